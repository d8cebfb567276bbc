import type { Facts } from '../../catalogs/facts.ts';
import { duplicateSections } from '../../spec/duplicates.ts';
import type { Section } from '../../spec/section.ts';
import { placedSections, type SpecSummary } from '../../spec/spec.ts';
import { remembered } from '../remembered.ts';
import type { Viewed } from './viewed.ts';

/**
 * A reading of outermost sections, second copies aside, that is done once for each. The reader's spans count
 * from the section's start, and `place` shifts them.
 */
export function perSection<T>(
  read: (outermost: Section, summary: SpecSummary, facts: Facts) => readonly T[],
  place: (item: T, start: number) => T,
): (viewed: Pick<Viewed, 'spec' | 'facts'>) => T[] {
  const readOnce = remembered(read);
  return ({ spec, facts }) => {
    const copies = duplicateSections(spec);
    return placedSections(spec).flatMap(({ start, section }) =>
      copies.has(section)
        ? []
        : readOnce(section, spec.summary, facts).map((item) => place(item, start)),
    );
  };
}
