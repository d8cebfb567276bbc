import type { Catalog } from '../../server/core/catalogs/catalog.ts';

export declare function problemsOf(catalog: Catalog, ids: ReadonlySet<string>): string[];
