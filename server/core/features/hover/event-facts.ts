import type { Catalog } from '../../catalogs/catalog.ts';
import { listedName } from '../../catalogs/event-index.ts';
import { covers } from '../../catalogs/event-pattern.ts';
import type { Line } from '../../text/rich-text.ts';
import { guidanceLine } from './guidance.ts';

/** What an event means, as one or more sentences; undefined where the catalog does not say. */
export function descriptionOf(name: string, { webhooks }: Catalog): Line | undefined {
  if (!webhooks) return undefined;
  const listed = listedName(name, webhooks);
  const description = listed === undefined ? undefined : webhooks.events[listed]?.description;
  return description === undefined ? undefined : guidanceLine(sentence(description));
}

/** The events that a name with stars stands for, in the catalog's order. */
export function coveredBy(wildcard: string, { webhooks }: Catalog): string[] {
  return Object.keys(webhooks?.events ?? {}).filter((name) => covers(wildcard, name));
}

function sentence(text: string): string {
  return /[\p{L}\p{N})'"`]$/u.test(text) ? `${text}.` : text;
}
