import type { Edit } from './edit.ts';
import { lineStart, nextLine } from './line-bounds.ts';
import type { Span } from './span.ts';

/** The marks of quotes and the marker of a list element: alone on a line they say nothing. */
const LEAD = /^([ \t>]*)(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?$/;
/** Blank lines, and what the next one begins with. */
const UP_TO_NEXT = /^(?:[ \t>]*(?:\r\n|\n|\r))*([ \t>]*)/;

/**
 * The edit that removes a stretch of text. Where nothing else stands on its lines, the lines go with it,
 * and so does one of two blank lines that would come together, or those that would end the document; where
 * it ends a line, the blanks before it go; in the middle of one, those behind it where others stand before it.
 */
export function removeLines(text: string, { start, end }: Span): Edit {
  const from = lineStart(text, start);
  const to = nextLine(text, end);
  const isLineEnd = text.slice(end, to).trim() === '';
  const marks = marksBefore(text, { start: from, end: start }, to);
  if (marks === undefined || !isLineEnd) {
    const before = /[ \t]*$/.exec(text.slice(from, start))?.[0].length ?? 0;
    if (isLineEnd) return { span: { start: start - before, end }, newText: '' };
    const behind = /^[ \t]*/.exec(text.slice(end, to))?.[0].length ?? 0;
    const isApart = before === 0 && start > from;
    return { span: { start, end: isApart ? end : end + behind }, newText: '' };
  }
  if (text.slice(to).trim() === '')
    return { span: { start: lastLineEnd(text, from), end: text.length }, newText: '' };
  const next = nextLine(text, to);
  const behind = marksOf(text.slice(to, next));
  const isBlank = behind === '' || behind === marks;
  const isBlankBefore =
    from === 0 || marksOf(text.slice(lineStart(text, from - 1), from)) === behind;
  return { span: { start: from, end: isBlankBefore && isBlank ? next : to }, newText: '' };
}

function marksOf(line: string): string {
  return line.replace(/\s/g, '');
}

/** The quote marks before a stretch on its line; undefined where more stands there, or goes on below its marker. */
function marksBefore(text: string, lead: Span, to: number): string | undefined {
  const written = text.slice(lead.start, lead.end);
  const outer = LEAD.exec(written)?.[1];
  const next = UP_TO_NEXT.exec(text.slice(to))?.[1] ?? '';
  if (outer === undefined || (outer !== written && next.length > outer.length)) return undefined;
  return marksOf(outer);
}

/** Behind the line end of the last line before an offset that says anything; 0 where none does. */
function lastLineEnd(text: string, offset: number): number {
  const said = text.slice(0, offset).trimEnd().length;
  return said === 0 ? 0 : Math.min(offset, nextLine(text, said));
}
