import { languages, type TextDocument, window } from 'vscode';

/** Where documents may be. Not `git`, whose documents are the other side of a comparison; not notebook cells. */
const SCHEMES = ['file', 'untitled', 'vscode-remote', 'vscode-vfs', 'vscode-test-web', 'memfs'];

/** The documents that the server gets to see. */
export const DOCUMENT_SELECTOR = SCHEMES.map((scheme) => ({ scheme, language: 'markdown' }));

export function isOurs(document: TextDocument): boolean {
  return languages.match(DOCUMENT_SELECTOR, document) > 0;
}

/** The document in the active editor; undefined where it is none of ours. */
export function activeDocument(): TextDocument | undefined {
  const document = window.activeTextEditor?.document;
  return document && isOurs(document) ? document : undefined;
}
