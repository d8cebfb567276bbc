import {
  Disposable,
  type LanguageStatusItem,
  LanguageStatusSeverity,
  l10n,
  languages,
  window,
} from 'vscode';
import type { DocumentStatus } from '../server/lsp/protocol.ts';
import { activeDocument, DOCUMENT_SELECTOR } from './documents.ts';
import type { ServerControl } from './server-control.ts';
import { describeStatus, fetchStatus, waitsForTrust } from './status.ts';

type Shown = Pick<LanguageStatusItem, 'text' | 'detail' | 'severity' | 'command'>;

const NOT_RUNNING: Shown = {
  text: l10n.t('Not running'),
  detail: l10n.t('its server has ended'),
  severity: LanguageStatusSeverity.Error,
  command: { command: 'integrationSpec.restartServer', title: l10n.t('Restart Server') },
};

const SELECT: Shown['command'] = {
  command: 'integrationSpec.selectTemplate',
  title: l10n.t('Select…'),
  tooltip: l10n.t('Select Template…'),
};
const TRUST: Shown['command'] = {
  command: 'workbench.trust.manage',
  title: l10n.t('Manage Trust'),
};

/** Shows which template applies to the active document, and why; opens the pick of another. */
export function createStatusItem(server: ServerControl): Disposable {
  const item = languages.createLanguageStatusItem('integrationSpec.template', DOCUMENT_SELECTOR);
  item.name = 'Integration Spec';
  let latest = 0;
  const update = async () => {
    const turn = ++latest;
    const document = activeDocument();
    const { client } = server;
    const status = document && client ? await fetchStatus(client, document.uri) : undefined;
    if (turn !== latest) return;
    Object.assign(item, server.hasGivenUp ? NOT_RUNNING : shown(status));
  };
  void update();
  return Disposable.from(
    item,
    server.onDidChangeStatus((uri) => {
      const shown = window.activeTextEditor?.document.uri.toString();
      if (uri.toString() === shown) void update();
    }),
    server.onDidChangeState(() => void update()),
    window.onDidChangeActiveTextEditor(() => void update()),
  );
}

function shown(status: DocumentStatus | undefined): Shown {
  const isUnknown = status?.state === 'unknown-template';
  return {
    ...describeStatus(status),
    severity: isUnknown ? LanguageStatusSeverity.Warning : LanguageStatusSeverity.Information,
    command: waitsForTrust(status) ? TRUST : SELECT,
  };
}
