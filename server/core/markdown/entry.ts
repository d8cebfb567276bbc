import type { DecodedText } from '../text/decoded-text.ts';
import type { Span } from '../text/span.ts';
import type { Block, ListItem, TableBlock } from './block.ts';
import { keyUpTo, laterKeys } from './keys-on-line.ts';
import { type Labelled, splitLabel } from './label.ts';
import { beginsWithName, hasStrongLabels } from './label-or-name.ts';

/**
 * One key with its value, or one element of a list, in whichever of the seven spellings it is written:
 * a list item, a line of a paragraph, a row of a table.
 */
export interface Entry extends Span {
  readonly kind: 'item' | 'line' | 'row';
  /** The whole first line. */
  readonly text: DecodedText;
  readonly labelled: Labelled | undefined;
  /** What stands behind the label, or the whole text where there is no label. */
  readonly value: DecodedText;
  /** Where the entry is a row: its table's header, whose own entry has itself for one, and all its cells. */
  readonly row: Row | undefined;
  /** What belongs to the entry below its first line. */
  readonly blocks: readonly Block[];
  /** The entries among these blocks. */
  readonly entries: readonly Entry[];
}

interface Row {
  readonly header: readonly DecodedText[];
  readonly cells: readonly DecodedText[];
}

/** The entries of sibling blocks, in order. A label with nothing behind it takes what follows it. */
export function readEntries(blocks: readonly Block[]): Entry[] {
  const entries: Entry[] = [];
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i] as Block;
    const own = blockEntries(block);
    const last = own.at(-1);
    if (!last || !wantsMore(last)) {
      addAll(entries, own);
      continue;
    }
    const following = followingValue(blocks, i + 1, last);
    addAll(entries, own.slice(0, -1));
    entries.push(following.length > 0 ? withBlocks(last, following) : last);
    i += following.length;
  }
  return entries;
}

/** A list may have more elements than a call may have arguments. */
function addAll<T>(all: T[], more: readonly T[]): void {
  for (const one of more) all.push(one);
}

function blockEntries(block: Block): Entry[] {
  switch (block.kind) {
    case 'list':
      return listEntries(block.items);
    case 'paragraph':
      return lineEntries(block.text, block);
    case 'table':
      return rowEntries(block);
    case 'quote':
      return readEntries(block.blocks);
    default:
      return [];
  }
}

/** The entries of a list; names that follow a label with nothing behind it, not indented, are its value. */
function listEntries(items: readonly ListItem[]): Entry[] {
  const entries: Entry[] = [];
  for (let i = 0; i < items.length; i++) {
    const keys = itemEntries(items[i] as ListItem);
    const entry = keys.at(-1) as Entry;
    addAll(entries, keys.slice(0, -1));
    const own = entry.labelled?.set === 'strong' && wantsMore(entry) ? namedFrom(items, i + 1) : [];
    const [first, last] = [own[0], own.at(-1)];
    const list = first && last && { start: first.start, end: last.end, items: own };
    entries.push(list ? withBlocks(entry, [{ kind: 'list', ...list }]) : entry);
    i += own.length;
  }
  return entries;
}

/** The items from `from` on that begin with a name: `invoice.paid: extend`. */
function namedFrom(items: readonly ListItem[], from: number): ListItem[] {
  let end = from;
  while (end < items.length && beginsWithName(items[end] as ListItem)) end++;
  return items.slice(from, end);
}

/** The key of an item; where its line has several, each, and what is below them is the last one's. */
function itemEntries(item: ListItem): Entry[] {
  const { text } = item;
  const starts = [0, ...laterKeys(text)];
  return starts.map((from, i) => {
    const isLast = i === starts.length - 1;
    const part = isLast ? text.slice(from) : keyUpTo(text, from, starts[i + 1]);
    const labelled = splitLabel(part);
    const blocks = isLast ? item.blocks : [];
    return {
      kind: i === 0 ? 'item' : 'line',
      row: undefined,
      start: i === 0 ? item.start : part.span.start,
      end: isLast ? item.end : part.span.end,
      text: part,
      labelled,
      value: labelled?.value ?? part,
      blocks,
      entries: readEntries(blocks),
    };
  });
}

/** Lines of a paragraph that begin with a label; a line without one continues the value before it. */
function lineEntries(text: DecodedText, paragraph: Span): Entry[] {
  // Below a label with nothing behind it, what is set as code is its value.
  let isOpen = false;
  const starts = text.lines().flatMap(({ start, line }) => {
    const labelled = splitLabel(line);
    if (isOpen && labelled?.set === 'code') return [];
    isOpen = labelled?.set === 'strong' && labelled.value.isBlank && /[:：]\s*$/.test(line.text);
    return labelled ? [start, ...laterKeys(line).map((later) => start + later)] : [];
  });
  return starts.map((start, i) => {
    const line = keyUpTo(text, start, starts[i + 1]).trim();
    const labelled = splitLabel(line);
    const end = i + 1 < starts.length ? line.span.end : paragraph.end;
    const from = i === 0 && start === 0 ? paragraph.start : line.span.start;
    const entry: Entry = {
      kind: 'line',
      row: undefined,
      start: from,
      end: Math.max(end, line.span.end),
      text: line,
      labelled,
      value: labelled?.value ?? line,
      blocks: [],
      entries: [],
    };
    const below = labelled && linesBelow(line, labelled);
    return below ? { ...entry, ...below } : entry;
  });
}

/** What differs where lines set as code stand below a label: they are a paragraph there, unless it is one with nothing behind it. */
function linesBelow(
  whole: DecodedText,
  { label, value, set }: Labelled,
): Partial<Entry> | undefined {
  const text = whole.lines()[0]?.line;
  if (set !== 'strong' || !text || text.text.length >= whole.text.trimEnd().length)
    return undefined;
  const lines = value.lines().map(({ line }) => splitLabel(line));
  if (!lines.every((line) => line?.set === 'code')) return undefined;
  if (lines.length === 1 && lines[0]?.value.isBlank) return undefined;
  const none = value.slice(0, 0);
  const blocks: Block[] = [{ kind: 'paragraph', ...value.span, text: value }];
  const labelled = { label, value: none, set };
  return { text, labelled, value: none, blocks, entries: readEntries(blocks) };
}

/** Rows whose first cell is a key and whose second its value; the header may be the first such row. */
function rowEntries(table: TableBlock): Entry[] {
  return [table.header, ...table.rows].flatMap((row) => {
    const [key, value] = row.cells;
    if (!key || !value || key.isBlank) return [];
    const label = /:\s*$/.test(key.text)
      ? key.slice(0, key.text.replace(/(?<!\s)\s*:\s*$/, '').length)
      : key;
    const labelled: Labelled = { label, value, set: 'plain' };
    const { start, end, cells } = row;
    const said = { header: table.header.cells, cells };
    const none = { blocks: [], entries: [] };
    return [{ kind: 'row', row: said, start, end, text: key, labelled, value, ...none }];
  });
}

/** Whether what follows may be the entry's value. A plain `Note:` in prose is no label that could tell. */
function wantsMore({ kind, labelled, value, blocks }: Entry): boolean {
  if (kind === 'row' || !labelled || (kind === 'line' && labelled.set !== 'strong')) return false;
  return value.isBlank && !blocks.some((block) => block.kind !== 'comment');
}

/** The blocks from `from` on that are the value of a label with nothing behind it: up to the next label. */
function followingValue(blocks: readonly Block[], from: number, label: Entry): Block[] {
  const value: Block[] = [];
  for (let i = from; i < blocks.length; i++) {
    const block = blocks[i] as Block;
    const mayFollow =
      label.kind === 'item' ? mayFollowItem(block, blocks[i + 1]) : mayFollowLine(block);
    if (!mayFollow) break;
    if (block.kind === 'comment' && value.length === 0) break;
    value.push(block);
  }
  return value;
}

/** Prose behind a list is not its last item's. */
const FOLLOWS_ITEM: ReadonlySet<Block['kind']> = new Set(['code', 'json', 'table']);

/** Behind a list only what could not stand in it: a payload, a table, a list of another kind. */
function mayFollowItem(block: Block, next: Block | undefined): boolean {
  if (block.kind === 'list') return !hasStrongLabels(block);
  if (block.kind === 'quote') return block.blocks.some(({ kind }) => FOLLOWS_ITEM.has(kind));
  return FOLLOWS_ITEM.has(block.kind) || isCaption(block, next);
}

/** "Android:" above a payload: not the value itself, but no end of it either. */
function isCaption(block: Block, next: Block | undefined): boolean {
  if (block.kind !== 'paragraph' || (next?.kind !== 'code' && next?.kind !== 'json')) return false;
  const { text } = block.text;
  return text.length <= 120 && !text.includes('\n') && splitLabel(block.text)?.set !== 'strong';
}

function mayFollowLine(block: Block): boolean {
  if (block.kind === 'heading') return false;
  if (block.kind === 'paragraph') return lineEntries(block.text, block).every(isSetAsCode);
  return block.kind !== 'list' || !hasStrongLabels(block);
}

/** `` `name`: what it is `` below a label in bold is one of its values, and no label beside it. */
function isSetAsCode({ labelled }: Entry): boolean {
  return labelled?.set === 'code';
}

function withBlocks(entry: Entry, blocks: readonly Block[]): Entry {
  const all = [...entry.blocks, ...blocks];
  const end = all.at(-1)?.end ?? entry.end;
  const { kind, row, start, text, labelled, value } = entry;
  const entries = readEntries(all);
  return { kind, row, start, end, text, labelled, value, blocks: all, entries };
}
