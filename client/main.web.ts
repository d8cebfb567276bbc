import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { CLIENT_ID, CLIENT_NAME } from './client-options.ts';
import { Extension } from './extension.ts';

// A worker's own global, which the types of Node.js do not have.
const { Worker } = globalThis as unknown as { Worker: new (script: string) => Worker };

let extension: Extension | undefined;

export function activate(context: ExtensionContext): void {
  const script = Uri.joinPath(context.extensionUri, 'dist/server.web.js').toString(true);
  extension = new Extension(
    (options) =>
      new LanguageClient(CLIENT_ID, CLIENT_NAME, async () => new Worker(script), options),
  );
  context.subscriptions.push(extension);
}

export function deactivate(): Promise<void> | undefined {
  return extension?.stop();
}
