import type { Catalog } from '../../../catalogs/catalog.ts';
import type { Facts } from '../../../catalogs/facts.ts';
import { comparable } from '../../../text/comparable.ts';
import type { Span } from '../../../text/span.ts';
import type { Integration } from '../integration.ts';
import type { EventEntry } from './webhook-entry.ts';

/** The catalogs of the providers that may send the events; empty where nothing can be said of one of them. */
export function catalogsOf(
  { providers: uses, purpose }: Integration,
  isHeld: (span: Span) => boolean,
  { catalogs }: Facts,
): readonly Catalog[] {
  const meant = uses.filter(({ text }) => !isHeld(text.span));
  const fields = meant.filter(({ by }) => by === 'field');
  if (fields.length > 0 && fields.every(({ providers }) => providers.length === 0)) return [];
  const providers = [...new Set(meant.flatMap((use) => use.providers))];
  const fitting = providers.filter((provider) => provider.purpose === purpose);
  const found = (fitting.length > 0 ? fitting : providers).map(({ id }) => catalogs.get(id));
  const sending = found.flatMap((catalog) => (catalog?.webhooks ? [catalog] : []));
  return sending.length === found.length ? sending : [];
}

/**
 * The provider that a row's own column names, also one that the section does not; of several providers
 * else those that the list names around the events ("**Stripe**"), where it names any.
 */
export function narrowed(
  catalogs: readonly Catalog[],
  { about = [], sender = '' }: EventEntry,
  facts: Facts,
): readonly Catalog[] {
  const theirs = catalogs.length > 0 && sender !== '' ? catalogNamed(sender, facts) : undefined;
  if (theirs) return [theirs];
  if (catalogs.length < 2 || about.length === 0) return catalogs;
  const words = ` ${comparable(about.join(' '))} `;
  const named = catalogs.filter(({ name }) => words.includes(` ${comparable(name)} `));
  return named.length > 0 ? named : catalogs;
}

function catalogNamed(sender: string, { catalogs }: Facts): Catalog | undefined {
  const name = comparable(sender);
  for (const catalog of catalogs.values()) {
    if (catalog.webhooks && comparable(catalog.name) === name) return catalog;
  }
  return undefined;
}

/** Whether only the document's title and introduction name a provider: it may be theirs, or our own API's. */
export function isGuessed({ providers }: Integration): boolean {
  return providers.length > 0 && providers.every(({ by }) => by === 'title');
}
