import type { Edit } from './edit.ts';
import { lineStart, nextLine } from './line-bounds.ts';
import type { Span } from './span.ts';

/**
 * The edit that removes a stretch of text. Where nothing else stands on its lines, the lines go with it,
 * and so does one of two blank lines that would come together, or those that would end the document; where
 * it ends a line, the blanks before it go; in the middle of one, those behind it where others stand before it.
 */
export function removeLines(text: string, { start, end }: Span): Edit {
  const from = lineStart(text, start);
  const to = nextLine(text, end);
  const isLineEnd = text.slice(end, to).trim() === '';
  if (text.slice(from, start).trim() !== '' || !isLineEnd) {
    const before = /[ \t]*$/.exec(text.slice(from, start))?.[0].length ?? 0;
    if (isLineEnd) return { span: { start: start - before, end }, newText: '' };
    const behind = /^[ \t]*/.exec(text.slice(end, to))?.[0].length ?? 0;
    const isApart = before === 0 && start > from;
    return { span: { start, end: isApart ? end : end + behind }, newText: '' };
  }
  if (text.slice(to).trim() === '')
    return { span: { start: lastLineEnd(text, from), end: text.length }, newText: '' };
  const isBlankBefore = from === 0 || text.slice(lineStart(text, from - 1), from).trim() === '';
  const next = nextLine(text, to);
  const isBlankAfter = text.slice(to, next).trim() === '';
  return { span: { start: from, end: isBlankBefore && isBlankAfter ? next : to }, newText: '' };
}

/** Behind the line end of the last line before an offset that says anything; 0 where none does. */
function lastLineEnd(text: string, offset: number): number {
  const said = text.slice(0, offset).trimEnd().length;
  return said === 0 ? 0 : Math.min(offset, nextLine(text, said));
}
