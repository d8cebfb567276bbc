import type { Facts } from '../../catalogs/facts.ts';
import { duplicateSections } from '../../spec/duplicates.ts';
import type { Section } from '../../spec/section.ts';
import { placedSections, type SpecSummary } from '../../spec/spec.ts';
import type { Viewed } from './viewed.ts';

/**
 * What is read of each outermost section, second copies aside, as it stands in the document: the spans of
 * `read`, which should remember what it has read, count from the section's start, and `place` shifts them.
 */
export function perSection<T>(
  read: (outermost: Section, summary: SpecSummary, facts: Facts) => readonly T[],
  place: (item: T, start: number) => T,
): (viewed: Pick<Viewed, 'spec' | 'facts'>) => T[] {
  return ({ spec, facts }) => {
    const copies = duplicateSections(spec);
    return placedSections(spec).flatMap(({ start, section }) =>
      copies.has(section)
        ? []
        : read(section, spec.summary, facts).map((item) => place(item, start)),
    );
  };
}
