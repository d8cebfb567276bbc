import type { Facts } from '../../../catalogs/facts.ts';
import { Memo } from '../../../text/memo.ts';
import { spansWithin } from '../../../text/span-set.ts';
import { isWithinDomain } from '../../../text/url.ts';
import { type Integration, providersOf, slotsOf } from '../integration.ts';
import type { Endpoint } from './endpoint.ts';
import { endpointsOf } from './endpoints.ts';
import { nearestOperation } from './nearest-operation.ts';
import { apiOf, operationsAt } from './operations.ts';

const known = new Memo<Integration, { facts: Facts; theirs: ReadonlySet<Endpoint> }>();

/** A path as near as this is misspelt, and not another. */
const MISSPELT = 0.4;

/**
 * The endpoints in lists that are surely the provider's: one of them is, and at least half are or nearly are.
 * Without template a provider's section may as well list what our own server answers.
 */
export function theirEndpoints(integration: Integration, facts: Facts): ReadonlySet<Endpoint> {
  const cached = known.get(integration);
  if (cached?.facts === facts) return cached.theirs;
  const theirs = read(integration, facts);
  known.set(integration, { facts, theirs });
  return theirs;
}

function read(integration: Integration, facts: Facts): ReadonlySet<Endpoint> {
  const endpoints = endpointsOf(integration).toSorted((a, b) => a.start - b.start);
  const theirs = new Set<Endpoint>();
  for (const slot of slotsOf(integration, 'endpoints')) {
    const listed = spansWithin(endpoints, slot);
    const others = listed.filter((endpoint) => !isKnown(endpoint, integration, facts));
    if (others.length === listed.length) continue;
    const strange = others.filter((endpoint) => !isNear(endpoint, integration, facts));
    if (strange.length * 2 > listed.length) continue;
    for (const endpoint of listed) theirs.add(endpoint);
  }
  return theirs;
}

function isKnown(endpoint: Endpoint, integration: Integration, facts: Facts): boolean {
  if (endpoint.host !== '') {
    const hosts = providersOf(integration).flatMap(({ id }) => facts.catalogs.get(id)?.hosts ?? []);
    return hosts.some((host) => isWithinDomain(endpoint.host, host));
  }
  const api = apiOf(endpoint, integration, facts);
  return api !== undefined && operationsAt(endpoint.path, api).length > 0;
}

function isNear(endpoint: Endpoint, integration: Integration, facts: Facts): boolean {
  const api = apiOf(endpoint, integration, facts);
  const near = api && nearestOperation(endpoint.path, undefined, api);
  return near !== undefined && near.apart <= MISSPELT;
}
