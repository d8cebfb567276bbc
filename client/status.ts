import { l10n, type Uri } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { DOCUMENT_STATUS, type DocumentStatus } from '../server/lsp/protocol.ts';

/** What the server says of a document; undefined where it does not know it, or ends before it has said so. */
export async function fetchStatus(
  client: BaseLanguageClient,
  uri: Uri,
): Promise<DocumentStatus | undefined> {
  const params = { uri: client.code2ProtocolConverter.asUri(uri) };
  try {
    return (await client.sendRequest<DocumentStatus | null>(DOCUMENT_STATUS, params)) ?? undefined;
  } catch {
    return undefined;
  }
}

/** What the status item says: in short, and why. */
export function describeStatus(status: DocumentStatus | undefined): {
  readonly text: string;
  readonly detail: string;
} {
  switch (status?.state) {
    case 'spec':
      return {
        text: status.template?.title ?? l10n.t('Integrations'),
        detail: reason(status),
      };
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
        detail: status ? reason(status) : l10n.t('by its title and headings'),
      };
  }
}

/** Whether a document is none, or unknown, because its template may be one that is not loaded until the workspace is trusted. */
export function waitsForTrust(status: DocumentStatus | undefined): boolean {
  if (!status?.untrusted || status.state === 'spec') return false;
  return status.state !== 'off' || status.by === 'configuration';
}

function reason(status: DocumentStatus): string {
  if (waitsForTrust(status)) return l10n.t('own templates need a trusted workspace');
  const { by, configurationFile } = status;
  switch (by) {
    case 'front-matter':
      return l10n.t('from its front matter');
    case 'configuration':
      return l10n.t('from {0}', configurationFile?.split('/').at(-1) ?? '');
    case 'settings':
      return l10n.t('from the settings');
    case 'content':
      return l10n.t('of no template; only its content is checked');
    case 'choice':
      return l10n.t('picked until it is closed');
    default:
      return l10n.t('by its title and headings');
  }
}
