import type { Position, Range } from 'vscode-languageserver';
import type { LineIndex } from '../core/text/lines.ts';
import type { Span } from '../core/text/span.ts';

/** A text and where its lines begin. */
export interface Lined {
  readonly text: string;
  readonly lines: LineIndex;
}

/** Where a span lies, in lines and UTF-16 units. */
export function rangeOf(span: Span, lines: LineIndex): Range {
  return { start: lines.positionAt(span.start), end: lines.positionAt(span.end) };
}

/**
 * The offset of a position; the end of its line where the line is shorter, as the protocol has it. Undefined
 * for a line that the text does not have.
 */
export function offsetOf(position: Position, { text, lines }: Lined): number | undefined {
  const { line, character } = readPosition(position);
  if (line < 0 || line >= lines.lineCount) return undefined;
  const start = lines.lineStart(line);
  let end = lines.lineStart(line + 1);
  if (line + 1 < lines.lineCount) end -= text.endsWith('\r\n', end) ? 2 : 1;
  return Math.max(start, Math.min(start + character, end));
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
export function spanOf(range: Range, within: Lined): Span {
  const start = offsetWithin(range.start, within);
  return { start, end: Math.max(start, offsetWithin(range.end, within)) };
}

/** The offset of a position; the text's start or end for a line before or behind all that there are. */
export function offsetWithin(position: Position, within: Lined): number {
  return offsetOf(position, within) ?? (position.line < 0 ? 0 : within.text.length);
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
