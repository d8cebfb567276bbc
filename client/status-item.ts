import { Disposable, LanguageStatusSeverity, l10n, languages, Uri, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { DID_CHANGE_STATUS, type DocumentParams } from '../server/lsp/protocol.ts';
import { activeDocument, DOCUMENT_SELECTOR } from './documents.ts';
import type { ServerControl } from './server-control.ts';
import { describeStatus, fetchStatus } from './status.ts';

/** Shows which template applies to the active document, and why; opens the pick of another. */
export function createStatusItem(server: ServerControl): Disposable {
  const item = languages.createLanguageStatusItem('integrationSpec.template', DOCUMENT_SELECTOR);
  item.name = 'Integration Spec';
  item.command = {
    command: 'integrationSpec.selectTemplate',
    title: l10n.t('Select…'),
    tooltip: l10n.t('Select Template…'),
  };
  let latest = 0;
  const update = async () => {
    const turn = ++latest;
    const document = activeDocument();
    const { client } = server;
    const status = document && client ? await fetchStatus(client, document.uri) : undefined;
    if (turn !== latest) return;
    const { text, detail } = describeStatus(status);
    item.text = text;
    item.detail = detail;
    item.severity =
      status?.state === 'unknown-template'
        ? LanguageStatusSeverity.Warning
        : LanguageStatusSeverity.Information;
  };
  const follow = (client: BaseLanguageClient) => {
    client.onNotification(DID_CHANGE_STATUS, ({ uri }: DocumentParams) => {
      const shown = window.activeTextEditor?.document.uri.toString();
      if (Uri.parse(uri).toString() === shown) void update();
    });
    client.onDidChangeState(() => void update());
  };
  void update();
  return Disposable.from(
    item,
    server.onDidStart(follow),
    window.onDidChangeActiveTextEditor(() => void update()),
  );
}
