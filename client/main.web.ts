import { type ExtensionContext, Uri, workspace } from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
} from 'vscode-languageclient/browser';
import { CLIENT_ID, CLIENT_NAME } from './client-options.ts';
import { Extension, type ExtensionApi } from './extension.ts';
import { evaluate } from './preview-host/evaluate.ts';

/** A worker as browsers know it; the types of Node.js have only half of it. */
interface WebWorker extends Worker {
  terminate(): void;
}

const { Worker } = globalThis as unknown as { Worker: new (script: string) => WebWorker };

type PreviewModule = typeof import('./preview/main.ts');

let extension: Extension | undefined;

export function activate(context: ExtensionContext): ExtensionApi {
  const script = Uri.joinPath(context.extensionUri, 'dist/server.web.js').toString(true);
  let worker: WebWorker | undefined;
  // The library cannot tell the workers that this host makes from other objects, so it gets a channel.
  const startWorker = async () => {
    worker?.terminate();
    worker = new Worker(script);
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  const read = async (path: string) => {
    const file = Uri.joinPath(context.extensionUri, 'dist', path);
    return new TextDecoder().decode(await workspace.fs.readFile(file));
  };
  extension = new Extension({
    installedAt: context.extensionUri,
    createClient: (options) => new LanguageClient(CLIENT_ID, CLIENT_NAME, startWorker, options),
    loadPreview: async () => {
      const [code, catalogs] = await Promise.all([read('preview.cjs'), read('catalogs.json')]);
      return (evaluate(code) as PreviewModule).previewBundle(catalogs);
    },
    readCatalog: (id) => read(`catalogs/${id}.json`),
    readCatalogs: () => read('catalogs.json'),
  });
  context.subscriptions.push(extension, { dispose: () => worker?.terminate() });
  return extension.api;
}

export function deactivate(): Promise<void> | undefined {
  return extension?.stop();
}
