import { isHeaderRow } from '../markdown/header-row.ts';
import type { DecodedText } from '../text/decoded-text.ts';
import { Memo } from '../text/memo.ts';
import { codeSamplesIn, holdsData } from './code-samples.ts';
import type { Integration, Slot } from './integration/integration.ts';
import { integrationsOf } from './integration/read-integrations.ts';
import { realtimeEventsOf } from './integration/realtime/realtime-events.ts';
import { type Section, sectionsWithin } from './section.ts';
import { placedSections, type Spec } from './spec.ts';
import { textsIn, textsOf } from './texts.ts';

/** A provider and two kinds of facts about it make an integration document. */
const ENOUGH_KINDS = 2;
/** A list of this many events speaks for itself. */
const MANY_EVENTS = 3;
/** Documents with code samples are tutorials, mostly: each few of them ask for one more kind, up to some. */
const SAMPLES_PER_KIND = 2;
const MOST_FOR_SAMPLES = 3;
/** Only details that stand together describe something; a line on authentication is in any document. */
const ENOUGH_DETAILS = 2;

/** A word of the kind that events have, if there is a `SEPARATOR` in it. */
const WORD = /(?<![\w./-])[a-zA-Z]\w{0,80}(?:[.:/][a-zA-Z]\w{0,80}){0,9}(?![\w/(]|\.\w)/g;
const SEPARATOR = /[._:/]/;
const FILE =
  /\.(?:ya?ml|json|toml|env|md|html|sh|ts|tsx|js|jsx|mjs|py|rb|go|php|rs|java|kt|cs|swift|dart)$/i;
/** A heading is an event only if it cannot be a name of anything else. */
const EVENT = /^[a-z][a-z\d_-]{0,80}(?:[.:/][a-z][a-z\d_-]{0,80}){1,9}$/;
/** What happened, as a name in code says it; beside it stand names of files, functions and fields. */
const HAPPENED =
  /^[a-z][a-z\d_]{0,80}(?:[.:/][a-z][a-z\d_]{0,80}){0,8}[.:/][a-z\d_]{0,80}(?:ed|paid|sent|success|failure|processing|creates?|updates?|deletes?|due)$/;
/** What a text says that speaks of events. */
const ABOUT_EVENTS =
  /web-?hook|\bevents?\b|\blisten|subscri|\btopics?\b|evento|événement|ereignis|событи|вебхук|イベント|이벤트|웹훅|事件/i;
const WEBHOOKS = /web-?hook|вебхук|웹훅/i;
const PLAIN_NAME = /^[a-z][a-z\d_]{2,40}$/;
const OPERATION = /\b(?:GET|POST|PUT|PATCH|DELETE)\b\s{0,3}(?:https?:\/\/|\/)\S/;
const VARIABLE = /\{\{[^{}]{1,80}\}\}|\*\|[\w:]{1,60}\|\*|%recipient\.\w+%/;
const STATUS = /(?<!\d)(?:[45]\d\d|[45]xx)(?!\d)/i;
const ADDRESS = /\bwss?:\/\/\S/;
/** Where our own server is told of events. */
const RECEIVER =
  /(?<=^|[\s"'(}]|https?:\/\/[^\s/]{1,100})\/(?:[\w{}:.-]{1,40}\/){0,6}[\w-]{0,20}web-?hooks?(?!\w)/im;
/** What the title of a document about integrations says. */
const TITLE =
  /\b(?:integrations?|integraci[oó]n(?:es)?|integra[cç](?:[aã]o|[oõ]es)|int[eé]grations?|integrasi|web-?hooks?|external (?:apis?|services?)|third[- ]party|push notifications?|(?:web-?sockets?|socket\.io|real-?time) (?:events?|api)|e?-?mail templates?)\b|интеграци|вебхук|外部|連携|연동|웹훅|集成/i;

/** What the title says of something to learn from, to click through, or to install; much more must speak against it. */
const OTHERWISE =
  /^how to\b|\b(?:tutorial|getting started|quick ?start|walk-?through|step[- ]by[- ]step|introduction to|learn(?:ing)?|(?:your|my) first|mock|double|fake|stub|emulator|simulator|sdk|wrapper|plugin|terraform)\b|^(?:writ|handl|build|implement|integrat|add|us)ing\b|^connect(?:ing)?\s+(?!web-?hooks?|events?|accounts?|payouts?)\S/i;
const KINDS_OTHERWISE = 2;

/** What in an integration without template speaks for being about one. */
type Sign =
  | 'title'
  | 'events'
  | 'many-events'
  | 'receiver'
  | 'endpoints'
  | 'payload'
  | 'variables'
  | 'triggers'
  | 'errors'
  | 'realtime'
  | 'realtime-events'
  | 'details';

/** Fields that only a description of a service in use has; together they count as one sign. */
const DETAILS: ReadonlySet<string> = new Set([
  'documentation',
  'base-url',
  'rate-limits',
  'fallback',
  'payment-flow',
  'library',
  'authentication',
  'configuration',
  'usage',
]);

/**
 * Whether a document that follows no template is about integrations all the same: what it says below its
 * labels and headings, and in code, counts, never a word of its prose.
 */
export function hasContentSigns(spec: Spec): boolean {
  const signs = signsIn(spec);
  if (signs.size === 0) return false;
  const sections = placedSections(spec).map(({ section }) => section);
  const title = sections.find(({ heading }) => heading)?.heading?.title.text ?? '';
  const isOther = OTHERWISE.test(title);
  if (TITLE.test(title) && !isOther) signs.add('title');
  const samples = sections.reduce((sum, section) => sum + codeSamplesIn(section), 0);
  const forSamples = Math.min(MOST_FOR_SAMPLES, Math.floor(samples / SAMPLES_PER_KIND));
  const more = forSamples + (isOther ? KINDS_OTHERWISE : 0);
  return signs.size >= ENOUGH_KINDS + more;
}

/** Whether a document, or a part of one, has any sign at all that it is about integrations. */
export function hasAnySign(spec: Spec): boolean {
  return signsIn(spec).size > 0;
}

function signsIn(spec: Spec): Set<Sign> {
  const read = placedSections(spec).flatMap(({ section }) =>
    integrationsOf(section, spec.summary).map(said),
  );
  const signs = new Set(read.flatMap((part) => part.signs));
  const events = new Set(read.flatMap((part) => part.events));
  if (events.size > 0) signs.add('events');
  if (events.size >= MANY_EVENTS) signs.add('many-events');
  return signs;
}

/** What an integration has to say for a document. */
interface Said {
  readonly signs: readonly Sign[];
  /** Names of events, each once. */
  readonly events: readonly string[];
}

const known = new Memo<Integration, Said>();
const NOTHING: Said = { signs: [], events: [] };

function said(integration: Integration): Said {
  if (!integration.providers.some((use) => use.providers.length > 0)) return NOTHING;
  let read = known.get(integration);
  if (!read) {
    read = { signs: [...signsOf(integration)], events: [...eventsOf(integration)] };
    known.set(integration, read);
  }
  return read;
}

function* signsOf(integration: Integration): Generator<Sign> {
  const details = new Set<string>();
  for (const slot of integration.slots) {
    const sign = signOf(slot);
    if (sign) yield sign;
    const id = slot.definition?.id ?? '';
    if (DETAILS.has(id) && !slot.field?.isEmpty) details.add(id);
  }
  if (details.size >= ENOUGH_DETAILS) yield 'details';
  if (hasReceiver(integration)) yield 'receiver';
  if (realtimeEventsOf(integration).length >= MANY_EVENTS) yield 'realtime-events';
}

function signOf(slot: Slot): Sign | undefined {
  switch (slot.type) {
    case 'endpoints':
      return says(slot, OPERATION) || hasOperationRow(slot) ? 'endpoints' : undefined;
    case 'payload':
      return holdsData(slot.blocks) ? 'payload' : undefined;
    case 'template-variables':
      return says(slot, VARIABLE) ? 'variables' : undefined;
    case 'email-triggers':
      return slot.field?.isEmpty ? undefined : 'triggers';
    case 'error-responses':
      return says(slot, STATUS) ? 'errors' : undefined;
    case 'url':
      return says(slot, ADDRESS) ? 'realtime' : undefined;
    default:
      return undefined;
  }
}

/** What is named as an event: in the places for them, in sentences about them, and as headings. */
function eventsOf(integration: Integration): Set<string> {
  const events = new Set<string>();
  for (const slot of integration.slots) {
    if (slot.type !== 'webhook-events') continue;
    for (const { text } of [slot.value, ...textsIn(slot.blocks)])
      for (const name of text.match(WORD) ?? []) if (isName(name)) events.add(name);
    for (const name of plainNames(slot)) events.add(name);
  }
  for (const { heading, body } of partsOf(integration)) {
    if (heading && EVENT.test(heading.title.text)) events.add(heading.title.text);
    for (const text of textsIn(body)) for (const name of mentionedIn(text)) events.add(name);
  }
  return events;
}

/** Under a label that speaks of webhooks a plain word is a name, too, where it is what an item begins with. */
function* plainNames({ label, entries }: Slot): Generator<string> {
  if (!WEBHOOKS.test(label.text)) return;
  for (const entry of entries) {
    const { labelled, text } = entry;
    const name = (labelled?.label ?? text).text.trim();
    if (PLAIN_NAME.test(name) && !isHeaderRow(entry)) yield name;
  }
}

function isName(word: string): boolean {
  return SEPARATOR.test(word) && !FILE.test(word);
}

/** The names of events that stand in code, in a text that speaks of events. */
function mentionedIn(text: DecodedText): string[] {
  if (!ABOUT_EVENTS.test(text.text)) return [];
  return Array.from(text.text.matchAll(WORD)).flatMap(({ 0: name, index }) =>
    HAPPENED.test(name) && text.isWithin(index, index + 1, 'code') ? [name] : [],
  );
}

/** Whether an address of ours for webhooks stands somewhere, in code or with its method. */
function hasReceiver(integration: Integration): boolean {
  return partsOf(integration).some((part) => {
    for (const text of textsOf(part)) if (isReceiver(text)) return true;
    return part.body.some(
      (block) => block.kind === 'code' && holdsData([block]) && RECEIVER.test(block.text),
    );
  });
}

function isReceiver(text: DecodedText): boolean {
  const found = RECEIVER.exec(text.text);
  if (!found) return false;
  return (
    text.isWithin(found.index, found.index + 1, 'code') ||
    /\bPOST\s{1,3}$/.test(text.text.slice(Math.max(0, found.index - 10), found.index))
  );
}

function partsOf({ section, start, end }: Integration): Section[] {
  return sectionsWithin(section).filter((part) => start <= part.start && part.end <= end);
}

/** Whether method and path stand side by side in a table. */
function hasOperationRow({ blocks }: Slot): boolean {
  return blocks.some(
    (block) =>
      block.kind === 'table' &&
      block.rows.some(({ cells }) => OPERATION.test(cells.map(({ text }) => text).join(' '))),
  );
}

function says({ value, blocks }: Slot, pattern: RegExp): boolean {
  if (pattern.test(value.text)) return true;
  for (const { text } of textsIn(blocks)) if (pattern.test(text)) return true;
  return false;
}
