import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import type { Change } from '../core/markdown/document.ts';
import { LineIndex } from '../core/text/lines.ts';
import { spanOf } from './ranges.ts';

/** A text, its lines, and what has changed in it since somebody looked. */
export interface EditedText {
  readonly text: string;
  readonly lines: LineIndex;
  /** Undefined for no change. */
  readonly change: Change | undefined;
}

/** The text after the changes of one notification; each counts from the text that the one before it left. */
export function applyContentChanges(
  before: EditedText,
  changes: readonly TextDocumentContentChangeEvent[],
): EditedText {
  return changes.reduce(applyChange, before);
}

function applyChange(
  { text, lines, change }: EditedText,
  event: TextDocumentContentChangeEvent,
): EditedText {
  if (typeof event.text !== 'string') throw new TypeError('A change has no text.');
  // Some clients write what is absent as null.
  if (!('range' in event) || event.range === null) {
    const replaced = withoutByteOrderMark(event.text);
    const lineIndex = new LineIndex(replaced);
    return {
      text: replaced,
      lines: lineIndex,
      change: composeChanges(change, difference(text, replaced)),
    };
  }
  const { start, end: oldEnd } = spanOf(event.range, { text, lines });
  const next = text.slice(0, start) + event.text + text.slice(oldEnd);
  const made = { start, oldEnd, newEnd: start + event.text.length };
  return { text: next, lines: lines.edited(next, made), change: composeChanges(change, made) };
}

/** Two changes, the second to the text that the first left, as one. */
export function composeChanges(first: Change | undefined, second: Change): Change {
  if (!first) return second;
  const end = Math.max(first.newEnd, second.oldEnd);
  return {
    start: Math.min(first.start, second.start),
    oldEnd: end - first.newEnd + first.oldEnd,
    newEnd: end - second.oldEnd + second.newEnd,
  };
}

/** The smallest stretch in which two texts differ: some clients send the whole text each time. */
function difference(before: string, after: string): Change {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let same = 0;
  while (
    same < shorter - start &&
    before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)
  )
    same++;
  return { start, oldEnd: before.length - same, newEnd: after.length - same };
}

/** The mark is one character for a client that sends it, so a blank takes its place and every offset stays. */
export function withoutByteOrderMark(text: string): string {
  return text.startsWith('\uFEFF') ? ` ${text.slice(1)}` : text;
}
