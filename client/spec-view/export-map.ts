import { l10n, Uri, window, workspace } from 'vscode';
import { MAP_SVG } from '../../server/lsp/view-protocol.ts';
import { say, sayNothingToDo } from '../apply-edit.ts';
import type { ServerControl } from '../server-control.ts';
import { fileName } from './names.ts';

/** Writes the map of a document into a file that a person picks. */
export async function exportMap(server: ServerControl, uri: Uri): Promise<void> {
  const client = await server.startForPerson();
  if (!client) return;
  const params = { uri: client.code2ProtocolConverter.asUri(uri) };
  const svg = await client.sendRequest<string | null>(MAP_SVG, params);
  if (svg === null) return sayNothingToDo();
  const target = await window.showSaveDialog({
    title: l10n.t('Export Map as SVG'),
    saveLabel: l10n.t('Export'),
    filters: { SVG: ['svg'] },
    ...defaultTarget(uri),
  });
  if (!target) return;
  try {
    await workspace.fs.writeFile(target, new TextEncoder().encode(svg));
    say(l10n.t('wrote {0}', fileName(target)));
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    void window.showErrorMessage(
      l10n.t('The map could not be written to {0}: {1}', fileName(target), words),
    );
  }
}

/** Beside the document; in the first folder for one that has no place yet. */
function defaultTarget(uri: Uri): { readonly defaultUri?: Uri } {
  const folder =
    uri.scheme === 'untitled'
      ? workspace.workspaceFolders?.[0]?.uri
      : uri.with({ path: uri.path.slice(0, uri.path.lastIndexOf('/') + 1) });
  if (!folder) return {};
  const name = fileName(uri).replace(/\.[^.]*$/, '');
  return { defaultUri: Uri.joinPath(folder, `${name}-map.svg`) };
}
