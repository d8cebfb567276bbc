import type { Catalog, EventFacts, WebhookCatalog } from './catalog.ts';
import { hasPattern } from './event-pattern.ts';
import { eventFamily, eventWords, squashed } from './event-words.ts';

/** An event of a catalog, prepared for comparison. */
export interface IndexedEvent {
  readonly name: string;
  readonly facts: EventFacts;
  /** In lower case. */
  readonly lower: string;
  readonly words: readonly string[];
  /** How much a flow of the provider needs it: 2 required, 1 advised, 0 no flow speaks of it. */
  readonly need: number;
}

/** What is asked of a catalog's events all the time. */
export interface EventIndex {
  readonly webhooks: WebhookCatalog;
  readonly events: readonly IndexedEvent[];
  readonly bySquashed: ReadonlyMap<string, readonly IndexedEvent[]>;
  /** The usual mistakes, with the right name, by the mistake squashed. */
  readonly aliasBySquashed: ReadonlyMap<string, string>;
  /** What the names begin with, as `eventFamily` gives it. */
  readonly families: ReadonlySet<string>;
  /** Every word of every name. */
  readonly vocabulary: ReadonlySet<string>;
  /** Whether every name has a dot or a slash. */
  readonly isDotted: boolean;
}

const indexes = new WeakMap<Catalog, EventIndex>();

/** The index of a catalog's events; undefined where the catalog knows of none. */
export function eventIndex(catalog: Catalog): EventIndex | undefined {
  const known = indexes.get(catalog);
  if (known || !catalog.webhooks) return known;
  const index = buildIndex(catalog, catalog.webhooks);
  indexes.set(catalog, index);
  return index;
}

/** Whether the provider sends an event of this very name, in one of the forms that it takes. */
export function isSent(name: string, webhooks: WebhookCatalog): boolean {
  const { patterns = [] } = webhooks;
  return (
    listedName(name, webhooks) !== undefined ||
    patterns.some((pattern) => hasPattern(name, pattern))
  );
}

/** The name under which the catalog lists an event, whichever of the provider's forms it is written in; undefined for any other. */
export function listedName(name: string, webhooks: WebhookCatalog): string | undefined {
  const { events, forms = [] } = webhooks;
  if (Object.hasOwn(events, name)) return name;
  return forms.includes('upper-snake') ? upperSnakeNames(webhooks).get(name) : undefined;
}

const upperSnake = new WeakMap<WebhookCatalog, ReadonlyMap<string, string>>();

/** The listed names by what they are as constants: `ORDERS_CREATE` for `orders/create`. */
function upperSnakeNames(webhooks: WebhookCatalog): ReadonlyMap<string, string> {
  let names = upperSnake.get(webhooks);
  if (!names) {
    const all = Object.keys(webhooks.events);
    names = new Map(all.map((name) => [name.toUpperCase().replace(/[^A-Z0-9]+/g, '_'), name]));
    upperSnake.set(webhooks, names);
  }
  return names;
}

function buildIndex(catalog: Catalog, webhooks: WebhookCatalog): EventIndex {
  const needs = needsOf(catalog);
  // Some providers take `*` for all of them, which nobody misspells.
  const named = Object.entries(webhooks.events).filter(([name]) => !name.includes('*'));
  const events = named.map(([name, facts]) => ({
    name,
    facts,
    lower: name.toLowerCase(),
    words: eventWords(name),
    need: needs.get(name) ?? 0,
  }));
  const bySquashed = new Map<string, IndexedEvent[]>();
  for (const event of events) {
    const key = squashed(event.name);
    bySquashed.set(key, [...(bySquashed.get(key) ?? []), event]);
  }
  const aliases = Object.entries(webhooks.aliases ?? {});
  return {
    webhooks,
    events,
    bySquashed,
    aliasBySquashed: new Map(aliases.map(([wrong, right]) => [squashed(wrong), right])),
    families: new Set(events.map(({ name }) => eventFamily(name))),
    vocabulary: new Set(events.flatMap(({ words }) => words)),
    isDotted: events.every(({ name }) => /[./]/.test(name)),
  };
}

function needsOf({ flows = [] }: Catalog): Map<string, number> {
  const advised = flows.flatMap(({ recommended = [], conditional = [] }) => [
    ...recommended,
    ...conditional.flatMap(({ events }) => events),
  ]);
  const required = flows.flatMap((flow) => flow.required.flat());
  return new Map([
    ...advised.map((name) => [name, 1] as const),
    ...required.map((name) => [name, 2] as const),
  ]);
}
