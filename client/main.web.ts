import * as vscode from 'vscode';
import { evaluate } from './evaluate.ts';
import { Extension, type ExtensionApi } from './extension.ts';

type LanguageClientModule = typeof import('./language-client/main.web.ts');
type PreviewModule = typeof import('./preview/main.ts');

let extension: Extension | undefined;

export function activate(context: vscode.ExtensionContext): ExtensionApi {
  const read = async (path: string) => {
    const file = vscode.Uri.joinPath(context.extensionUri, 'dist', path);
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  };
  extension = new Extension({
    installedAt: context.extensionUri,
    loadLanguageClient: async () =>
      evaluate(await read('language-client.web.cjs'), { vscode }) as LanguageClientModule,
    loadPreview: async () => {
      const [code, catalogs] = await Promise.all([read('preview.cjs'), read('catalogs.json')]);
      return (evaluate(code, {}) as PreviewModule).previewBundle(catalogs);
    },
    readCatalog: (id) => read(`catalogs/${id}.json`),
    readCatalogs: () => read('catalogs.json'),
  });
  context.subscriptions.push(extension);
  return extension.api;
}

export function deactivate(): Promise<void> | undefined {
  return extension?.stop();
}
