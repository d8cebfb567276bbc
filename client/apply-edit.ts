import { l10n, type Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient, WorkspaceEdit } from 'vscode-languageclient';
import { asWorkspaceEdit } from './workspace-edit.ts';

const SHOWN_MS = 4_000;

/** Asks the server for an edit of a document and applies it; says so in the status bar where there is nothing to do. */
export async function applyServerEdit(
  client: BaseLanguageClient,
  request: string,
  uri: Uri,
  params: object,
): Promise<void> {
  const document = { uri: client.code2ProtocolConverter.asUri(uri) };
  const edit = await client.sendRequest<WorkspaceEdit | null>(request, { ...document, ...params });
  if (edit) await workspace.applyEdit(await asWorkspaceEdit(client, edit));
  else sayNothingToDo();
}

export function sayNothingToDo(): void {
  say(l10n.t('nothing to do here'));
}

/** Says in the status bar, for a moment, what came of a command. */
export function say(message: string): void {
  window.setStatusBarMessage(`Integration Spec: ${message}`, SHOWN_MS);
}
