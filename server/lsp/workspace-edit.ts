import type { SnippetTextEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { type Draft, hasBlanks, snippetTexts } from '../core/text/draft.ts';
import { type DraftEdit, fromLineStart, joinTouching, plainEdit } from '../core/text/draft-edit.ts';
import type { Edit } from '../core/text/edit.ts';
import { indentAt, newlineAt } from '../core/text/line-bounds.ts';
import type { Span } from '../core/text/span.ts';
import type { ClientFeatures } from './client-features.ts';
import type { OpenDocument } from './open-document.ts';
import { rangeOf } from './ranges.ts';

type AnyEdit = Edit | DraftEdit;

/**
 * Edits of a document's newest text, for that version alone where the client can tell versions apart.
 * Blanks are led through where the client can, and plain text where it cannot.
 */
export function workspaceEdit(
  edits: readonly AnyEdit[],
  document: OpenDocument,
  features: ClientFeatures,
): WorkspaceEdit {
  const { uri, version } = document;
  if (!features.versionedEdits)
    return { changes: { [uri]: edits.map((edit) => textEdit(edit, document)) } };
  const written = features.snippetEdits
    ? snippetEdits(edits, document)
    : edits.map((edit) => textEdit(edit, document));
  return { documentChanges: [{ textDocument: { uri, version }, edits: written }] };
}

/** In the order of their places, in which the blanks are filled in. */
function snippetEdits(
  edits: readonly AnyEdit[],
  document: OpenDocument,
): (TextEdit | SnippetTextEdit)[] {
  const drafts = edits.map((edit) => ({ span: edit.span, draft: draftIn(edit) }));
  if (!drafts.some(({ draft }) => hasBlanks(draft)))
    return edits.map((edit) => textEdit(edit, document));
  const joined = joinTouching(drafts.map((edit) => fromLineStart(edit, document.text)));
  const texts = snippetTexts(joined.map(({ draft }) => draft));
  return joined.map((edit, i) => {
    if (!hasBlanks(edit.draft)) return textEdit(edit, document);
    const next = joined[i + 1]?.span.start ?? document.text.length + 1;
    const { span, text } = atLineStart({ span: edit.span, text: texts[i] ?? '' }, document, next);
    const range = rangeOf(span, document.lines);
    return { range, snippet: { kind: 'snippet', value: text } };
  });
}

/**
 * Most editors indent a snippet's lines like the line that it is inserted in, and ours are indented. One
 * that begins with the end of an indented line is therefore inserted behind that line end, where `before`,
 * the next edit, leaves room; the text comes to the same.
 */
function atLineStart(
  snippet: { readonly span: Span; readonly text: string },
  { text: source }: OpenDocument,
  before: number,
): { readonly span: Span; readonly text: string } {
  const { span, text } = snippet;
  const newline = newlineAt(text, 0);
  if (newline === '' || span.start !== span.end) return snippet;
  const at = span.start + newline.length;
  const isIndented = indentAt(source, span.start) !== '';
  if (!isIndented || !source.startsWith(newline, span.start) || at >= before) return snippet;
  return { span: { start: at, end: at }, text: text.slice(newline.length) + newline };
}

function draftIn(edit: AnyEdit): Draft {
  return 'draft' in edit ? edit.draft : [edit.newText];
}

function textEdit(edit: AnyEdit, { lines }: OpenDocument): TextEdit {
  const { span, newText } = plainEdit(edit);
  return { range: rangeOf(span, lines), newText };
}
