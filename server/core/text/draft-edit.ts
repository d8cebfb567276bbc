import { type Draft, draftOf, plainText } from './draft.ts';
import type { Edit } from './edit.ts';
import { newlineAt } from './line-bounds.ts';
import { type Span, shiftSpan } from './span.ts';

/** A replacement with blanks to fill in: what stands in `span` becomes the draft. */
export interface DraftEdit {
  readonly span: Span;
  /** Its lines end as the document's do. */
  readonly draft: Draft;
}

/** An edit whose placeholders are blanks. */
export function draftEdit({ span, newText }: Edit): DraftEdit {
  return { span, draft: draftOf(newText) };
}

/** The edit for whoever cannot be led through blanks. */
export function plainEdit(edit: Edit | DraftEdit): Edit {
  return 'draft' in edit ? { span: edit.span, newText: plainText(edit.draft) } : edit;
}

/** The same edit, seen from an origin that lies `by` further left. */
export function shiftDraftEdit({ span, draft }: DraftEdit, by: number): DraftEdit {
  return { span: shiftSpan(span, by), draft };
}

/**
 * The same edit, as one at the start of the next line where it writes lines behind the end of one: editors
 * indent the lines of a text with blanks like the line on which it begins, and these are indented already.
 */
export function fromLineStart(edit: DraftEdit, text: string): DraftEdit {
  const { span, draft } = edit;
  const [first, ...rest] = draft;
  if (typeof first !== 'string') return edit;
  const newline = newlineAt(first, 0);
  if (newline === '') return edit;
  if (span.start !== span.end || !text.startsWith(newline, span.end)) return edit;
  const at = span.end + newline.length;
  return {
    span: { start: at, end: at },
    draft: [first.slice(newline.length), ...rest, newline].filter((part) => part !== ''),
  };
}

/**
 * The edits in the order of their places, those that touch as one. Editors that fill in the blanks of
 * several edits at once pass over one that touches the one before.
 */
export function joinTouching(edits: readonly DraftEdit[]): DraftEdit[] {
  const joined: DraftEdit[] = [];
  for (const edit of [...edits].sort(byPlace)) {
    const last = joined.at(-1);
    if (last?.span.end !== edit.span.start) joined.push(edit);
    else {
      const span = { start: last.span.start, end: edit.span.end };
      joined[joined.length - 1] = { span, draft: [...last.draft, ...edit.draft] };
    }
  }
  return joined;
}

function byPlace({ span: a }: DraftEdit, { span: b }: DraftEdit): number {
  return a.start - b.start || a.end - b.end;
}
