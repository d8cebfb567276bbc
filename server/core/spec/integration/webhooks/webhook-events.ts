import type { Block, ListItem } from '../../../markdown/block.ts';
import { splitLabel } from '../../../markdown/label.ts';
import type { DecodedText } from '../../../text/decoded-text.ts';
import { Memo } from '../../../text/memo.ts';
import type { Span } from '../../../text/span.ts';
import { isSilent } from '../../spec.ts';
import type { Slot } from '../integration.ts';
import { codeEntries } from './webhook-code.ts';
import { type EventEntry, type EventName, eventName, saysSomething } from './webhook-entry.ts';
import { fullName, namesInSentence, namesOfNext, readNameList } from './webhook-names.ts';
import { tableEntries } from './webhook-table.ts';
import { introducesOthers } from './whose-events.ts';

const entries = new Memo<Slot, readonly EventEntry[]>();
const blockEntries = new Memo<Block, readonly EventEntry[]>();
const EVENT_LABEL = /^(?:webhook\s+)?events?(?:\s+(?:name|type|id)s?)?$|^(?:webhooks?|topics?)$/i;

/** What a slot may list, in the document's order, whatever way it is written. */
export function eventEntriesOf(slot: Slot): readonly EventEntry[] {
  let read = entries.get(slot);
  if (!read) {
    const value = linesOf(slot.value);
    const kind = value.length > 1 ? 'line' : 'value';
    read = [
      ...value.flatMap((line) => textEntries(line, kind, 0, line.span)),
      ...eventEntriesIn(slot.blocks),
    ];
    entries.set(slot, read);
  }
  return read;
}

/** What blocks may list or mention, in order. */
export function eventEntriesIn(blocks: readonly Block[]): EventEntry[] {
  return blocks.flatMap((block, i) =>
    block.kind !== 'paragraph' && introducesOthers(blocks[i - 1]) ? [] : numbered(block, i + 1),
  );
}

/** A block is read once, under its label and as what a sentence introduces. */
function numbered(block: Block, list: number): readonly EventEntry[] {
  let read = blockEntries.get(block);
  if (!read) {
    read = entriesOf(block, 1);
    blockEntries.set(block, read);
  }
  return list === 1 ? read : read.map((entry) => ({ ...entry, list }));
}

function entriesOf(block: Block, list: number): EventEntry[] {
  switch (block.kind) {
    case 'list':
      return block.items.flatMap((item) => itemEntries(item, list));
    case 'paragraph':
      return paragraphEntries(block.text, list);
    case 'table':
      return tableEntries(block, list);
    case 'code':
      return codeEntries(block, list);
    case 'quote':
      return block.blocks.flatMap((inner) => entriesOf(inner, list));
    default:
      return [];
  }
}

function itemEntries(item: ListItem, list: number): EventEntry[] {
  const [own, ...more] = textEntries(item.text, 'item', list, item);
  const content = item.blocks.filter((block) => !isSilent(block));
  const isEvent = own?.kind === 'item' && own.names.some(isTelling);
  // Below an event stands what is done about it; below anything else there may be events.
  if (own && isEvent) {
    const isGroup = own.names.every(({ literal }) => literal.includes('*'));
    const below = isGroup ? content.flatMap((block) => entriesOf(block, list)) : [];
    return [{ ...own, hasAction: own.hasAction || content.length > 0 }, ...more, ...below];
  }
  const below = content
    .flatMap((block) => entriesOf(block, list))
    .map((entry) => ({ ...entry, about: [...(entry.about ?? []), item.text.text] }));
  const hasAction =
    own !== undefined && (own.hasAction || below.length === 0) && content.length > 0;
  return [...(own ? [{ ...own, hasAction: own.hasAction || hasAction }] : []), ...more, ...below];
}

/** Each line may be an entry of its own; one that is none is running text. */
function paragraphEntries(text: DecodedText, list: number): EventEntry[] {
  return linesOf(text).flatMap((line) => textEntries(line, 'line', list, line.span));
}

function linesOf(text: DecodedText): DecodedText[] {
  return text.lines().flatMap(({ line }) => (line.isBlank ? [] : [line.trim()]));
}

/** The events that a text begins with; where it begins with none, those that it mentions. */
function textEntries(
  text: DecodedText,
  kind: 'item' | 'line' | 'value',
  list: number,
  place: Span,
): EventEntry[] {
  const { start, end } = place;
  const labelled = splitLabel(text);
  const isLabel = labelled && EVENT_LABEL.test(labelled.label.text) && !labelled.value.isBlank;
  const said = isLabel ? labelled.value : text;
  const head = readNameList(said);
  const listed: EventEntry[] = [];
  if (head) {
    const names = head.names.map((name) => eventName(name, said));
    const { action } = head;
    const hasAction = saysSomething(action);
    listed.push({
      start,
      end,
      list,
      kind,
      names,
      text: said,
      action: hasAction ? action : undefined,
      hasAction,
    });
    if (names.some(isTelling)) {
      const next = namesOfNext(action).map((name) => eventName(name, action));
      if (next.length > 0) listed.push(sentenceEntry(next, action, place, list));
      return listed;
    }
  } else if (labelled && !labelled.label.isBlank && labelled.label.text.length < 40) {
    listed.push(phraseEntry(labelled.label, labelled.value, { start, end, list, kind }));
  } else if (text.text.length < 40) {
    listed.push(phraseEntry(text.trim(), text.slice(text.text.length), { start, end, list, kind }));
  }
  const mentioned = namesInSentence(said).map((name) => eventName(name, said));
  if (mentioned.length > 0) listed.push(sentenceEntry(mentioned, said, place, list));
  return listed;
}

/** Names that a text only mentions. */
export function sentenceEntry(
  names: readonly EventName[],
  text: DecodedText,
  { start, end }: Span,
  list: number,
): EventEntry {
  const kind = 'sentence';
  return { start, end, list, kind, names, text, action: undefined, hasAction: false };
}

/** A few providers have names of several words. */
function phraseEntry(
  label: DecodedText,
  action: DecodedText,
  { start, end, list, kind }: Pick<EventEntry, 'start' | 'end' | 'list' | 'kind'>,
): EventEntry {
  const written = {
    literal: label.text,
    prefix: undefined,
    isPart: false,
    start: 0,
    end: label.text.length,
  };
  const hasAction = !action.isBlank;
  return {
    start,
    end,
    list,
    kind,
    names: [eventName(written, label)],
    text: label,
    action: hasAction ? action : undefined,
    hasAction,
  };
}

/** Whether a name is written as only events are: in code, or with dots or underlines. */
export function isTelling(name: EventName): boolean {
  return name.isCode || /[\p{L}\p{N}][._/][\p{L}\p{N}*]|\*/u.test(fullName(name));
}
