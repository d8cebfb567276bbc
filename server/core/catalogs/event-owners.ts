import type { Catalog } from './catalog.ts';
import { isSent } from './event-index.ts';

/** What a name consists of that many services have for something: no dots, no underlines, no inner capitals. */
const ONE_WORD = /^[a-z]+$|^[A-Z][a-z]*$/;

interface Owners {
  readonly byName: ReadonlyMap<string, readonly Catalog[]>;
  readonly withPatterns: readonly Catalog[];
}

const owners = new WeakMap<ReadonlyMap<string, Catalog>, Owners>();

/**
 * The providers that send an event of this name, none where we know of none. A word that several services
 * have for something ("delivered", "failed") is nobody's.
 */
export function eventOwners(
  name: string,
  catalogs: ReadonlyMap<string, Catalog>,
): readonly Catalog[] {
  const { byName, withPatterns } = ownersIn(catalogs);
  const named = byName.get(name);
  if (named) return ONE_WORD.test(name) && named.length > 1 ? [] : named;
  return withPatterns.filter(({ webhooks }) => webhooks && isSent(name, webhooks));
}

function ownersIn(catalogs: ReadonlyMap<string, Catalog>): Owners {
  let known = owners.get(catalogs);
  if (!known) {
    const byName = new Map<string, Catalog[]>();
    for (const catalog of catalogs.values()) {
      for (const name of Object.keys(catalog.webhooks?.events ?? {})) {
        const named = byName.get(name);
        if (named) named.push(catalog);
        else byName.set(name, [catalog]);
      }
    }
    const withPatterns = [...catalogs.values()].filter(({ webhooks }) => webhooks?.patterns);
    known = { byName, withPatterns };
    owners.set(catalogs, known);
  }
  return known;
}
