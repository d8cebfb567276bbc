import type { Span } from '../../text/span.ts';

/** Where an integration is spoken of: a section, less the stretches in it that are about others. */
export interface Area {
  /** The section, in the document. */
  readonly span: Span;
  /** Where the spans of the scopes count from. */
  readonly origin: number;
  readonly scopes: readonly Span[];
  /** Which of the scopes is its own; undefined for the rest of the section. */
  readonly own: number | undefined;
}

/** Things of a section by the scope in which they begin; what begins in none is everybody's. */
export interface ByScope<T> {
  readonly inside: readonly (readonly T[])[];
  readonly outside: readonly T[];
}

/** What is parted by scopes, which come in order and do not overlap. Costs a look at each thing. */
export function partByScope<T>(
  things: readonly T[],
  scopes: readonly Span[],
  startOf: (thing: T) => number,
): ByScope<T> {
  const inside: T[][] = scopes.map(() => []);
  const outside: T[] = [];
  for (const thing of things) {
    const start = startOf(thing);
    const at = lastIndex(scopes, (scope) => scope.start <= start);
    const scope = scopes[at];
    if (scope && start < scope.end) inside[at]?.push(thing);
    else outside.push(thing);
  }
  return { inside, outside };
}

/** What concerns the integration of one of the scopes, or that of the rest. */
export function concerning<T>({ inside, outside }: ByScope<T>, own: number | undefined): T[] {
  return own === undefined ? [...outside] : [...(inside[own] ?? []), ...outside];
}

/** The index of the last of several, of which the first ones fulfil a condition, that does so; -1 for none. */
export function lastIndex<T>(items: readonly T[], isBefore: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBefore(items[middle] as T)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
