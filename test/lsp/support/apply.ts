import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { applyEdits } from '../../../server/core/text/edit.ts';
import { LineIndex } from '../../../server/core/text/lines.ts';
import { spanOf } from '../../../server/lsp/ranges.ts';

interface Document {
  readonly uri: string;
  readonly version: number;
  readonly text: string;
}

/** The document's text after the edit, which must be for this document and this version, if it names one. */
export function applyWorkspaceEdit(
  { changes, documentChanges }: WorkspaceEdit,
  { uri, version, text }: Document,
): string {
  const edits: TextEdit[] = [];
  for (const [changed, list] of Object.entries(changes ?? {})) {
    if (changed !== uri) throw new Error(`an edit of ${changed}`);
    edits.push(...list);
  }
  for (const change of documentChanges ?? []) {
    if (!('textDocument' in change)) throw new Error('an edit of files');
    if (change.textDocument.uri !== uri) throw new Error(`an edit of ${change.textDocument.uri}`);
    if (change.textDocument.version !== version) throw new Error('an edit of another version');
    edits.push(...(change.edits as TextEdit[]));
  }
  const lines = new LineIndex(text);
  return applyEdits(
    text,
    edits.map(({ range, newText }) => ({
      span: spanOf(range, { text, lines }),
      newText,
    })),
  );
}
