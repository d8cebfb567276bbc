import { isParameter, segmentsOf } from '../../../http/paths.ts';
import { lettersApart } from '../../../text/letters-apart.ts';
import { ownCopy } from '../../../text/own-copy.ts';
import { type Api, formOf, type Operation } from './operations.ts';

/** An operation that somebody may have meant; `apart` is 0 for the same path and about 1 for each other segment. */
export interface NearOperation {
  readonly operation: Operation;
  readonly apart: number;
  /** The path as the document would write it: its own names for parameters, its version or none. */
  readonly path: string;
}

/** Farther apart than by one segment and a letter or two, nobody can tell what was meant. */
const FARTHEST = 1.2;
const MOST_REMEMBERED = 300;

/** The operation nearest to a path, of one method where any has it; undefined where none is near. */
export function nearestOperation(
  path: string,
  method: string | undefined,
  { operations }: Api,
): NearOperation | undefined {
  const written = segmentsOf(path);
  const measured = written.map((segment) => ({ segment, known: distancesFrom(segment) }));
  let best: Operation | undefined;
  let fewest = FARTHEST + 0.01;
  for (const operation of operations) {
    if (method !== undefined && operation.method !== method) continue;
    const apart = segmentsApart(measured, formOf(operation, written), fewest);
    if (apart === undefined) continue;
    best = operation;
    fewest = apart;
  }
  if (!best) return undefined;
  const words = inOwnWords(written, formOf(best, written));
  return { operation: best, apart: fewest, path: words };
}

/** A segment of the document, with what is known of its distance from others. */
interface Measured {
  readonly segment: string;
  readonly known: Map<string, number>;
}

/** How far two paths are apart; undefined where it is not less than a limit. One may have a segment more. */
function segmentsApart(
  a: readonly Measured[],
  b: readonly string[],
  limit: number,
): number | undefined {
  if (a.length === b.length) return alignedApart(a, b, limit, {});
  if (Math.abs(a.length - b.length) > 1 || limit <= 1) return undefined;
  // The segment too many is the first that differs: what is left is hardly more than a letter.
  const shorter = Math.min(a.length, b.length);
  let gap = 0;
  while (gap < shorter && segmentApart(a[gap] as Measured, b[gap] as string) <= limit - 1) gap++;
  const skipped = a.length > b.length ? { inA: gap } : { inB: gap };
  const apart = alignedApart(a, b, limit - 1, skipped);
  return apart === undefined ? undefined : apart + 1;
}

/** The same for paths of one length, but for a segment that one has too many. */
function alignedApart(
  a: readonly Measured[],
  b: readonly string[],
  limit: number,
  skipped: { readonly inA?: number; readonly inB?: number },
): number | undefined {
  const { inA = a.length, inB = b.length } = skipped;
  const length = Math.min(a.length, b.length);
  let apart = 0;
  for (let i = 0; i < length; i++) {
    const one = a[i < inA ? i : i + 1] as Measured;
    apart += segmentApart(one, b[i < inB ? i : i + 1] as string);
    if (apart >= limit) return undefined;
  }
  return apart;
}

/** 0 for the same, up to 1 for nothing in common; a value in place of a parameter is less than another word. */
function segmentApart({ segment, known }: Measured, other: string): number {
  if (segment === other) return 0;
  let apart = known.get(other);
  if (apart === undefined) {
    const parameters = Number(isParameter(segment)) + Number(isParameter(other));
    const letters = () => lettersApart(segment, other) / Math.max(segment.length, other.length);
    apart = parameters === 2 ? 0 : parameters === 1 ? 0.6 : letters();
    known.set(other, apart);
  }
  return apart;
}

const distances = new Map<string, Map<string, number>>();

/** The words of an API are few, and those of a document recur. */
function distancesFrom(segment: string): Map<string, number> {
  let known = distances.get(segment);
  if (!known) {
    known = new Map();
    if (distances.size >= MOST_REMEMBERED) distances.clear();
    distances.set(ownCopy(segment), known);
  }
  return known;
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
