import { type TextDocument, type Uri, workspace } from 'vscode';

/**
 * The document, opened without an editor if need be: the server knows open ones only, and a view may
 * outlive the tab of its text. Undefined where it is gone; one that was never saved is gone once it is closed.
 */
export async function openDocument(uri: Uri): Promise<TextDocument | undefined> {
  const open = findDocument(uri);
  if (open || uri.scheme === 'untitled') return open;
  try {
    return await workspace.openTextDocument(uri);
  } catch {
    return undefined;
  }
}

/** The document if it is open. */
export function findDocument(uri: Uri): TextDocument | undefined {
  const wanted = uri.toString();
  return workspace.textDocuments.find(
    (document) => !document.isClosed && document.uri.toString() === wanted,
  );
}
