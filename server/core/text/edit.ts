import { type Span, shiftSpan } from './span.ts';

/** A replacement: what stands in `span` becomes `newText`. An empty span inserts. */
export interface Edit {
  readonly span: Span;
  readonly newText: string;
}

/** The edit that writes a text at an offset. */
export function insertion(at: number, newText: string): Edit {
  return { span: { start: at, end: at }, newText };
}

/** The edit that takes a stretch away. */
export function removal(span: Span): Edit {
  return { span, newText: '' };
}

/** The same edit, seen from an origin that lies `by` further left. */
export function shiftEdit(edit: Edit, by: number): Edit {
  return { span: shiftSpan(edit.span, by), newText: edit.newText };
}

/**
 * The text after all edits, which speak of the same old text and do not overlap.
 * Insertions at one place keep the order in which they are given.
 * @throws RangeError where two edits overlap or one lies outside the text.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const ordered = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let result = '';
  let at = 0;
  for (const { span, newText } of ordered) {
    if (span.start < at || span.end < span.start || span.end > text.length) {
      throw new RangeError(`edit ${span.start}-${span.end} overlaps another or lies outside`);
    }
    result += text.slice(at, span.start) + newText;
    at = span.end;
  }
  return result + text.slice(at);
}

/** Whether the two could not be applied together: they share text, or one inserts inside the other. */
export function editsConflict(a: Edit, b: Edit): boolean {
  const insertsTogether = a.span.start === a.span.end && b.span.start === b.span.end;
  if (insertsTogether) return false;
  return a.span.start < b.span.end && b.span.start < a.span.end;
}
