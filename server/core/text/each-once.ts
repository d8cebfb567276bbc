import type { Span } from './span.ts';

/** Things at places, without those that begin where one before them does. */
export function eachOnce<T extends Span>(all: readonly T[]): T[] {
  const seen = new Set<number>();
  return all.filter(({ start }) => !seen.has(start) && seen.add(start));
}
