import type { Catalog } from '../core/catalogs/catalog.ts';

/**
 * Loads every catalog, by provider id, without descriptions. Each place that we run in has its own way.
 * Rejects where they cannot be had.
 */
export type LoadCatalogs = () => Promise<ReadonlyMap<string, Catalog>>;

/** The catalogs as they come with the program. */
export const loadBuiltinCatalogs: LoadCatalogs = async () =>
  (await import('../core/catalogs/builtin.ts')).builtinCatalogs;

/** The catalogs that a JSON array holds; what is none in it is left out. @throws where the text is no array. */
export function parseCatalogs(text: string): ReadonlyMap<string, Catalog> {
  const catalogs = (JSON.parse(text) as (Catalog | null)[]).flatMap((catalog) =>
    typeof catalog?.id === 'string' ? [[catalog.id, catalog] as const] : [],
  );
  return new Map(catalogs);
}
