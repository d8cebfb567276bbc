import catalogs from '../../../schemas/providers?catalogs';
import type { Catalog } from './catalog.ts';

/** The catalogs that come with the program, by provider id, without descriptions. Some 150 KB: loaded with the first spec. */
export const builtinCatalogs: ReadonlyMap<string, Catalog> = new Map(
  (catalogs as Catalog[]).map((catalog) => [catalog.id, catalog]),
);
