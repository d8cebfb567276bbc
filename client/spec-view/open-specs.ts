import { commands, Disposable, type Uri, workspace } from 'vscode';
import type { ServerControl } from '../server-control.ts';
import { fetchStatus } from '../status.ts';

/** As the manifest names it: `resource in integrationSpec.specs`. */
const CONTEXT_KEY = 'integrationSpec.specs';

/**
 * Tells VS Code which open documents are specs, so that only their editors get the button of the view.
 * A list and not a yes or no about the active one: each editor of a split window has buttons of its own.
 */
export function followOpenSpecs(server: ServerControl): Disposable {
  const specs = new Map<string, Uri>();
  const tell = () => commands.executeCommand('setContext', CONTEXT_KEY, [...specs.values()]);
  const set = (uri: Uri, isSpec: boolean) => {
    const key = uri.toString();
    if (specs.has(key) === isSpec) return;
    if (isSpec) specs.set(key, uri);
    else specs.delete(key);
    void tell();
  };
  const look = async (uri: Uri) => {
    const { client } = server;
    const status = client && (await fetchStatus(client, uri));
    set(uri, status?.state === 'spec');
  };
  return Disposable.from(
    server.onDidChangeStatus((uri) => void look(uri)),
    workspace.onDidCloseTextDocument(({ uri }) => set(uri, false)),
  );
}
