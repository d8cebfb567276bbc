import type { SectionDefinition } from '../templates/template.ts';
import type { Section } from './section.ts';

/** A section out of order, and the section that it should stand behind, or, where it should be first, before. */
export interface Misplaced<T> {
  readonly part: T;
  readonly neighbour: T;
  readonly side: 'behind' | 'before';
}

/** A bold line within a section that the template does not ask for: part of what stands around it. */
export function isAside({ heading, definition }: Section): boolean {
  return heading?.isBoldLine === true && definition?.applicability === 'optional';
}

/**
 * The sections that would have to move for all to stand in the template's order, as few as possible, in
 * the document's order.
 */
export function misplaced<T extends { readonly section: Section }>(
  parts: readonly T[],
  order: readonly SectionDefinition[],
): Misplaced<T>[] {
  const rank = ({ section }: T) => (section.definition ? order.indexOf(section.definition) : -1);
  const known = parts.filter((part) => rank(part) >= 0);
  const staying = longestRising(known.map(rank));
  return known.flatMap((part, i): Misplaced<T>[] => {
    if (staying.has(i)) return [];
    const before = known
      .filter((other, j) => staying.has(j) && rank(other) < rank(part))
      .sort((a, b) => rank(b) - rank(a))[0];
    if (before) return [{ part, neighbour: before, side: 'behind' }];
    const first = known.find((_, j) => staying.has(j));
    return first ? [{ part, neighbour: first, side: 'before' }] : [];
  });
}

/** The indexes of a longest rising subsequence. Sections are few, so the plain way is fast enough. */
function longestRising(ranks: readonly number[]): ReadonlySet<number> {
  const best: number[][] = [];
  for (let i = 0; i < ranks.length; i++) {
    const chains = best.filter((chain) => (ranks[chain.at(-1) ?? 0] ?? 0) < (ranks[i] ?? 0));
    const longest = chains.reduce<number[]>((a, b) => (b.length > a.length ? b : a), []);
    best.push([...longest, i]);
  }
  return new Set(best.reduce<number[]>((a, b) => (b.length > a.length ? b : a), []));
}
