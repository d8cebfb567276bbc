import type { Catalog, RealtimeFacts } from '../../../catalogs/catalog.ts';
import type { Facts } from '../../../catalogs/facts.ts';
import { type Integration, providersOf } from '../integration.ts';

/** A real-time technology that an integration names, and what we know of it. */
export interface Technology {
  readonly catalog: Catalog;
  readonly realtime: RealtimeFacts;
}

/** The real-time technologies of an integration that have a catalog, in the order in which it names them. */
export function technologiesOf(integration: Integration, { catalogs }: Facts): Technology[] {
  return providersOf(integration).flatMap(({ id }) => {
    const catalog = catalogs.get(id);
    return catalog?.realtime ? [{ catalog, realtime: catalog.realtime }] : [];
  });
}

/** Whether a name is one that a technology keeps for itself: it is the pattern, or begins as one that ends with `*`. */
export function isReservedBy(name: string, pattern: string): boolean {
  return pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern;
}
