import { Uri } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { CLIENT_ID, CLIENT_NAME } from '../names.ts';
import { connect } from './connect.ts';
import type { ClientNeeds, NewClient } from './language-client.ts';

/** A client whose server is a process of its own. */
export function newClient(needs: ClientNeeds): NewClient {
  const module = Uri.joinPath(needs.installedAt, 'dist/server.js').fsPath;
  const server = { module, transport: TransportKind.ipc };
  const servers = { run: server, debug: server };
  return connect(needs, (options) => new LanguageClient(CLIENT_ID, CLIENT_NAME, servers, options));
}
