import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { CLIENT_ID, CLIENT_NAME } from './client-options.ts';
import { Extension, type ExtensionApi } from './extension.ts';

let extension: Extension | undefined;

export function activate(context: ExtensionContext): ExtensionApi {
  const module = context.asAbsolutePath('dist/server.js');
  const server = { module, transport: TransportKind.ipc };
  extension = new Extension(
    context.extensionUri,
    (options) =>
      new LanguageClient(CLIENT_ID, CLIENT_NAME, { run: server, debug: server }, options),
  );
  context.subscriptions.push(extension);
  return extension.api;
}

export function deactivate(): Promise<void> | undefined {
  return extension?.stop();
}
