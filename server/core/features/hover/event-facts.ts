import type { Catalog } from '../../catalogs/catalog.ts';
import { listedName } from '../../catalogs/event-index.ts';
import { covers } from '../../catalogs/event-pattern.ts';

/** What an event means, as one or more sentences; undefined where the catalog does not say. */
export function descriptionOf(name: string, { webhooks }: Catalog): string | undefined {
  if (!webhooks) return undefined;
  const listed = listedName(name, webhooks);
  return listed === undefined ? undefined : sentence(webhooks.events[listed]?.description);
}

/** The events that a name with stars stands for, in the catalog's order. */
export function coveredBy(wildcard: string, { webhooks }: Catalog): string[] {
  return Object.keys(webhooks?.events ?? {}).filter((name) => covers(wildcard, name));
}

function sentence(text: string | undefined): string | undefined {
  return text && /[\p{L}\p{N})]$/u.test(text) ? `${text}.` : text;
}
