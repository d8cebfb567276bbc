import { Disposable, Uri } from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
} from 'vscode-languageclient/browser';
import { CLIENT_ID, CLIENT_NAME } from '../names.ts';
import { connect } from './connect.ts';
import type { ClientNeeds, NewClient } from './language-client.ts';

/** A worker as browsers know it; the types of Node.js have only half of it. */
interface WebWorker extends Worker {
  terminate(): void;
}

const { Worker } = globalThis as unknown as { Worker: new (script: string) => WebWorker };

/** A client whose server is a worker. */
export function newClient(needs: ClientNeeds): NewClient {
  const script = Uri.joinPath(needs.installedAt, 'dist/server.web.js').toString(true);
  let worker: WebWorker | undefined;
  // The library cannot tell the workers that this host makes from other objects, so it gets a channel.
  const start = async () => {
    worker?.terminate();
    worker = new Worker(script);
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  const { client, parts } = connect(
    needs,
    (options) => new LanguageClient(CLIENT_ID, CLIENT_NAME, start, options),
  );
  return { client, parts: Disposable.from(parts, { dispose: () => worker?.terminate() }) };
}
