import { slipsApart } from '../text/slips-apart.ts';
import type { EventIndex, IndexedEvent } from './event-index.ts';
import { areSynonyms, eventWords, haveOneStem, saysWhatHappened } from './event-words.ts';

/** An event that a name comes near, and how far it is from it. */
export interface NearEvent {
  readonly event: IndexedEvent;
  readonly distance: number;
}

const STEM = 0.3;
const SLIP = 0.6;
const SYNONYM = 1;
/** A word of the event's name that was left out: `subscription.created`. */
const LEFT_OUT = 0.6;
/** A word too many: `customer.invoice.paid`. */
const TOO_MANY = 1.4;
const FARTHEST = 2.2;
/** A name of one word says too little where more events than these end in it. */
const MOST_FOR_ONE_WORD = 3;

/**
 * The events with the words of a name, in order, others between them: the last word must be the same, a form
 * of it, or one that means the same, and so must at least one that says what it happened to. Nearest first
 * is for the caller to find out.
 */
export function segmentMatches(name: string, { events, vocabulary }: EventIndex): NearEvent[] {
  const typed = eventWords(name).slice(0, 8);
  const last = typed.at(-1);
  if (last === undefined) return [];
  const costs = typed.map((word) => costsOf(word, vocabulary));
  const matches = events.flatMap((event) => {
    if (event.facts.deprecated) return [];
    const distance = align(costs, typed, event.words);
    return distance <= FARTHEST ? [{ event, distance }] : [];
  });
  return typed.length === 1 && matches.length > MOST_FOR_ONE_WORD ? [] : matches;
}

/** What it costs to read a typed word as each of the catalog's words; those that it cannot be are absent. */
function costsOf(typed: string, vocabulary: ReadonlySet<string>): ReadonlyMap<string, number> {
  const isKnown = vocabulary.has(typed);
  const costs = new Map<string, number>();
  for (const word of vocabulary) {
    const cost = costOf(typed, word, isKnown);
    if (cost !== undefined) costs.set(word, cost);
  }
  return costs;
}

function costOf(typed: string, word: string, isKnown: boolean): number | undefined {
  if (typed === word) return 0;
  if (haveOneStem(typed, word)) return STEM;
  if (areSynonyms(typed, word)) return SYNONYM;
  // A word that the provider uses elsewhere is no slip for another one.
  if (isKnown || typed.length < 4) return undefined;
  return slipsApart(typed, word, typed.length < 8 ? 1 : 2) < Number.POSITIVE_INFINITY
    ? SLIP
    : undefined;
}

/** The least cost of reading the typed words as an event's; Infinity where they cannot be. */
function align(
  costs: readonly ReadonlyMap<string, number>[],
  typed: readonly string[],
  words: readonly string[],
): number {
  const end = words.length - 1;
  const lastCost = costs.at(-1)?.get(words[end] ?? '');
  if (lastCost === undefined) return Number.POSITIVE_INFINITY;
  if (typed.length === 1) return lastCost + end * LEFT_OUT;
  // Rows are typed words; `shared` says whether a word that tells what it is about has been met.
  let row = words.map((_, j) => ({ cost: j * LEFT_OUT, shared: false }));
  for (let i = 0; i < typed.length - 1; i++) {
    const next: { cost: number; shared: boolean }[] = [];
    for (let j = 0; j <= end; j++) {
      const skipped = row[j] ?? FAR;
      let best = { cost: skipped.cost + TOO_MANY, shared: skipped.shared };
      const before = next[j - 1];
      if (before && before.cost + LEFT_OUT < best.cost)
        best = { cost: before.cost + LEFT_OUT, shared: before.shared };
      const match = j > 0 ? costs[i]?.get(words[j - 1] ?? '') : undefined;
      const from = row[j - 1];
      if (match !== undefined && from && from.cost + match < best.cost) {
        const isTelling = match === 0 || !saysWhatHappened(typed[i] ?? '');
        best = { cost: from.cost + match, shared: from.shared || isTelling };
      }
      next.push(best);
    }
    row = next;
  }
  const { cost, shared } = row[end] ?? FAR;
  return shared ? cost + lastCost : Number.POSITIVE_INFINITY;
}

const FAR = { cost: Number.POSITIVE_INFINITY, shared: false };
