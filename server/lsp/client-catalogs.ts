import type { Connection } from '../rpc/connection.ts';
import { type LoadCatalogs, parseCatalogs } from '../workspace/all-catalogs.ts';
import type { ReadCatalog } from '../workspace/described-catalog.ts';
import { ClientQuestions } from './client-questions.ts';
import { READ_CATALOG, READ_CATALOGS } from './protocol.ts';

/** In milliseconds. Without them little is found for as long as the server lives, and they may come a long way. */
const PATIENCE = 30_000;

/** The catalogs as the client reads them, for a server that has no disk. A client that refuses has none. */
export function clientCatalogs(connection: Connection): {
  readonly loadCatalogs: LoadCatalogs;
  readonly readCatalog: ReadCatalog;
} {
  const client = new ClientQuestions(connection, PATIENCE);
  const ask = async (method: string, params: object) => {
    try {
      const text = await client.ask(method, params);
      return typeof text === 'string' ? text : undefined;
    } catch {
      return undefined;
    }
  };
  return {
    loadCatalogs: async () => parseCatalogs((await ask(READ_CATALOGS, {})) ?? '[]'),
    readCatalog: (id) => ask(READ_CATALOG, { id }),
  };
}
