import type { Facts } from '../../catalogs/facts.ts';
import { duplicateSections } from '../../spec/duplicates.ts';
import type { Section } from '../../spec/section.ts';
import { placedSections } from '../../spec/spec.ts';
import type { Viewed } from './viewed.ts';

/** What a section is read with. Beside the facts it knows of other sections what their summary says. */
export type Reading = Pick<Viewed, 'spec' | 'facts'>;

interface Known<T> {
  readonly key: string;
  readonly facts: Facts;
  readonly items: readonly T[];
}

/**
 * A reading of outermost sections that is done once for each as long as it, the summary and the facts stay
 * the same. The reader's spans count from the section's start, and `place` shifts them.
 */
export function perSection<T>(
  read: (outermost: Section, reading: Reading) => readonly T[],
  place: (item: T, start: number) => T,
): (reading: Reading) => T[] {
  const known = new WeakMap<Section, Known<T>>();
  return (reading) => {
    const { spec, facts } = reading;
    const { key } = spec.summary;
    const copies = duplicateSections(spec);
    return placedSections(spec).flatMap(({ start, section }) => {
      if (copies.has(section)) return [];
      let cached = known.get(section);
      if (cached?.key !== key || cached.facts !== facts) {
        cached = { key, facts, items: read(section, reading) };
        known.set(section, cached);
      }
      return cached.items.map((item) => place(item, start));
    });
  };
}
