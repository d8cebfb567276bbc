import { readFileSync } from 'node:fs';
import type { ExtensionContext } from 'vscode';
import { Extension, type ExtensionApi } from './extension.ts';

type LanguageClientModule = typeof import('./language-client/main.node.ts');
type PreviewModule = typeof import('./preview/main.ts');

let extension: Extension | undefined;

export function activate(context: ExtensionContext): ExtensionApi {
  const read = (path: string) => readFileSync(context.asAbsolutePath(`dist/${path}`), 'utf8');
  extension = new Extension({
    installedAt: context.extensionUri,
    // The build leaves these two files apart, so that they are loaded only now.
    loadLanguageClient: () => require('./language-client/main.node.ts') as LanguageClientModule,
    loadPreview: () =>
      (require('./preview/main.ts') as PreviewModule).previewBundle(read('catalogs.json')),
    readCatalog: (id) => read(`catalogs/${id}.json`),
  });
  context.subscriptions.push(extension);
  return extension.api;
}

export function deactivate(): Promise<void> | undefined {
  return extension?.stop();
}
