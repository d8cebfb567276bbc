import type { CancellationToken, CodeAction } from 'vscode';
import { type BaseLanguageClient, CodeActionResolveRequest } from 'vscode-languageclient';
import { asWorkspaceEdit } from './workspace-edit.ts';

/** The action with its edit, in which snippets are written as the server means them. */
export async function resolveCodeAction(
  client: BaseLanguageClient,
  action: CodeAction,
  token: CancellationToken,
): Promise<CodeAction> {
  const asked = client.code2ProtocolConverter.asCodeActionSync(action);
  const { edit } = await client.sendRequest(CodeActionResolveRequest.type, asked, token);
  if (edit && !token.isCancellationRequested) action.edit = await asWorkspaceEdit(client, edit);
  return action;
}
