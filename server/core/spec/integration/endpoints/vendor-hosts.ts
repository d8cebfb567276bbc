import type { Catalog } from '../../../catalogs/catalog.ts';
import { isWithinDomain } from '../../../text/url.ts';
import { type Integration, providersOf } from '../integration.ts';

/** Hosts with the documentation of many: what stands there may be anybody's. */
const SHARED: readonly string[] = [
  'github.com',
  'learn.microsoft.com',
  'developer.mozilla.org',
  'hexdocs.pm',
  'docs.aws.amazon.com',
];
/** Providers of one house document each other. */
const HOUSES: readonly RegExp[] = [
  /\b(?:aws|amazon)\b/i,
  /\b(?:firebase|google|fcm)\b/i,
  /\b(?:apple|apns?)\b/i,
  /\b(?:microsoft|azure)\b/i,
];

/**
 * The catalogued vendor whose host an address leads to, where it surely is none of the integration's
 * providers; undefined where it is, where no provider is known, and for hosts that nobody has in a catalog.
 */
export function otherVendor(
  host: string,
  integration: Integration,
  catalogs: ReadonlyMap<string, Catalog>,
): Catalog | undefined {
  const providers = providersOf(integration);
  if (providers.length === 0 || host === '') return undefined;
  if (SHARED.some((shared) => isWithinDomain(host, shared))) return undefined;
  const owners = [...catalogs.values()].filter(({ hosts }) =>
    hosts.some((own) => isWithinDomain(host, own)),
  );
  const isOwn = owners.some((owner) =>
    providers.some(({ id, name }) => owner.id === id || isOneHouse(name, owner.name)),
  );
  if (isOwn) return undefined;
  return owners.find(({ id }) => host.includes(id)) ?? owners[0];
}

function isOneHouse(a: string, b: string): boolean {
  return HOUSES.some((house) => house.test(a) && house.test(b));
}
