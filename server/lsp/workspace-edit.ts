import type { SnippetTextEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { type Draft, hasBlanks, snippetTexts } from '../core/text/draft.ts';
import { type DraftEdit, fromLineStart, joinTouching, plainEdit } from '../core/text/draft-edit.ts';
import type { Edit } from '../core/text/edit.ts';
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
    const range = rangeOf(edit.span, document.lines);
    return { range, snippet: { kind: 'snippet', value: texts[i] ?? '' } };
  });
}

function draftIn(edit: AnyEdit): Draft {
  return 'draft' in edit ? edit.draft : [edit.newText];
}

function textEdit(edit: AnyEdit, { lines }: OpenDocument): TextEdit {
  const { span, newText } = plainEdit(edit);
  return { range: rangeOf(span, lines), newText };
}
