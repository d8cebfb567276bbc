import { draftOf } from '../../text/draft.ts';
import type { Edit } from '../../text/edit.ts';
import type { LensWork } from './lens.ts';

/** An edit, and behind it the first thing in what it writes that is to be filled in; else the end of that. */
export function workOf(edit: Edit): LensWork {
  const { start } = edit.span;
  let at = start;
  for (const part of draftOf(edit.newText)) {
    if (typeof part !== 'string')
      return { edit, select: { start: at, end: at + part.text.length } };
    at += part.length;
  }
  const end = start + edit.newText.trimEnd().length;
  return { edit, select: { start: end, end } };
}
