import type { EndpointCatalog } from '../../../catalogs/catalog.ts';
import { comparable } from '../../../text/comparable.ts';
import { Memo } from '../../../text/memo.ts';
import { isWithinDomain, type Url } from '../../../text/url.ts';
import type { Integration, Slot } from '../integration.ts';
import { addressTextsOf } from './addresses.ts';

/** All of an API's paths stand below its host, or below its version. */
const ROOT = /^\/?(?:v\d{1,3}\/?)?$/;
const BASE_LABEL = /\b(?:base|api) (?:urls?|hosts?|endpoint|address)\b/;

const known = new Memo<Integration, readonly Url[]>();

/**
 * Whether the paths of an integration may be those of an API: false where a base address that it names is
 * another than the API's own. A vendor has more APIs than the one in its catalog (GitHub's OAuth).
 */
export function mayStandBelow(
  integration: Integration,
  endpoints: EndpointCatalog | undefined,
): boolean {
  const hosts = endpoints?.hosts ?? [];
  return baseUrlsOf(integration).every(
    ({ host, path }) => ROOT.test(path) && hosts.some((own) => isWithinDomain(host, own)),
  );
}

function baseUrlsOf(integration: Integration): readonly Url[] {
  let urls = known.get(integration);
  if (!urls) {
    urls = integration.slots
      .filter(isBaseUrl)
      .flatMap((slot) => addressTextsOf(slot))
      .flatMap(({ addresses }) => addresses.map(({ url }) => url))
      .filter(({ host }) => host !== '');
    known.set(integration, urls);
  }
  return urls;
}

function isBaseUrl({ type, definition, label }: Slot): boolean {
  if (type !== 'url') return false;
  return definition?.id === 'base-url' || BASE_LABEL.test(comparable(label.text));
}
