import type { Catalog } from '../../core/catalogs/catalog.ts';
import type { ProviderName } from '../../core/catalogs/provider-names.ts';

/** A provider with what is known of it. */
export interface CataloguedProvider {
  readonly name: ProviderName;
  readonly catalog: Catalog;
}

/** What a list says of a provider. */
export interface ProviderSummary {
  readonly id: string;
  readonly name: string;
  readonly purpose: string;
  /** How many events it sends; null where it sends none that a document would list. */
  readonly events: number | null;
  /** `closed` where it sends nothing else, `open` where it may; null without events. */
  readonly list: 'closed' | 'open' | null;
  /** The package, or else the page, that most of it comes from. */
  readonly source: string;
}

const HEADER = ['id', 'name', 'purpose', 'events', 'list', 'source'];
/** Columns of figures stand to the right. */
const FIGURES = 3;

export function providerSummary({ name, catalog }: CataloguedProvider): ProviderSummary {
  const { webhooks, sources } = catalog;
  const [source] = sources;
  return {
    id: catalog.id,
    name: catalog.name,
    purpose: name.purpose,
    events: webhooks ? Object.keys(webhooks.events).length : null,
    list: webhooks ? (webhooks.closed ? 'closed' : 'open') : null,
    source: source?.package ?? source?.page ?? '',
  };
}

/** One line for each provider, in columns. */
export function providerTable(providers: readonly CataloguedProvider[]): string {
  const rows = providers
    .map(providerSummary)
    .map(({ id, name, purpose, events, list, source }) => [
      id,
      name,
      purpose,
      `${events ?? '-'}`,
      list ?? '-',
      source,
    ]);
  const all = [HEADER, ...rows];
  const widths = HEADER.map((_, at) => Math.max(...all.map((row) => row[at]?.length ?? 0)));
  const cell = (text: string, at: number) =>
    at === FIGURES ? text.padStart(widths[at] ?? 0) : text.padEnd(widths[at] ?? 0);
  return all.map((row) => `${row.map(cell).join('  ').trimEnd()}\n`).join('');
}
