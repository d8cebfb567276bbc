import type { WorkspaceEdit } from 'vscode-languageserver';
import type { Edit } from '../core/text/edit.ts';
import type { ClientFeatures } from './client-features.ts';
import type { OpenDocument } from './open-document.ts';
import { rangeOf } from './ranges.ts';

/** Edits of a document's newest text, for that version alone where the client can tell versions apart. */
export function workspaceEdit(
  edits: readonly Edit[],
  { uri, version, lines }: OpenDocument,
  features: ClientFeatures,
): WorkspaceEdit {
  const textEdits = edits.map(({ span, newText }) => ({ range: rangeOf(span, lines), newText }));
  if (!features.versionedEdits) return { changes: { [uri]: textEdits } };
  return { documentChanges: [{ textDocument: { uri, version }, edits: textEdits }] };
}
