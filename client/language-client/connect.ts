import { Disposable, Uri } from 'vscode';
import { type BaseLanguageClient, type LanguageClientOptions, State } from 'vscode-languageclient';
import {
  DID_CHANGE_STATUS,
  type DocumentParams,
  LIST_FOLDER,
  READ_FILE,
} from '../../server/lsp/protocol.ts';
import { clientOptions } from './client-options.ts';
import { HeldBack } from './held-back.ts';
import type { ClientNeeds, NewClient, ServerState } from './language-client.ts';
import { listFolder } from './list-folder.ts';
import { readFile } from './read-file.ts';

/** A client as `create` makes it, which tells what happens and answers what the server asks for. */
export function connect(
  { output, onState, onStatus, onLost }: ClientNeeds,
  create: (options: LanguageClientOptions) => BaseLanguageClient,
): NewClient {
  const heldBack = new HeldBack();
  const client = create(clientOptions({ output, heldBack, onLost, client: () => client }));
  toOutputOnly(client);
  client.onRequest(READ_FILE, readFile);
  client.onRequest(LIST_FOLDER, listFolder);
  client.onNotification(DID_CHANGE_STATUS, ({ uri }: DocumentParams) => onStatus(Uri.parse(uri)));
  const following = client.onDidChangeState(({ newState }) => onState(stateOf(newState)));
  heldBack.onRelease = (document) =>
    client
      .getFeature('textDocument/diagnostic')
      .getProvider(document)
      ?.onDidChangeDiagnosticsEmitter.fire();
  return { client, parts: Disposable.from(heldBack, following) };
}

/** What the library would force upon a person, of servers that do not start, we say in our own words, once. */
function toOutputOnly(client: BaseLanguageClient): void {
  const error = client.error.bind(client);
  client.error = (message, data, show) => error(message, data, show === 'force' ? false : show);
}

function stateOf(state: State): ServerState {
  if (state === State.Running) return 'running';
  return state === State.Starting ? 'starting' : 'stopped';
}
