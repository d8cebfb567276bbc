import { l10n, type Uri } from 'vscode';
import { SPEC_VIEW, type ViewOfVersion } from '../../server/lsp/view-protocol.ts';
import type { ToPage } from '../../view/messages.ts';
import { isOurs } from '../documents.ts';
import type { ServerControl } from '../server-control.ts';
import { describeStatus, fetchStatus } from '../status.ts';
import { fileName } from './names.ts';
import { openDocument } from './open-document.ts';

/** What a page is to show of a document now: its view, or why there is none. Starts the server: a person looks. */
export async function currentView(server: ServerControl, uri: Uri): Promise<ToPage> {
  const nothing = (message: string): ToPage => ({
    kind: 'nothing',
    document: uri.toString(),
    message,
  });
  const document = await openDocument(uri);
  if (!document) {
    return nothing(l10n.t('“{0}” is not there any more: closed, moved or deleted.', fileName(uri)));
  }
  if (!isOurs(document)) return nothing(l10n.t('“{0}” is not Markdown.', fileName(uri)));
  await server.start();
  const { client } = server;
  if (!client) return nothing(l10n.t('The server of Integration Spec is not running.'));
  const params = { uri: client.code2ProtocolConverter.asUri(uri) };
  try {
    const found = await client.sendRequest<ViewOfVersion | null>(SPEC_VIEW, params);
    if (found) return { kind: 'view', document: uri.toString(), ...found };
    const { text, detail } = describeStatus(await fetchStatus(client, uri));
    return nothing(l10n.t('Nothing to show of “{0}”. {1}: {2}.', fileName(uri), text, detail));
  } catch (error) {
    client.warn(`No view of ${params.uri}: ${error}`);
    return nothing(l10n.t('The server of Integration Spec does not answer.'));
  }
}
