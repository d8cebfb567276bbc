import { readFileSync } from 'node:fs';
import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { CLIENT_ID, CLIENT_NAME } from './client-options.ts';
import { Extension, type ExtensionApi } from './extension.ts';

type PreviewModule = typeof import('./preview/main.ts');

let extension: Extension | undefined;

export function activate(context: ExtensionContext): ExtensionApi {
  const module = context.asAbsolutePath('dist/server.js');
  const server = { module, transport: TransportKind.ipc };
  const read = (path: string) => readFileSync(context.asAbsolutePath(`dist/${path}`), 'utf8');
  extension = new Extension({
    installedAt: context.extensionUri,
    createClient: (options) =>
      new LanguageClient(CLIENT_ID, CLIENT_NAME, { run: server, debug: server }, options),
    // The build leaves this file apart, so that it is loaded only now.
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
