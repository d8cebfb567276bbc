import type { Catalog } from '../core/catalogs/catalog.ts';
import type { Facts } from '../core/catalogs/facts.ts';
import { neededProviders } from '../core/spec/needed-facts.ts';
import type { Spec } from '../core/spec/spec.ts';
import { describedCatalog, type ReadCatalog } from './described-catalog.ts';

/** What was described, by what was not: who asks again with the same facts gets the same object. */
const known = new WeakMap<Facts, Facts>();

/**
 * The facts with the catalogs that a spec uses as they are for readers, with their descriptions; those that
 * cannot be had stay as they are.
 */
export async function describedFacts(facts: Facts, spec: Spec, read: ReadCatalog): Promise<Facts> {
  const ids = [...neededProviders(spec)].filter((id) => facts.catalogs.has(id));
  const found = await Promise.all(ids.map((id) => describedCatalog(read, id)));
  const before = known.get(facts) ?? facts;
  const added = found.filter(
    (catalog): catalog is Catalog =>
      catalog !== undefined && before.catalogs.get(catalog.id) !== catalog,
  );
  if (added.length === 0) return before;
  const catalogs = new Map([...before.catalogs, ...added.map((each) => [each.id, each] as const)]);
  const described = { ...facts, catalogs };
  known.set(facts, described);
  return described;
}
