import type { Edit } from './edit.ts';
import type { Span } from './span.ts';

/**
 * The edit that removes a stretch of text; where nothing else stands on its lines, the lines go with it,
 * and so does one of two blank lines that would come together.
 */
export function removeLines(text: string, { start, end }: Span): Edit {
  const from = lineStart(text, start);
  const to = lineEnd(text, end);
  if (text.slice(from, start).trim() !== '' || text.slice(end, to).trim() !== '') {
    return { span: { start, end }, newText: '' };
  }
  const isBlankBefore = from === 0 || text.slice(lineStart(text, from - 1), from).trim() === '';
  const next = lineEnd(text, to);
  const isBlankAfter = to < text.length && text.slice(to, next).trim() === '';
  return { span: { start: from, end: isBlankBefore && isBlankAfter ? next : to }, newText: '' };
}

function lineStart(text: string, offset: number): number {
  return offset <= 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

function lineEnd(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset);
  return newline < 0 ? text.length : newline + 1;
}
