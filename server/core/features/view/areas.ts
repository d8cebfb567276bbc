import type { Section } from '../../spec/section.ts';
import type { Span } from '../../text/span.ts';
import { firstFrom } from '../../text/span-set.ts';

/** Where an integration is spoken of: a section, less the stretches in it that are about others. */
export interface Area {
  readonly section: Section;
  /** Where the spans of the section and of the scopes count from. */
  readonly origin: number;
  readonly scopes: readonly Span[];
  /** Which of the scopes are its own; undefined for the rest of the section. */
  readonly own: readonly (number | undefined)[];
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
    const at = firstFrom(scopes, start + 1) - 1;
    const scope = scopes[at];
    if (scope && start < scope.end) inside[at]?.push(thing);
    else outside.push(thing);
  }
  return { inside, outside };
}

/** What concerns an integration: what is in its own scopes, and what is in none. */
export function concerning<T>({ inside, outside }: ByScope<T>, { own }: Pick<Area, 'own'>): T[] {
  return [...own.flatMap((each) => (each === undefined ? [] : (inside[each] ?? []))), ...outside];
}
