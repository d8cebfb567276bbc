import type { CancellationToken, CodeAction } from 'vscode';
import { type BaseLanguageClient, CodeActionResolveRequest } from 'vscode-languageclient';
import { asWorkspaceEdit } from '../workspace-edit.ts';

/** The action with its edit, in which snippets are written as the server means them; without one where that fails. */
export async function resolveCodeAction(
  client: BaseLanguageClient,
  action: CodeAction,
  token: CancellationToken,
): Promise<CodeAction> {
  const { type } = CodeActionResolveRequest;
  const asked = client.code2ProtocolConverter.asCodeActionSync(action);
  try {
    const { edit } = await client.sendRequest(type, asked, token);
    if (edit && !token.isCancellationRequested) action.edit = await asWorkspaceEdit(client, edit);
    return action;
  } catch (error) {
    return client.handleFailedRequest(type, token, error, action);
  }
}
