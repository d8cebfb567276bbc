import { Uri } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { CLIENT_ID, CLIENT_NAME } from '../names.ts';
import { connect } from './connect.ts';
import type { ClientNeeds, NewClient } from './language-client.ts';

/**
 * What a key leaves behind is little, and is looked through in a millisecond: with room for more of it the
 * server would only take 20 to 50 MB more memory.
 */
const SMALL_NURSERY = '--max-semi-space-size=4';

/** A client whose server is a process of its own. */
export function newClient(needs: ClientNeeds): NewClient {
  const module = Uri.joinPath(needs.installedAt, 'dist/server.js').fsPath;
  const server = { module, transport: TransportKind.ipc, options: { execArgv: [SMALL_NURSERY] } };
  const servers = { run: server, debug: server };
  return connect(needs, (options) => new LanguageClient(CLIENT_ID, CLIENT_NAME, servers, options));
}
