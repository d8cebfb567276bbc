import { type Section, sectionsWithin } from './section.ts';
import { placedSections, type Spec } from './spec.ts';

const known = new WeakMap<Spec, ReadonlyMap<Section, Section>>();

/**
 * The outermost sections that stand for the same template section as one before them, each with that
 * one. A section below free text (`## Security` / `### Dependencies`) only takes a place that nobody has.
 */
export function duplicateSections(spec: Spec): ReadonlyMap<Section, Section> {
  let duplicates = known.get(spec);
  if (!duplicates) {
    const first = new Map<string, Section>();
    const found = new Map<Section, Section>();
    for (const { section } of placedSections(spec)) {
      const id = section.definition?.repeats ? undefined : section.definition?.id;
      const earlier = id && first.get(id);
      if (earlier) found.set(section, earlier);
      else if (id) first.set(id, section);
    }
    duplicates = found;
    known.set(spec, duplicates);
  }
  return duplicates;
}

/** The same among the sub-sections of a section, however deep. */
export function duplicatesWithin(section: Section): ReadonlyMap<Section, Section> {
  const duplicates = new Map<Section, Section>();
  for (const part of sectionsWithin(section)) {
    const first = new Map<string, Section>();
    for (const child of part.children) {
      const id = child.definition?.repeats ? undefined : child.definition?.id;
      const earlier = id && first.get(id);
      if (earlier) duplicates.set(child, earlier);
      else if (id) first.set(id, child);
    }
  }
  return duplicates;
}
