import type { Edit } from '../../../text/edit.ts';
import { lineEnd, lineStart } from '../../../text/line-bounds.ts';
import { nameText, type Written } from '../../insert/name-text.ts';
import type { ListedEvent } from './listed-event.ts';
import { outerSpan } from './webhook-edits.ts';
import { actionText, insertion } from './webhook-insertion.ts';

/** The edit that writes events as rows of a table behind the last one. */
export function insertRows(last: ListedEvent, names: readonly string[], written: Written): Edit {
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
      return i === action ? ` ${actionText(written)} ` : ' ';
    });
    return `\n${lead}${isOpen ? cells.join('|').trim() : `|${cells.join('|')}|`}`;
  });
  return insertion(lineEnd(source, entry.end), text.join(''), written);
}

/** The edit that writes events as lines of a fence, or strings of an array, behind the last one. */
export function insertCode(last: ListedEvent, names: readonly string[], written: Written): Edit {
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

/** The edit that writes events behind the last one on its line, and behind what is said of that and others. */
export function insertBehindName(
  last: ListedEvent,
  names: readonly string[],
  written: Written,
): Edit {
  const { source } = written;
  const { start, end } = outerSpan(last, source);
  const [before, behind] = [source.slice(start, last.span.start), source.slice(last.span.end, end)];
  const { action } = last.entry;
  const todo = actionText(written);
  const isAside = action?.text.startsWith('(');
  const [gap, said] = action ? (isAside ? [', ', ` (${todo})`] : ['; ', `: ${todo}`]) : [', ', ''];
  const text = names.map(
    (name) => `${gap}${before}${nameText(name, last, written)}${behind}${said}`,
  );
  const closing = action
    ? /^[`*_]*/.exec(source.slice(action.span.end, action.span.end + 9))
    : null;
  const at = action ? action.span.end + (closing?.[0].length ?? 0) : end;
  return insertion(at, text.join(''), written);
}
