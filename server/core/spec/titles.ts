import type { FieldDefinition, SectionDefinition, Template } from '../templates/template.ts';
import { comparable, comparableForms } from '../text/comparable.ts';
import type { KnownTitles } from './block-titles.ts';

/** Names by which definitions are found, in comparable form. */
type Names<T> = ReadonlyMap<string, T>;

const sectionNames = new WeakMap<readonly SectionDefinition[], Names<SectionDefinition>>();
const ownTitles = new WeakMap<SectionDefinition, readonly string[]>();
const fieldNames = new WeakMap<readonly FieldDefinition[], Names<FieldDefinition>>();
const knownTitles = new WeakMap<Template, KnownTitles>();

/** The definition that has one of these forms as its title or alias; undefined for none. Repeats have no title. */
export function findSection(
  definitions: readonly SectionDefinition[],
  forms: readonly string[],
): SectionDefinition | undefined {
  let names = sectionNames.get(definitions);
  if (!names) {
    names = namesOf(
      definitions.filter((section) => !section.repeats),
      ({ title }) => title,
    );
    sectionNames.set(definitions, names);
  }
  return firstOf(names, forms);
}

/** The titles and aliases of a section, in comparable form; none for one that repeats. */
export function titlesOf(definition: SectionDefinition): readonly string[] {
  let titles = ownTitles.get(definition);
  if (!titles) {
    const known = definition.repeats ? [] : [definition];
    titles = [...namesOf(known, ({ title }) => title).keys()];
    ownTitles.set(definition, titles);
  }
  return titles;
}

/** The field that has this label, whatever is added in parentheses; undefined for none. */
export function findField(
  definitions: readonly FieldDefinition[],
  label: string,
): FieldDefinition | undefined {
  let names = fieldNames.get(definitions);
  if (!names) {
    names = namesOf(
      definitions.filter((field) => !field.unlabelled),
      (field) => field.label,
    );
    fieldNames.set(definitions, names);
  }
  // Most labels are none of ours, and the first form decides for nearly all that are.
  return names.get(comparable(label)) ?? firstOf(names, comparableForms(label));
}

/** The titles of a template, and of its sections and sub-sections. */
export function knownTitlesOf(template: Template): KnownTitles {
  let known = knownTitles.get(template);
  if (!known) {
    const depths = new Map<string, number>();
    addTitles(template.sections, 1, depths);
    for (const title of [template.title, ...template.aliases]) depths.set(comparable(title), 0);
    const labels = new Set(labelsIn(template.sections));
    known = { depthOf: (form) => depths.get(form), isLabel: (form) => labels.has(form) };
    knownTitles.set(template, known);
  }
  return known;
}

/** The labels in a template's sub-sections that stand under a heading of nearly the same name: "Error Codes" under "Errors". */
function* labelsIn(sections: readonly SectionDefinition[]): Generator<string> {
  for (const section of sections) {
    const titles = new Set([section.title, ...section.aliases].map(comparable));
    for (const field of section.fields.filter(isList)) {
      for (const label of [field.label, ...field.aliases].map(comparable)) {
        if (titles.has(label)) yield label;
      }
    }
    yield* labelsIn(section.sections);
  }
}

function isList({ type, unlabelled }: FieldDefinition): boolean {
  return !unlabelled && (type === 'error-responses' || type === 'realtime-events');
}

function addTitles(
  sections: readonly SectionDefinition[],
  depth: number,
  depths: Map<string, number>,
) {
  for (const section of sections) {
    if (!section.repeats) {
      for (const form of [...ownForms(section.title), ...section.aliases.map(comparable)]) {
        if (!depths.has(form)) depths.set(form, depth);
      }
    }
    addTitles(section.sections, depth + 1, depths);
  }
}

function namesOf<T extends { readonly aliases: readonly string[] }>(
  definitions: readonly T[],
  title: (definition: T) => string,
): Names<T> {
  const names = new Map<string, T>();
  for (const definition of definitions) names.set(comparable(title(definition)), definition);
  for (const definition of definitions) {
    for (const form of [...ownForms(title(definition)), ...definition.aliases.map(comparable)]) {
      if (!names.has(form)) names.set(form, definition);
    }
  }
  return names;
}

/** The whole title, and where it has a parenthesis, what is left without: "Push Notifications (Mobile/Web)". */
function ownForms(title: string): string[] {
  return comparableForms(title).slice(0, title.includes('(') ? 2 : 1);
}

function firstOf<T>(names: Names<T>, forms: readonly string[]): T | undefined {
  for (const form of forms) {
    const found = names.get(form);
    if (found) return found;
  }
  return undefined;
}
