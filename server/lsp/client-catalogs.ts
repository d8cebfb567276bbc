import type { Connection } from '../rpc/connection.ts';
import { type LoadCatalogs, parseCatalogs } from '../workspace/all-catalogs.ts';
import type { ReadCatalog } from '../workspace/described-catalog.ts';
import { READ_CATALOG, READ_CATALOGS } from './protocol.ts';

/** The catalogs as the client reads them, for a server that has no disk. A client that refuses has none. */
export function clientCatalogs(connection: Connection): {
  readonly loadCatalogs: LoadCatalogs;
  readonly readCatalog: ReadCatalog;
} {
  const ask = async (method: string, params?: object) => {
    try {
      const text = await connection.sendRequest(method, params);
      return typeof text === 'string' ? text : undefined;
    } catch {
      return undefined;
    }
  };
  return {
    loadCatalogs: async () => parseCatalogs((await ask(READ_CATALOGS)) ?? '[]'),
    readCatalog: (id) => ask(READ_CATALOG, { id }),
  };
}
