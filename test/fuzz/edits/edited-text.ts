import type { Change } from '../../../server/core/markdown/document.ts';

/**
 * A stretch of a text through all versions of it. A text that is edited is a list of these: whatever is
 * left out of the list, the rest is still a text and edits of it, so a failure can be made small.
 */
export interface Segment {
  readonly text: string;
  /** The edit that wrote it, from 1; 0 for what stood there at first. */
  readonly born: number;
  /** The edit that removed it; undefined where none did. */
  readonly died?: number;
}

export type EditedText = readonly Segment[];

/** A version of a text, and the one change that led to it from the version before. */
export interface Version {
  readonly text: string;
  readonly change: Change;
}

/** The list after one more edit, the `edit`th: what stands from `start` to `oldEnd` makes room for `inserted`. */
export function withEdit(
  segments: EditedText,
  edit: number,
  { start, oldEnd, inserted }: { start: number; oldEnd: number; inserted: string },
): EditedText {
  const next: Segment[] = [];
  let at = 0;
  let isWritten = false;
  const write = () => {
    if (!isWritten && inserted !== '') next.push({ text: inserted, born: edit });
    isWritten = true;
  };
  const keep = (segment: Segment, from: number, to: number, died?: number) => {
    if (from >= to) return;
    const text = segment.text.slice(from, to);
    next.push({ text, born: segment.born, ...(died !== undefined && { died }) });
  };
  for (const segment of segments) {
    if (segment.died !== undefined) {
      next.push(segment);
      continue;
    }
    const { length } = segment.text;
    const from = Math.min(length, Math.max(0, start - at));
    const to = Math.min(length, Math.max(from, oldEnd - at));
    keep(segment, 0, from);
    if (start <= at + length) write();
    keep(segment, from, to, edit);
    keep(segment, to, length);
    at += length;
  }
  write();
  return next;
}

/** The text as it was after the `edit`th edit. */
export function textAt(segments: EditedText, edit: number): string {
  return segments
    .filter((segment) => isThere(segment, edit))
    .map(({ text }) => text)
    .join('');
}

/** The versions that the edits lead to, in order; an edit of which nothing is left leads to none. */
export function versionsOf(segments: EditedText): Version[] {
  return editsOf(segments).map((edit) => {
    const own = segments.map(({ born, died }) => born === edit || died === edit);
    const [first, last] = [own.indexOf(true), own.lastIndexOf(true)];
    const start = textAt(segments.slice(0, first), edit).length;
    const touched = segments.slice(first, last + 1);
    const change = {
      start,
      oldEnd: start + textAt(touched, edit - 1).length,
      newEnd: start + textAt(touched, edit).length,
    };
    return { text: textAt(segments, edit), change };
  });
}

/** The numbers of the edits, in order. */
export function editsOf(segments: EditedText): number[] {
  const edits = new Set(segments.flatMap(({ born, died }) => [born, died ?? 0]));
  edits.delete(0);
  return [...edits].sort((a, b) => a - b);
}

function isThere({ born, died }: Segment, edit: number): boolean {
  return born <= edit && (died === undefined || died > edit);
}
