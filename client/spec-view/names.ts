import { l10n, type Uri } from 'vscode';

/** As VS Code knows our panels, also after its window was loaded again. */
export const VIEW_TYPE = 'integrationSpec.specView';

export function fileName({ path }: Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

export function panelTitle(uri: Uri): string {
  return l10n.t('Spec: {0}', fileName(uri));
}
