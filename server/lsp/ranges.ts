import type { Position, Range } from 'vscode-languageserver';
import type { LineIndex } from '../core/text/lines.ts';
import type { Span } from '../core/text/span.ts';

/** Where a span lies, in lines and UTF-16 units. */
export function rangeOf(span: Span, lines: LineIndex): Range {
  return { start: lines.positionAt(span.start), end: lines.positionAt(span.end) };
}

/**
 * The offset of a position; the end of its line where the line is shorter, as the protocol has it. Undefined
 * for a line that the text does not have.
 */
export function offsetOf(
  position: Position,
  { text, lines }: { readonly text: string; readonly lines: LineIndex },
): number | undefined {
  const { line, character } = readPosition(position);
  if (line < 0 || line >= lines.lineCount) return undefined;
  const start = lines.lineStart(line);
  const { length } = text.slice(start, lines.lineStart(line + 1)).replace(/[\r\n]+$/, '');
  return start + Math.max(0, Math.min(character, length));
}

/** Whether something that came back through the client is a range. */
export function isRange(value: unknown): value is Range {
  const { start, end } = (value ?? {}) as Partial<Record<string, unknown>>;
  return isPosition(start) && isPosition(end);
}

function isPosition(value: unknown): value is Position {
  const { line, character } = (value ?? {}) as Partial<Record<string, unknown>>;
  return [line, character].every((each) => Number.isInteger(each) && Number(each) >= 0);
}

/** The span of a range, brought into the text; empty at its start where the range ends before it starts. */
export function spanOf(range: Range, lines: LineIndex): Span {
  const start = lines.offsetAt(readPosition(range.start));
  return { start, end: Math.max(start, lines.offsetAt(readPosition(range.end))) };
}

/**
 * A position as a client sent it, in whole numbers.
 * @throws for one that holds no numbers: what it means cannot be guessed.
 */
export function readPosition({ line, character }: Position): Position {
  if (typeof line !== 'number' || typeof character !== 'number')
    throw new TypeError(`${JSON.stringify({ line, character })} is no position.`);
  return { line: Math.floor(line), character: Math.floor(character) };
}
