import { CATALOGUED } from '../server/core/catalogs/catalogued.ts';

/** Reads the text of a provider's catalog with its descriptions: at once where the host can. Undefined where there is none. */
export type ReadCatalog = (id: string) => string | undefined | Promise<string | undefined>;

/** Reads the catalogs that there are, and nothing else, whatever is asked for; what cannot be read is not there. */
export function onlyCatalogs(read: (id: string) => string | Promise<string>): ReadCatalog {
  return (id) => {
    if (!CATALOGUED.includes(id)) return undefined;
    try {
      const text = read(id);
      return typeof text === 'string' ? text : text.catch(() => undefined);
    } catch {
      return undefined;
    }
  };
}
