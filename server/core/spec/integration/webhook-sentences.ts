import type { Block } from '../../markdown/block.ts';
import type { DecodedText } from '../../text/decoded-text.ts';
import { type Span, spansOverlap } from '../../text/span.ts';
import { sectionsWithin } from '../section.ts';
import { textsIn } from '../texts.ts';
import type { Integration, Slot } from './integration.ts';
import { DENIES, type EventEntry, eventName } from './webhook-entry.ts';
import { eventEntriesIn } from './webhook-events.ts';
import { namesInSentence } from './webhook-names.ts';

const SENTENCE = /(?:[^.;!?\n]|\.(?=\S)|[;!?](?=\S)){1,2000}/g;
const ABOUT_EVENTS = /\bweb-?hooks?\b|\blisten\w*|\bsubscribed? to\b|\bevents?\b/i;
/** "We listen to these events:" before a list. */
const INTRODUCES = /\b(?:web-?hooks?|webhook topics?|events?)\b[^\n]{0,80}[:：]\s*$/i;
const LISTED: ReadonlySet<Block['kind']> = new Set(['list', 'code', 'table']);

/** The types of values that are no events of a provider, however they look. */
const OTHERS: ReadonlySet<Slot['type']> = new Set([
  'webhook-events',
  'endpoints',
  'realtime-events',
  'payload',
  'template-variables',
]);

/**
 * What an integration says of events outside of any place for them: in lists that a sentence about events
 * introduces, and in code in such sentences.
 */
export function mentionEntries({ section, start, end, slots }: Integration): EventEntry[] {
  const others = slots.filter(({ type }) => OTHERS.has(type));
  const isOurs = (span: Span) =>
    start <= span.start && span.end <= end && !others.some((slot) => spansOverlap(slot, span));
  return sectionsWithin(section).flatMap(({ body }) => {
    const lists = introducedIn(body).filter(isOurs);
    return [
      ...eventEntriesIn(lists),
      ...sentenceEntries(body, (span) => isOurs(span) && !isWithin(span, lists)),
    ];
  });
}

/** The lists, tables and fences that a sentence about events introduces, also one in a list's element. */
function introducedIn(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block, i): Block[] => {
    const before = textBefore(blocks[i - 1], block);
    if (LISTED.has(block.kind) && before && introduces(before)) return [block];
    if (block.kind !== 'list') return [];
    return block.items.flatMap((item) =>
      introduces(item.text)
        ? item.blocks.filter(({ kind }) => LISTED.has(kind))
        : introducedIn(item.blocks),
    );
  });
}

/** The text that leads to a block: a paragraph, or, to what cannot be a list's own, the list's last element. */
function textBefore(before: Block | undefined, { kind }: Block): DecodedText | undefined {
  if (before?.kind === 'paragraph') return before.text;
  return before?.kind === 'list' && kind !== 'list' ? before.items.at(-1)?.text : undefined;
}

function introduces({ text }: DecodedText): boolean {
  return INTRODUCES.test(text) && !DENIES.test(text);
}

/** Whether a span lies in one of several blocks, which are in order and apart. */
function isWithin(span: Span, blocks: readonly Span[]): boolean {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((blocks[middle] as Span).end <= span.start) low = middle + 1;
    else high = middle;
  }
  const next = blocks[low];
  return next !== undefined && spansOverlap(next, span);
}

function sentenceEntries(blocks: readonly Block[], isOurs: (span: Span) => boolean): EventEntry[] {
  return [...textsIn(blocks)].flatMap((text): EventEntry[] => {
    if (!ABOUT_EVENTS.test(text.text) || !isOurs(text.span)) return [];
    return Array.from(text.text.matchAll(SENTENCE)).flatMap(({ 0: sentence, index }) => {
      if (!ABOUT_EVENTS.test(sentence) || DENIES.test(sentence)) return [];
      const said = text.slice(index, index + sentence.length);
      const names = namesInSentence(said).map((name) => eventName(name, said));
      const coded = names.filter(({ isCode }) => isCode);
      if (coded.length === 0) return [];
      const common = { kind: 'sentence' as const, list: -1, action: undefined, hasAction: false };
      return [{ ...common, ...said.span, names: coded, text: said }];
    });
  });
}
