import type { SectionDefinition } from '../templates/template.ts';
import { comparableForms } from '../text/comparable.ts';
import { Memo } from '../text/memo.ts';
import { type Section, sectionsWithin } from './section.ts';
import { placedSections, type Spec } from './spec.ts';

const known = new Memo<Spec, ReadonlyMap<Section, Section>>();
const within = new Memo<Section, ReadonlyMap<Section, Section>>();

/**
 * The outermost sections that stand for the same template section as another, each with that one, which
 * is the first that has the template's own title, or else the first.
 */
export function duplicateSections(spec: Spec): ReadonlyMap<Section, Section> {
  let duplicates = known.get(spec);
  if (!duplicates) {
    duplicates = duplicatesAmong(placedSections(spec).map(({ section }) => section));
    known.set(spec, duplicates);
  }
  return duplicates;
}

function duplicatesAmong(sections: readonly Section[]): Map<Section, Section> {
  const first = new Map<SectionDefinition, Section>();
  for (const section of sections) {
    const { definition } = section;
    if (!definition || definition.repeats) continue;
    const earlier = first.get(definition);
    if (!earlier || (!hasOwnTitle(earlier) && hasOwnTitle(section))) first.set(definition, section);
  }
  return new Map(
    sections.flatMap((section) => {
      const meant = section.definition && first.get(section.definition);
      return meant && meant !== section ? [[section, meant] as const] : [];
    }),
  );
}

/**
 * Whether a duplicate is a second copy, and not free text under an everyday title: beside "Integration
 * Landscape Overview", a "Summary" at the end is only a summary.
 */
export function isSecondCopy(section: Section): boolean {
  const { definition, fields, heading } = section;
  const hasNumber = heading?.number !== undefined && heading.number.value === definition?.number;
  return fields.length > 0 || hasNumber || hasOwnTitle(section) || listsItsValues(section);
}

/** "Endpoints" beside "Endpoints Used", with a list that is read only in the first. */
function listsItsValues({ definition, body }: Section): boolean {
  const isMeant = definition?.applicability === 'required';
  const isUnlabelled = definition?.fields.some(({ unlabelled }) => unlabelled) ?? false;
  return isMeant && isUnlabelled && body.some(({ kind }) => kind === 'list' || kind === 'table');
}

function hasOwnTitle({ definition, heading }: Section): boolean {
  const own = definition && comparableForms(definition.title);
  return comparableForms(heading?.title.text ?? '').some((form) => own?.includes(form));
}

/** The same among the sub-sections of a section, however deep. */
export function duplicatesWithin(section: Section): ReadonlyMap<Section, Section> {
  let duplicates = within.get(section);
  if (!duplicates) {
    const parents = sectionsWithin(section).filter(({ children }) => children.length > 1);
    duplicates = new Map(parents.flatMap(({ children }) => [...duplicatesAmong(children)]));
    within.set(section, duplicates);
  }
  return duplicates;
}
