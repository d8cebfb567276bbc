import type { TextDocumentChangeEvent } from 'vscode';

/** A keystroke writes a character, or two where a bracket closes itself. */
const MOST_TYPED = 2;

/**
 * The line on which a change typed something, or took something away, as a person does with one key;
 * undefined for what is pasted, completed, fixed or undone. Line ends are typed, too: the new line counts.
 */
export function typedLine({ contentChanges, reason }: TextDocumentChangeEvent): number | undefined {
  const [change] = contentChanges;
  if (!change || contentChanges.length > 1 || reason !== undefined) return undefined;
  const { range, rangeLength, text } = change;
  const breaks = text.split('\n').length - 1;
  const isKey = text.length <= MOST_TYPED || (breaks === 1 && text.trim() === '');
  if (!isKey || rangeLength > MOST_TYPED) return undefined;
  return range.start.line + breaks;
}
