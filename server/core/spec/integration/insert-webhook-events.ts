import { escapeText, indentBelow } from '../../templates/skeleton.ts';
import type { Edit } from '../../text/edit.ts';
import { insertBlock } from '../../text/insert-block.ts';
import { lineEnd, lineStart } from '../../text/line-bounds.ts';
import { leadOf, nextMarker, prefixed } from '../line-lead.ts';
import type { Slot } from './integration.ts';
import type { EventList, ListedEvent } from './listed-events.ts';
import { nameText, outerSpan, type Written } from './webhook-edits.ts';

const ACTION = '[Action to take]';

/**
 * The edit that adds events at the end of a list, as its last one is written, what is to be done left to
 * fill in. Undefined where the events stand in sentences, to which nothing can be added.
 */
export function insertEvents(
  { events, slot }: EventList,
  names: readonly string[],
  written: Written,
): Edit | undefined {
  const listed = events.filter(({ entry }) => entry.kind !== 'sentence' && entry.kind !== 'string');
  const last = listed.at(-1);
  if (!last) return events.length === 0 ? insertList(slot, names, written) : undefined;
  switch (last.entry.kind) {
    case 'item':
      return items(last, names, written);
    case 'row':
      return rows(last, names, written);
    case 'line':
      return lines(last, names, written);
    case 'code':
      return codeLines(last, names, written);
    default:
      return behindName(last, names, written);
  }
}

/** A list where there is none yet: below the label, or below the heading. */
export function insertList(
  slot: Slot,
  names: readonly string[],
  written: Written,
): Edit | undefined {
  const { source, style } = written;
  const list = names.map((name) => `${style.bullet} ${escaped(`${name}: ${ACTION}`, written)}`);
  const kind = slot.field?.kind ?? 'heading';
  if (kind === 'row') return undefined;
  const at = lineEnd(source, slot.label.span.end);
  if (kind !== 'item') return insertBlock(source, at, list.join('\n'), style.newline);
  const { prefix, marker } = leadOf(source, {
    kind,
    line: slot.field?.line ?? slot.label.span,
    ...slot,
  });
  const text = prefixed(list.join('\n'), prefix + indentBelow(marker, style));
  return insertion(at, `\n${text}`, written);
}

function items(last: ListedEvent, names: readonly string[], written: Written): Edit {
  const { source } = written;
  const { entry } = last;
  const line = { start: entry.text.span.start, end: entry.text.span.end };
  const lead = leadOf(source, {
    kind: 'item',
    start: entry.start,
    end: entry.end,
    line,
    blocks: [],
  });
  const { before, behind } = around(
    last,
    lineStart(source, line.start) + lead.prefix.length + lead.marker.length,
    written,
  );
  let { marker } = lead;
  const text = names.map((name) => {
    marker = nextMarker(marker);
    return `\n${lead.prefix}${marker}${before}${nameText(name, last, written)}${behind}`;
  });
  const said = source.slice(0, entry.end).trimEnd().length;
  return insertion(lineEnd(source, said), text.join(''), written);
}

function lines(last: ListedEvent, names: readonly string[], written: Written): Edit {
  const { source } = written;
  const start = lineStart(source, last.entry.start);
  const lead = /^[ \t>]*/.exec(source.slice(start, last.entry.start))?.[0] ?? '';
  const { before, behind } = around(last, start + lead.length, written);
  const end = lineEnd(source, last.entry.end);
  const line = source.slice(start, end);
  const earlier = source
    .slice(lineStart(source, start - 1), Math.max(0, start - 1))
    .replace(/\r$/, '');
  const hardBreak = / {2,}$|\\$/.exec(line)?.[0] ?? / {2,}$|\\$/.exec(earlier)?.[0] ?? '';
  const at = end - (/ {2,}$|\\$/.exec(line)?.[0].length ?? 0);
  const text = names.map(
    (name) => `${hardBreak}\n${lead}${before}${nameText(name, last, written)}${behind}`,
  );
  return insertion(at, text.join(''), written);
}

function rows(last: ListedEvent, names: readonly string[], written: Written): Edit {
  const { source } = written;
  const { entry } = last;
  const { index, action, count } = entry.cell ?? { index: 0, action: 1, count: 2 };
  const start = lineStart(source, entry.start);
  const lead = source.slice(start, entry.start);
  const isOpen = source[entry.start] !== '|';
  const { start: from, end } = outerSpan(last, source);
  const [before, behind] = [source.slice(from, last.span.start), source.slice(last.span.end, end)];
  const text = names.map((name) => {
    const cells = Array.from({ length: count }, (_, i) => {
      if (i === index) return ` ${before}${nameText(name, last, written)}${behind} `;
      return i === action ? ` ${escaped(ACTION, written)} ` : ' ';
    });
    return `\n${lead}${isOpen ? cells.join('|').trim() : `|${cells.join('|')}|`}`;
  });
  return insertion(lineEnd(source, entry.end), text.join(''), written);
}

/** A line of a fence, or a string of an array. */
function codeLines(last: ListedEvent, names: readonly string[], written: Written): Edit {
  const { source } = written;
  const { start, end } = outerSpan(last, source);
  const line = lineStart(source, start);
  const lead = source.slice(line, start);
  const own = (name: string) =>
    source.slice(start, last.span.start) + name + source.slice(last.span.end, end);
  if (start === last.span.start) {
    const text = names.map((name) => `\n${lead}${name}`).join('');
    return insertion(lineEnd(source, end), text, written);
  }
  const gap = lead.trim() === '' ? `,\n${lead}` : ', ';
  return insertion(end, names.map((name) => gap + own(name)).join(''), written);
}

function behindName(last: ListedEvent, names: readonly string[], written: Written): Edit {
  const { source } = written;
  const { start, end } = outerSpan(last, source);
  const [before, behind] = [source.slice(start, last.span.start), source.slice(last.span.end, end)];
  const text = names.map((name) => `, ${before}${nameText(name, last, written)}${behind}`);
  return insertion(end, text.join(''), written);
}

/** What stands before and behind the name on a line like the last one, the action as a placeholder. */
function around({ entry, isCode }: ListedEvent, from: number, written: Written) {
  const { source } = written;
  const action = escaped(ACTION, written);
  const first = entry.names[0]?.span.start ?? from;
  const end = entry.names.at(-1)?.span.end ?? from;
  const stop = entry.action ? entry.action.span.start : lineEnd(source, end);
  const between = source.slice(end, stop).trimEnd();
  const isUsual = first >= from && !/[\n}]/.test(source.slice(from, stop)) && between.length < 12;
  const mark = isCode ? '`' : '';
  if (!isUsual) return { before: mark, behind: `${mark}: ${action}` };
  const before = source.slice(from, first).replace(/^\[[xX]\]/, '[ ]');
  if (!entry.action) return { before, behind: entry.hasAction ? `${between}: ${action}` : between };
  return { before, behind: `${between} ${action}` };
}

function escaped(text: string, { style }: Written): string {
  return style.escaped ? escapeText(text) : text;
}

function insertion(at: number, text: string, { style }: Written): Edit {
  return { span: { start: at, end: at }, newText: text.replaceAll('\n', style.newline) };
}
