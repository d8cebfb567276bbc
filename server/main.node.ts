import { createConnection } from 'vscode-languageserver/node';
import { serve } from './lsp/server.ts';
import { catalogsBeside } from './main.catalogs.ts';
import { nodeFiles } from './main.files.ts';

// VS Code starts the server with the channel it wants (--node-ipc, --stdio, --socket=N); anyone else gets stdio.
const isTold = process.argv.some((argument) => /^--(?:node-ipc|stdio|socket|pipe)/.test(argument));
const connection = isTold ? createConnection() : createConnection(process.stdin, process.stdout);

serve(connection, { files: nodeFiles, readCatalog: catalogsBeside(import.meta.url) });
