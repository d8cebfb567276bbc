import type { Block } from '../../../markdown/block.ts';
import type { DecodedText } from '../../../text/decoded-text.ts';
import { Memo } from '../../../text/memo.ts';
import { sentencesIn } from '../../../text/sentences.ts';
import type { Span } from '../../../text/span.ts';
import { SpanSet, spansWithin } from '../../../text/span-set.ts';
import { type Section, sectionsWithin } from '../../section.ts';
import { textsIn } from '../../texts.ts';
import type { Integration, Slot } from '../integration.ts';
import { type EventEntry, eventName } from './webhook-entry.ts';
import { eventEntriesIn, sentenceEntry } from './webhook-events.ts';
import { namesInSentence } from './webhook-names.ts';
import { disowns, namesOthers } from './whose-events.ts';

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

/** What one section of an integration's own may say of events, all of it in order. */
interface Mentioning extends Span {
  readonly lists: readonly (Block & Span)[];
  readonly sentences: readonly Sentences[];
}

/** A text with a word about events, and what its sentences say. */
interface Sentences extends Span {
  readonly text: DecodedText;
  entries: readonly EventEntry[] | undefined;
}

const known = new Memo<Section, readonly Mentioning[]>();

/**
 * What an integration says of events outside of any place for them: in lists that a sentence about events
 * introduces, and in code in such sentences.
 */
export function mentionEntries(integration: Integration): EventEntry[] {
  const { section, start, end, slots, narrower } = integration;
  const others = new SpanSet([...slots.filter(({ type }) => OTHERS.has(type)), ...narrower]);
  const parts = mentioningIn(section).filter((part) => part.start <= end && start <= part.end);
  return parts.flatMap((part) => {
    const lists = spansWithin(part.lists, { start, end }).filter((list) => !others.overlap(list));
    const taken = new SpanSet(lists);
    const sentences = spansWithin(part.sentences, { start, end }).filter(
      (text) => !others.overlap(text) && !taken.overlap(text),
    );
    return [...eventEntriesIn(lists), ...sentences.flatMap(entriesOf)];
  });
}

/** What the sections below one that stands for an integration may say of events; most say nothing. */
function mentioningIn(section: Section): readonly Mentioning[] {
  let parts = known.get(section);
  if (!parts) {
    parts = sectionsWithin(section).flatMap(({ body }): Mentioning[] => {
      const lists = introducedIn(body);
      const texts = [...textsIn(body)].filter(({ text }) => ABOUT_EVENTS.test(text));
      const [first, last] = [body[0], body.at(-1)];
      if (!first || !last || lists.length + texts.length === 0) return [];
      const sentences = texts.map((text) => {
        const { start, end } = text.span;
        return { start, end, text, entries: undefined };
      });
      return [{ start: first.start, end: last.end, lists, sentences }];
    });
    known.set(section, parts);
  }
  return parts;
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
  return INTRODUCES.test(text) && !namesOthers(text);
}

function entriesOf(sentences: Sentences): readonly EventEntry[] {
  sentences.entries ??= sentenceEntries(sentences.text);
  return sentences.entries;
}

function sentenceEntries(text: DecodedText): EventEntry[] {
  return sentencesIn(text.text).flatMap(({ text: sentence, start }) => {
    if (!ABOUT_EVENTS.test(sentence) || disowns(sentence)) return [];
    const said = text.slice(start, start + sentence.length);
    const names = namesInSentence(said).map((name) => eventName(name, said));
    const coded = names.filter(({ isCode }) => isCode);
    if (coded.length === 0) return [];
    return [sentenceEntry(coded, said, said.span, -1)];
  });
}
