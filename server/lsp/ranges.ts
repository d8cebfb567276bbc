import type { Range } from 'vscode-languageserver';
import type { LineIndex } from '../core/text/lines.ts';
import type { Span } from '../core/text/span.ts';

/** Where a span lies, in lines and UTF-16 units. */
export function rangeOf(span: Span, lines: LineIndex): Range {
  return { start: lines.positionAt(span.start), end: lines.positionAt(span.end) };
}

/** The span of a range, brought into the text; empty at its start where the range ends before it starts. */
export function spanOf(range: Range, lines: LineIndex): Span {
  const start = lines.offsetAt(range.start);
  return { start, end: Math.max(start, lines.offsetAt(range.end)) };
}
