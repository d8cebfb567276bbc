import { isParameter, segmentsOf } from '../../http/paths.ts';
import { lettersApart } from '../../text/letters-apart.ts';
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
const MOST_REMEMBERED = 20_000;

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
    const segments = formOf(operation, written);
    const apart = segmentsApart(written, segments, best?.apart ?? FARTHEST + 0.01);
    if (apart !== undefined) {
      best = { operation, apart, path: inOwnWords(written, segments) };
    }
  }
  return best;
}

/** How far two paths are apart; undefined where it is not less than a limit. One may have a segment more. */
function segmentsApart(
  a: readonly string[],
  b: readonly string[],
  limit: number,
): number | undefined {
  if (a.length === b.length) return alignedApart(a, b, limit);
  const [long, short] = a.length > b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1 || limit <= 1) return undefined;
  // The segment too many is the first that differs: what is left is hardly more than a letter.
  const at = short.findIndex((segment, i) => segmentApart(segment, long[i] as string) > limit - 1);
  const gap = at < 0 ? short.length : at;
  const rest = long.filter((_, i) => i !== gap);
  const apart = alignedApart(rest, short, limit - 1);
  return apart === undefined ? undefined : apart + 1;
}

function alignedApart(
  a: readonly string[],
  b: readonly string[],
  limit: number,
): number | undefined {
  let apart = 0;
  for (let i = 0; i < a.length; i++) {
    apart += segmentApart(a[i] as string, b[i] as string);
    if (apart >= limit) return undefined;
  }
  return apart;
}

/** 0 for the same, up to 1 for nothing in common; a value in place of a parameter is less than another word. */
function segmentApart(a: string, b: string): number {
  return a === b ? 0 : wordsApart(a, b);
}

const known = new Map<string, number>();

/** The words of an API are few, and those of a document recur. */
function wordsApart(a: string, b: string): number {
  const key = a < b ? `${a} ${b}` : `${b} ${a}`;
  let apart = known.get(key);
  if (apart === undefined) {
    const parameters = Number(isParameter(a)) + Number(isParameter(b));
    const letters = () => lettersApart(a, b) / Math.max(a.length, b.length);
    apart = parameters === 2 ? 0 : parameters === 1 ? 0.6 : letters();
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(key, apart);
  }
  return apart;
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
