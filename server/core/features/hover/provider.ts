import type { Catalog, CatalogSource, WebhookCatalog } from '../../catalogs/catalog.ts';
import type { ProviderName } from '../../catalogs/provider-names.ts';
import type { Purpose } from '../../catalogs/purpose.ts';
import { FORMAT_NAMES } from '../../payload/formats.ts';
import { PAYLOAD_LIMIT } from '../../payload/size.ts';
import {
  code,
  joined,
  type Line,
  line,
  link,
  list,
  paragraph,
  type RichBlock,
  strong,
} from '../../text/rich-text.ts';
import { documentationLink } from './documentation.ts';
import type { HoverOf } from './hover-context.ts';
import { realtimeLine } from './realtime-facts.ts';
import { otherSections } from './sections.ts';
import { languageWords } from './variable-words.ts';

const PURPOSES: Readonly<Record<Purpose, string>> = {
  payment: 'payments',
  email: 'e-mail',
  push: 'push notifications',
  realtime: 'real-time data',
  other: 'another service',
};
const MOST_SOURCES = 4;

/** What we know of a provider, and where else the document names it. */
export const providerHover: HoverOf<'provider'> = ({ provider }, context, entity) => {
  const catalog = context.facts.catalogs.get(provider.id);
  const used = otherSections(entity, context, ({ means }) => {
    return means.kind === 'provider' && means.provider === provider;
  });
  return [
    ...providerWords(provider, catalog),
    ...(used.length > 0 ? [paragraph(line`Also in: ${used.join(', ')}.`)] : []),
    ...(catalog ? sourceBlocks(catalog) : []),
  ];
};

/** What we know of a provider. */
export function providerWords(provider: ProviderName, catalog: Catalog | undefined): RichBlock[] {
  return [
    paragraph(line`${strong(provider.name)} · ${PURPOSES[provider.purpose]}`),
    ...(catalog ? factBlocks(catalog) : [paragraph(['Its name is all that we know of it.'])]),
  ];
}

function factBlocks({
  name,
  webhooks,
  variables,
  endpoints,
  payload,
  realtime,
}: Catalog): RichBlock[] {
  const facts: Line[] = [
    ...(webhooks ? [[eventsLine(webhooks)]] : []),
    ...(variables ? [languageWords(variables)] : []),
    ...(payload
      ? [
          line`Payloads are checked as ${FORMAT_NAMES[payload]} messages of ${count(PAYLOAD_LIMIT)} bytes at most.`,
        ]
      : []),
    ...(realtime ? [realtimeLine(realtime)] : []),
    ...(endpoints
      ? [
          line`${count(endpoints.operations.length)} operations of its API at ${hosts(endpoints.hosts)}.`,
        ]
      : []),
  ];
  return facts.length > 0
    ? [list(facts)]
    : [paragraph([`We know ${name} by its documentation only.`])];
}

function eventsLine({ kind, closed, events, removed = {} }: WebhookCatalog): string {
  const all = Object.keys(events).length;
  const gone = Object.keys(removed).length;
  const rest = closed ? 'all that it sends' : 'it may send others';
  const former = gone > 0 ? `, and ${count(gone)} that it no longer sends` : '';
  return `${count(all)} webhook ${kind === 'status' ? 'statuses' : `${kind}s`} (${rest})${former}.`;
}

function hosts(names: readonly string[]): Line {
  return joined(
    names.slice(0, 3).map((host) => [code(host)]),
    'and',
  );
}

function sourceBlocks(catalog: Catalog): RichBlock[] {
  const { documentation, sources } = catalog;
  const packages = sources.flatMap(({ package: each }) => each ?? []);
  const pages = sources.filter((each): each is CatalogSource & { page: string } => {
    return each.page !== undefined && each.page !== documentation;
  });
  const from = [
    ...[...new Set(packages)].map((each): Line => [code(each)]),
    ...[...new Set(pages.map(({ page }) => page))].map((page): Line => [link(short(page), page)]),
  ];
  const shown = from.slice(0, MOST_SOURCES);
  return [
    ...(shown.length > 0 ? [paragraph(line`Facts from ${joined(shown, 'and')}.`)] : []),
    paragraph([documentationLink(catalog)]),
  ];
}

/** An address without what is the same in all of them. */
function short(address: string): string {
  return address.replace(/^https?:\/\/(?:www\.)?|\/$/g, '');
}

function count(number: number): string {
  return number.toLocaleString('en-US');
}
