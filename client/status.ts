import { l10n, type Uri } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { DOCUMENT_STATUS, type DocumentStatus } from '../server/lsp/protocol.ts';

/** What the server says of a document; undefined where it does not know it. */
export async function fetchStatus(
  client: BaseLanguageClient,
  uri: Uri,
): Promise<DocumentStatus | undefined> {
  const params = { uri: client.code2ProtocolConverter.asUri(uri) };
  return (await client.sendRequest<DocumentStatus | null>(DOCUMENT_STATUS, params)) ?? undefined;
}

/** What the status item says: in short, and why. */
export function describeStatus(status: DocumentStatus | undefined): {
  readonly text: string;
  readonly detail: string;
} {
  switch (status?.state) {
    case 'spec':
      return { text: status.template?.title ?? '', detail: reason(status) };
    case 'off':
      return { text: l10n.t('Not checked'), detail: reason(status) };
    case 'unknown-template':
      return {
        text: l10n.t("Unknown template '{0}'", status.template?.id ?? ''),
        detail: reason(status),
      };
    default:
      return {
        text: l10n.t('No integration spec'),
        detail: l10n.t('its title and headings are those of no template'),
      };
  }
}

function reason({ by, configurationFile }: DocumentStatus): string {
  switch (by) {
    case 'front-matter':
      return l10n.t('its front matter says so');
    case 'configuration':
      return l10n.t('{0} says so', configurationFile?.split('/').slice(-2).join('/') ?? '');
    case 'settings':
      return l10n.t('the settings say so');
    case 'choice':
      return l10n.t('picked until the document is closed');
    default:
      return l10n.t('recognised by its title and headings');
  }
}
