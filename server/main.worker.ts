import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
} from 'vscode-languageserver/browser';
import { clientCatalogs } from './lsp/client-catalogs.ts';
import { serve } from './lsp/server.ts';

// The global of a worker is what the other side's messages arrive at; its type belongs to another library.
const worker = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];

const connection = createConnection(
  new BrowserMessageReader(worker),
  new BrowserMessageWriter(worker),
);

serve(connection, { readCatalog: clientCatalogs(connection) });
