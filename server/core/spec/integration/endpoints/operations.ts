import type { Catalog, EndpointCatalog } from '../../../catalogs/catalog.ts';
import type { Facts } from '../../../catalogs/facts.ts';
import { isParameter, segmentsOf } from '../../../http/paths.ts';
import { isWithinDomain } from '../../../text/url.ts';
import { type Integration, providersOf } from '../integration.ts';
import { mayStandBelow } from './base-urls.ts';
import type { Endpoint } from './endpoint.ts';

/** One call of a provider's API. */
export interface Operation {
  readonly method: string;
  /** Parameters as `{name}`. */
  readonly segments: readonly string[];
  /** The same without the version in front, where there is one: a base address may have it. */
  readonly unversioned: readonly string[];
}

/** A provider's API, as far as an endpoint can be looked up in it. */
export interface Api {
  readonly catalog: Catalog;
  readonly operations: readonly Operation[];
}

const VERSION = /^v\d{1,3}$/;
/** Parameters that stand for several segments: a file's path, a branch's name. */
const LONG_PARAMETER = /^\{(?:path|ref|basehead)\}$/;

const known = new WeakMap<EndpointCatalog, readonly Operation[]>();

/**
 * The API to which an endpoint surely belongs: that of the only provider, or of the one whose host it names.
 * Not where its base address is another than the API's.
 * Undefined where nobody can tell, or we do not know the API.
 */
export function apiOf(endpoint: Endpoint, integration: Integration, facts: Facts): Api | undefined {
  const providers = providersOf(integration);
  const catalogs = providers.flatMap(({ id }) => facts.catalogs.get(id) ?? []);
  const catalog = catalogs.find(({ endpoints }) =>
    endpoint.host === ''
      ? providers.length === 1 && mayStandBelow(integration, endpoints)
      : endpoints?.hosts.some((host) => isWithinDomain(endpoint.host, host)),
  );
  return catalog?.endpoints && { catalog, operations: operationsOf(catalog.endpoints) };
}

function operationsOf(endpoints: EndpointCatalog): readonly Operation[] {
  let operations = known.get(endpoints);
  if (!operations) {
    operations = endpoints.operations.map((operation) => {
      const [method = '', path = ''] = operation.split(' ');
      const segments = segmentsOf(path);
      const isVersioned = VERSION.test(segments[0] ?? '');
      return { method, segments, unversioned: isVersioned ? segments.slice(1) : segments };
    });
    known.set(endpoints, operations);
  }
  return operations;
}

/**
 * The operations that have a path, whatever their method; parameters and values both fit a parameter. Where
 * there are none, those that a parameter of the document may stand for (`/v1/{resource}`).
 */
export function operationsAt(path: string, { operations }: Api): Operation[] {
  const segments = segmentsOf(path);
  const there = operations.filter((operation) => fits(segments, formOf(operation, segments)));
  if (there.length > 0 || !segments.some(isParameter)) return there;
  return operations.filter((operation) => {
    const own = formOf(operation, segments);
    const named = segments.map((segment, i) => (isParameter(segment) ? own[i] : segment) ?? '');
    const isSaid = named.some((segment, i) => segment === segments[i]);
    return isSaid && fits(named, own) && segments.every((segment, i) => isOr(segment, own[i]));
  });
}

/** A word of the document is that word, where a parameter beside it may be any: only a value stands for a parameter. */
function isOr(written: string, own: string | undefined): boolean {
  return written === own || isParameter(written) || !/^[a-z_-]+$/i.test(written);
}

/** An operation's segments as a document writes them: with the version, or below a base address that has it. */
export function formOf(operation: Operation, written: readonly string[]): readonly string[] {
  return VERSION.test(written[0] ?? '') ? operation.segments : operation.unversioned;
}

function fits(written: readonly string[], segments: readonly string[]): boolean {
  const isLong = LONG_PARAMETER.test(segments.at(-1) ?? '') && written.length > segments.length;
  if (written.length !== segments.length && !isLong) return false;
  return segments.every((segment, i) => {
    const own = written[i] ?? '';
    return segment === own || (segment.startsWith('{') && own !== '');
  });
}
