import type { Block } from '../../markdown/block.ts';
import { type Span, spansOverlap } from '../../text/span.ts';
import { sectionsWithin } from '../section.ts';
import { textsIn } from '../texts.ts';
import type { Integration, Slot } from './integration.ts';
import { type EventEntry, eventName } from './webhook-entry.ts';
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
    const lists = new Set(
      body.filter((block, i) => isIntroduced(block, body[i - 1]) && isOurs(block)),
    );
    const rest = body.filter((block) => !lists.has(block));
    return [...eventEntriesIn([...lists]), ...sentenceEntries(rest, isOurs)];
  });
}

function isIntroduced(block: Block, before: Block | undefined): boolean {
  return (
    LISTED.has(block.kind) && before?.kind === 'paragraph' && INTRODUCES.test(before.text.text)
  );
}

function sentenceEntries(blocks: readonly Block[], isOurs: (span: Span) => boolean): EventEntry[] {
  return [...textsIn(blocks)].flatMap((text): EventEntry[] => {
    if (!ABOUT_EVENTS.test(text.text) || !isOurs(text.span)) return [];
    return Array.from(text.text.matchAll(SENTENCE)).flatMap(({ 0: sentence, index }) => {
      if (!ABOUT_EVENTS.test(sentence)) return [];
      const said = text.slice(index, index + sentence.length);
      const names = namesInSentence(said).map((name) => eventName(name, said));
      const coded = names.filter(({ isCode }) => isCode);
      if (coded.length === 0) return [];
      const common = { kind: 'sentence' as const, list: -1, action: undefined, hasAction: false };
      return [{ ...common, ...said.span, names: coded, text: said }];
    });
  });
}
