import { type Uri, workspace } from 'vscode';
import { isOrdinaryFile } from '../server/core/spec/maybe-content.ts';
import type { ReadingInfo } from '../server/lsp/reading-protocol.ts';

/** What the settings say of how a document is read; a configuration file, which only the server knows, beats them. */
export function readingBySettings(
  uri: Uri | undefined,
): Pick<ReadingInfo, 'configured' | 'byContent'> {
  const settings = workspace.getConfiguration('integrationSpec', uri);
  return {
    configured: templateOf(settings.get<string>('template', 'auto')),
    byContent: settings.get('detectByContent', true) && !isOrdinaryFile(uri?.path ?? ''),
  };
}

function templateOf(setting: string): ReadingInfo['configured'] {
  if (setting === '' || setting === 'auto') return null;
  return { id: setting === 'none' ? false : setting, by: 'settings' };
}
