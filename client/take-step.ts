import { type Uri, type ViewColumn, workspace } from 'vscode';
import type { BaseLanguageClient, WorkspaceEdit } from 'vscode-languageclient';
import type { LensStep } from '../server/lsp/protocol.ts';
import { showPlace } from './show-place.ts';
import { asWorkspaceEdit } from './workspace-edit.ts';

/** Does what the server has worked out: writes what is missing, and goes to what is to be filled in. */
export async function takeStep(
  client: BaseLanguageClient,
  uri: Uri,
  { edit, select }: LensStep<WorkspaceEdit>,
  besides?: ViewColumn,
): Promise<void> {
  if (edit && !(await workspace.applyEdit(await asWorkspaceEdit(client, edit)))) return;
  await showPlace(uri, client.protocol2CodeConverter.asRange(select), besides);
}
