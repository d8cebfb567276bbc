import { clientCatalogs } from './lsp/client-catalogs.ts';
import { serve } from './lsp/server.ts';
import type { Channel } from './rpc/channel.ts';
import { Connection } from './rpc/connection.ts';

/** What of a worker's global is used here; its whole type belongs to a library that the others do without. */
interface WorkerGlobal {
  postMessage(message: object): void;
  onmessage: ((event: { readonly data: unknown }) => void) | null;
}

const worker = globalThis as unknown as WorkerGlobal;

const channel: Channel = {
  listen(receive) {
    worker.onmessage = ({ data }) => receive(data);
  },
  send: (message) => worker.postMessage(message),
};

const connection = new Connection(channel);

serve(connection, clientCatalogs(connection));
