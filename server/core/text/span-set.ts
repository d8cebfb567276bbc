import type { Span } from './span.ts';

/** Many spans, of which is asked again and again whether one is somewhere. A question costs a binary search. */
export class SpanSet {
  readonly #spans: readonly Span[];
  /** The farthest end of each span and all before it. */
  readonly #farthest: readonly number[];
  /** The nearest end of each span and all behind it. */
  readonly #nearest: readonly number[];

  constructor(spans: readonly Span[]) {
    this.#spans = spans.toSorted((a, b) => a.start - b.start);
    const farthest: number[] = [];
    let most = Number.NEGATIVE_INFINITY;
    for (const { end } of this.#spans) {
      most = Math.max(most, end);
      farthest.push(most);
    }
    const nearest = new Array<number>(this.#spans.length);
    let least = Number.POSITIVE_INFINITY;
    for (let i = this.#spans.length - 1; i >= 0; i--) {
      least = Math.min(least, (this.#spans[i] as Span).end);
      nearest[i] = least;
    }
    this.#farthest = farthest;
    this.#nearest = nearest;
  }

  /** Whether any of the spans shares a character with this one. */
  overlap({ start, end }: Span): boolean {
    return (this.#farthest[firstFrom(this.#spans, end) - 1] ?? Number.NEGATIVE_INFINITY) > start;
  }

  /** Whether this one lies within any of the spans; in an equal one it does. */
  cover({ start, end }: Span): boolean {
    const behind = firstFrom(this.#spans, start + 1);
    return (this.#farthest[behind - 1] ?? Number.NEGATIVE_INFINITY) >= end;
  }

  /** Whether any of the spans lies within this one; an equal one does. */
  hasWithin({ start, end }: Span): boolean {
    const from = firstFrom(this.#spans, start);
    return (this.#nearest[from] ?? Number.POSITIVE_INFINITY) <= end;
  }
}

/** The index of the first of several spans, which are in order of their start, that does not begin before an offset. */
export function firstFrom(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((spans[middle] as Span).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Those of several spans, which are in order of their start, that begin in a stretch and do not end behind it. */
export function spansWithin<T extends Span>(spans: readonly T[], { start, end }: Span): T[] {
  const from = firstFrom(spans, start);
  const found: T[] = [];
  for (let i = from; i < spans.length; i++) {
    const span = spans[i] as T;
    if (span.start > end) break;
    if (span.end <= end) found.push(span);
  }
  return found;
}
