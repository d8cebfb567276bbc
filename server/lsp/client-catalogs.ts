import type { Connection } from '../rpc/connection.ts';
import type { ReadCatalog } from '../workspace/described-catalog.ts';
import { READ_CATALOG } from './protocol.ts';

/** The catalogs as the client reads them, for a server that has no disk. A client that refuses has none. */
export function clientCatalogs(connection: Connection): ReadCatalog {
  return async (id) => {
    try {
      const text: unknown = await connection.sendRequest(READ_CATALOG, { id });
      return typeof text === 'string' ? text : undefined;
    } catch {
      return undefined;
    }
  };
}
