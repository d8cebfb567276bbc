import { serve } from './lsp/server.ts';
import { catalogsBeside } from './main.catalogs.ts';
import { channelFor, optionIn } from './main.channels.ts';
import { growSlowly, optimiseLess } from './main.engine.ts';
import { nodeFiles } from './main.files.ts';
import { Connection } from './rpc/connection.ts';
import { loadBuiltinCatalogs } from './workspace/all-catalogs.ts';

optimiseLess();
growSlowly();
const connection = new Connection(channelFor(process.argv));

// What fails where nobody waits for it must not end the session with it.
process.on('unhandledRejection', (reason) => {
  connection.logError(`A mistake of ours: ${reason instanceof Error ? reason.stack : reason}`);
});

serve(connection, {
  files: nodeFiles,
  loadCatalogs: loadBuiltinCatalogs,
  readCatalog: catalogsBeside(import.meta.url),
  // The answers to what came before it are on their way.
  exit: (code) => setImmediate(() => process.exit(code)),
  isAlive,
  clientProcess: Number(optionIn('--clientProcessId', process.argv)) || undefined,
});

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    // A process that is not ours to signal is there all the same.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
