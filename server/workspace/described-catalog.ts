import type { Catalog } from '../core/catalogs/catalog.ts';
import { CATALOGUED } from '../core/catalogs/catalogued.ts';

/**
 * Reads the text of a provider's catalog, with its descriptions; undefined where it cannot be had. Each place
 * that we run in has its own way. Asked only for ids in `CATALOGUED`.
 */
export type ReadCatalog = (id: string) => Promise<string | undefined>;

/** What was read, by reader and id: some catalogs are large, and a hover asks at each movement of the mouse. */
const known = new WeakMap<ReadCatalog, Map<string, Catalog>>();

/**
 * The catalog of a provider with its descriptions, which the rules' own copy leaves out. Undefined where there
 * is none, or it cannot be had now; it is then read again the next time.
 */
export async function describedCatalog(
  read: ReadCatalog,
  id: string,
): Promise<Catalog | undefined> {
  if (!CATALOGUED.includes(id)) return undefined;
  const catalogs = known.get(read) ?? new Map<string, Catalog>();
  known.set(read, catalogs);
  const catalog = catalogs.get(id) ?? parse(id, await read(id));
  if (catalog) catalogs.set(id, catalog);
  return catalog;
}

/** The text may come from a client that is not ours. */
function parse(id: string, text: string | undefined): Catalog | undefined {
  if (text === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return (value as Partial<Catalog> | null)?.id === id ? (value as Catalog) : undefined;
  } catch {
    return undefined;
  }
}

/** The catalogs of several providers with their descriptions, by id; those that cannot be had are left out. */
export async function describedCatalogs(
  read: ReadCatalog,
  ids: Iterable<string>,
): Promise<ReadonlyMap<string, Catalog>> {
  const found = await Promise.all([...ids].map((id) => describedCatalog(read, id)));
  return new Map(found.flatMap((catalog) => (catalog ? [[catalog.id, catalog] as const] : [])));
}
