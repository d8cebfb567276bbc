import type { Catalog, EndpointCatalog } from '../../catalogs/catalog.ts';
import type { Facts } from '../../catalogs/facts.ts';
import { isParameter, segmentsOf } from '../../http/paths.ts';
import { lettersApart } from '../../text/letters-apart.ts';
import { isWithinDomain } from '../../text/url.ts';
import type { Endpoint } from './endpoint.ts';
import { type Integration, providersOf } from './integration.ts';

/** One call of a provider's API. */
export interface Operation {
  readonly method: string;
  /** Parameters as `{name}`. */
  readonly segments: readonly string[];
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
 * Undefined where nobody can tell, or we do not know the API.
 */
export function apiOf(endpoint: Endpoint, integration: Integration, facts: Facts): Api | undefined {
  const providers = providersOf(integration);
  const catalogs = providers.flatMap(({ id }) => facts.catalogs.get(id) ?? []);
  const catalog = catalogs.find(({ endpoints }) =>
    endpoint.host === ''
      ? providers.length === 1
      : endpoints?.hosts.some((host) => isWithinDomain(endpoint.host, host)),
  );
  return catalog?.endpoints && { catalog, operations: operationsOf(catalog.endpoints) };
}

function operationsOf(endpoints: EndpointCatalog): readonly Operation[] {
  let operations = known.get(endpoints);
  if (!operations) {
    operations = endpoints.operations.map((operation) => {
      const [method = '', path = ''] = operation.split(' ');
      return { method, segments: segmentsOf(path) };
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
  const there = operations.filter((operation) => fits(segments, forms(operation, segments)));
  if (there.length > 0 || !segments.some(isParameter)) return there;
  return operations.filter((operation) => {
    const own = forms(operation, segments);
    const named = segments.map((segment, i) => (isParameter(segment) ? own[i] : segment) ?? '');
    return named.some((segment, i) => segment === segments[i]) && fits(named, own);
  });
}

/** The operation's segments, without its version where the document leaves that out, as a base address has it. */
function forms({ segments }: Operation, written: readonly string[]): readonly string[] {
  const isVersioned = VERSION.test(segments[0] ?? '') && !VERSION.test(written[0] ?? '');
  return isVersioned ? segments.slice(1) : segments;
}

function fits(written: readonly string[], segments: readonly string[]): boolean {
  const isLong = LONG_PARAMETER.test(segments.at(-1) ?? '') && written.length > segments.length;
  if (written.length !== segments.length && !isLong) return false;
  return segments.every((segment, i) => {
    const own = written[i] ?? '';
    return segment === own || (isParameter(segment) && own !== '');
  });
}

/** An operation that somebody may have meant; `apart` is 0 for the same path and about 1 for each other segment. */
export interface NearOperation {
  readonly operation: Operation;
  readonly apart: number;
  /** The path as the document would write it: its own names for parameters, its version or none. */
  readonly path: string;
}

/** The operation nearest to a path, of one method where any has it; undefined where none is near. */
export function nearestOperation(
  path: string,
  method: string | undefined,
  { operations }: Api,
): NearOperation | undefined {
  const written = segmentsOf(path);
  let best: NearOperation | undefined;
  for (const operation of operations) {
    if (method !== undefined && operation.method !== method) continue;
    const segments = forms(operation, written);
    if (Math.abs(segments.length - written.length) > 1) continue;
    const apart = segmentsApart(written, segments);
    if (apart <= 1.2 && apart < (best?.apart ?? Number.POSITIVE_INFINITY)) {
      best = { operation, apart, path: inOwnWords(written, segments) };
    }
  }
  return best;
}

/** How far two lists of segments are apart; one too many or too few counts as one. */
function segmentsApart(a: readonly string[], b: readonly string[]): number {
  let row = b.map((_, j) => j + 1);
  for (let i = 0; i < a.length; i++) {
    const next: number[] = [];
    for (let j = 0; j < b.length; j++) {
      const diagonal = j === 0 ? i : (row[j - 1] as number);
      const above = row[j] as number;
      const left = j === 0 ? i + 1 : (next[j - 1] as number);
      const cost = segmentApart(a[i] as string, b[j] as string);
      next.push(Math.min(diagonal + cost, above + 1, left + 1));
    }
    row = next;
  }
  return row.at(-1) ?? a.length;
}

function segmentApart(written: string, segment: string): number {
  if (isParameter(segment)) return isParameter(written) ? 0 : 0.6;
  if (isParameter(written)) return 1;
  return lettersApart(written, segment) / Math.max(written.length, segment.length);
}

function inOwnWords(written: readonly string[], segments: readonly string[]): string {
  const parameters = written.filter(isParameter);
  const isAligned = written.length === segments.length;
  let next = 0;
  const words = segments.map((segment, i) => {
    if (!isParameter(segment)) return segment;
    const own = isAligned ? written[i] : parameters[next++];
    return own ?? segment;
  });
  return `/${words.join('/')}`;
}
