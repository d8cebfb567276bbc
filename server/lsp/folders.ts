import type { InitializeParams } from 'vscode-languageserver';

/** The workspace folders that a client begins with, as URIs. */
export function foldersOf({
  workspaceFolders,
  rootUri,
}: Pick<InitializeParams, 'workspaceFolders' | 'rootUri'>): string[] {
  if (workspaceFolders) return uris(workspaceFolders);
  return typeof rootUri === 'string' && rootUri !== '' ? [rootUri] : [];
}

/** The URIs in a list that a client sent; whatever else is in it is passed over. */
export function uris(folders: unknown): string[] {
  if (!Array.isArray(folders)) return [];
  return folders.flatMap((folder: unknown) => {
    const { uri } = (folder ?? {}) as { uri?: unknown };
    return typeof uri === 'string' ? [uri] : [];
  });
}
