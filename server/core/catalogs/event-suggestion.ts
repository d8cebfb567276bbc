import { lettersApart } from '../text/letters-apart.ts';
import { slipsApart } from '../text/slips-apart.ts';
import type { WebhookCatalog } from './catalog.ts';
import type { EventIndex } from './event-index.ts';
import { eventWords, haveOneStem, squashed } from './event-words.ts';
import { type NearEvent, segmentMatches } from './segment-match.ts';

/** Events that somebody may have meant, likeliest first, and how we came to think so. */
export interface Suggestions {
  readonly names: readonly string[];
  /**
   * `alias`: a usual mistake; `spelling`: the same name but for letter case, for what parts its words or for
   * "cancelled"; `slip`: one letter away; `words`: its words stand in the name; `distance`: a few letters
   * away; `kin`: only something else that happens to the same thing; `nothing`: there are none.
   */
  readonly by: 'alias' | 'spelling' | 'slip' | 'words' | 'distance' | 'kin' | 'nothing';
}

const MOST_NAMES = 3;
const LONGEST_NAME = 80;

/** What a name that the provider does not send was probably meant to be. */
export function suggestEvents(name: string, index: EventIndex): Suggestions {
  if (name.length > LONGEST_NAME) return { names: [], by: 'nothing' };
  for (const [by, find] of WAYS) {
    const names = find(name, index);
    if (names.length > 0) return { names: [...new Set(names)].slice(0, MOST_NAMES), by };
  }
  return { names: [], by: 'nothing' };
}

/** Surest first. A single slip is likelier than words left out, and those than several slips. */
const WAYS: readonly (readonly [
  Suggestions['by'],
  (name: string, index: EventIndex) => readonly string[],
])[] = [
  ['alias', aliasOf],
  ['spelling', spelledAlike],
  ['slip', (name, index) => ranked(name, withinSlips(name, index, 1))],
  ['words', (name, index) => ranked(name, segmentMatches(name, index))],
  ['distance', (name, index) => ranked(name, distant(name, index))],
  ['kin', (name, index) => ranked(name, kinOf(name, index))],
];

function aliasOf(name: string, { webhooks, aliasBySquashed }: EventIndex): string[] {
  const alias = ownAlias(name, webhooks) ?? aliasBySquashed.get(squashed(name));
  return alias === undefined ? [] : [alias];
}

/** The right name for a usual mistake, written exactly so; undefined for any other name. */
export function ownAlias(name: string, { aliases = {} }: WebhookCatalog): string | undefined {
  return Object.hasOwn(aliases, name) ? aliases[name] : undefined;
}

/** The events of the same letters, whatever their case and what stands between their words. */
export function spelledAlike(name: string, { bySquashed }: EventIndex): string[] {
  const key = squashed(name);
  const alike = (key === '' ? undefined : bySquashed.get(key)) ?? [];
  return ranked(
    name,
    alike.map((event) => ({ event, distance: 0 })),
  );
}

function withinSlips(name: string, { events }: EventIndex, most: number): NearEvent[] {
  const lower = name.toLowerCase();
  if (lower.length < 3) return [];
  return events.flatMap((event) => {
    if (Math.abs(event.lower.length - lower.length) > most) return [];
    // A swap is one slip and two letters.
    if (lettersApart(lower, event.lower) > most * 2) return [];
    const distance = slipsApart(lower, event.lower, most);
    return distance <= most ? [{ event, distance }] : [];
  });
}

/** Two slips, or a quarter of the name, but never one whole word for another ("deleted" for "renewed"). */
function distant(name: string, index: EventIndex): NearEvent[] {
  const most = name.length < 5 ? 1 : Math.max(2, Math.floor(name.length / 4));
  const words = eventWords(name);
  return withinSlips(name, index, most).filter(({ event }) => areSlips(words, event.words, index));
}

function areSlips(
  typed: readonly string[],
  words: readonly string[],
  { vocabulary }: EventIndex,
): boolean {
  if (typed.length !== words.length) return true;
  return typed.every((word, i) => {
    const other = words[i] ?? '';
    if (word === other || haveOneStem(word, other)) return true;
    const most = Math.max(1, Math.floor(other.length / 3));
    return !vocabulary.has(word) && slipsApart(word, other, most) <= most;
  });
}

/** The events of the same thing: all words but the last are the same. */
function kinOf(name: string, { events }: EventIndex): NearEvent[] {
  const words = eventWords(name);
  if (words.length < 2) return [];
  return events
    .filter(
      (event) =>
        event.words.length === words.length &&
        !event.facts.deprecated &&
        commonLead(words, event.words) === words.length - 1,
    )
    .map((event) => ({ event, distance: 0 }));
}

/**
 * Nearest first; then those that begin alike, those in the same letter case, those that a flow needs, those
 * still in use, the short ones.
 */
function ranked(name: string, near: readonly NearEvent[]): string[] {
  const words = eventWords(name);
  const keyed = near.map(({ event, distance }) => ({
    name: event.name,
    keys: [
      distance,
      -commonLead(words, event.words),
      lettersApart(name, event.name) - lettersApart(name.toLowerCase(), event.lower),
      event.facts.deprecated ? 1 : 0,
      -event.need,
      event.name.length,
    ],
  }));
  return keyed.sort((a, b) => compare(a.keys, b.keys)).map((each) => each.name);
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [i, key] of a.entries()) {
    const difference = key - (b[i] ?? 0);
    if (Math.abs(difference) > 1e-9) return difference;
  }
  return 0;
}

function commonLead(a: readonly string[], b: readonly string[]): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}
