import type { Edit } from '../../../text/edit.ts';
import { lineEnd, lineStart } from '../../../text/line-bounds.ts';
import { leadOf, nextMarker, numberStep } from '../../insert/line-lead.ts';
import { nameText, type Written } from '../../insert/name-text.ts';
import type { ListedEvent } from './listed-event.ts';
import { actionText, insertion } from './webhook-insertion.ts';

/** The edit that writes events as list elements behind the last one. */
export function insertItems(last: ListedEvent, names: readonly string[], written: Written): Edit {
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
  const step = numberStep(source, line.start, lead);
  const text = names.map((name) => {
    marker = nextMarker(marker, step);
    return `\n${lead.prefix}${marker}${before}${nameText(name, last, written)}${behind}`;
  });
  const said = source.slice(0, entry.end).trimEnd().length;
  return insertion(lineEnd(source, said), text.join(''), written);
}

/** The edit that writes events as lines of a paragraph behind the last one. */
export function insertLines(last: ListedEvent, names: readonly string[], written: Written): Edit {
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

/** What stands before and behind the name on a line like the last one, the action as a placeholder. */
function around({ entry, isCode }: ListedEvent, from: number, written: Written) {
  const { source } = written;
  const action = actionText(written);
  const first = entry.names[0]?.span.start ?? from;
  const end = entry.names.at(-1)?.span.end ?? from;
  const stop = entry.action ? entry.action.span.start : lineEnd(source, end);
  const between = source.slice(end, stop).trimEnd();
  // A footnote's mark is the last one's.
  const isPlain = !/[\n}]/.test(source.slice(from, stop)) && !/[\^<¹²³⁰⁴-⁹†‡]/.test(between);
  const isUsual = first >= from && isPlain && between.length < 12;
  const mark = isCode ? '`' : '';
  if (!isUsual) return { before: mark, behind: `${mark}: ${action}` };
  const before = source.slice(from, first).replace(/^\[[xX]\]/, '[ ]');
  if (!entry.action) return { before, behind: entry.hasAction ? `${between}: ${action}` : between };
  return { before, behind: `${between} ${action}` };
}
