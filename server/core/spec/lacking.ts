import type { FieldDefinition, SectionDefinition } from '../templates/template.ts';
import { coversSpan } from '../text/span.ts';
import { followingValues } from './following.ts';
import { isEmptySection } from './judged.ts';
import { placeholdersIn } from './placeholder.ts';
import { isSaidOtherwise } from './said-otherwise.ts';
import { type Field, type FieldGroup, knownChildren, type Section } from './section.ts';
import { isSilent, type SpecSummary } from './spec.ts';
import { textsOf } from './texts.ts';

/**
 * The fields that the template asks for and a section has in no form. None for an empty section, and for
 * one that is left for later as a whole: they lack nothing else.
 */
export function absentFields(
  section: Section,
  outermost: Section,
  summary: SpecSummary,
): FieldDefinition[] {
  if (!section.definition || isEmptySection(section) || isLeftForLater(section, summary)) return [];
  return absentAmong(section.definition.fields, section.fields).filter(
    (definition) => !isSaidOtherwise(definition, section, outermost, summary),
  );
}

/** The fields that an element of a list (an e-mail trigger) lacks. */
export function absentInGroup({ list, fields }: FieldGroup): FieldDefinition[] {
  return fields.length === 0 ? [] : absentAmong(list.fields, fields);
}

/** The sub-sections that the template asks for and a section does not have; none for an empty one. */
export function absentSections(section: Section): SectionDefinition[] {
  if (!section.definition || isEmptySection(section)) return [];
  const present = [...knownChildren(section)];
  return section.definition.sections.filter((definition) => isAbsent(definition, present));
}

/** Whether the template asks for a section that is not among these. */
export function isAbsent(definition: SectionDefinition, present: readonly Section[]): boolean {
  if (definition.repeats || definition.applicability === 'optional') return false;
  return !present.some((section) => section.definition === definition);
}

/** Whether a label has no value in any form: not behind it, not below it, not as the block that follows. */
export function isWithoutValue(field: Field, section: Section): boolean {
  if (!field.isEmpty || section.groups.some(({ list }) => list === field.definition)) return false;
  if (isDashed(field, section)) return false;
  return followingValues(field, section.body, section.fields).length === 0;
}

/** Whether a dash says that what may be left out is: "Library/SDK: –". */
function isDashed({ definition, label }: Field, section: Section): boolean {
  if (definition.applicability !== 'optional') return false;
  const lines = [...textsOf(section)].flatMap((text) => [...text.lines()]);
  return lines.some(({ line }) => coversSpan(line.span, label.span) && /[–—]\s*$/.test(line.text));
}

function absentAmong(
  definitions: readonly FieldDefinition[],
  fields: readonly Field[],
): FieldDefinition[] {
  return definitions.filter(
    (definition) =>
      definition.applicability !== 'optional' &&
      !definition.unlabelled &&
      !fields.some((field) => field.definition === definition),
  );
}

/** Whether nothing stands in a section but a placeholder. */
function isLeftForLater(section: Section, { template }: SpecSummary): boolean {
  const said = section.body.filter((block) => !isSilent(block));
  const [only] = said;
  if (said.length !== 1 || only?.kind !== 'paragraph' || section.children.length > 0) return false;
  return placeholdersIn(section, template).some(
    ({ start, end }) =>
      end - start >= only.text.text.trim().length && coversSpan(only, { start, end }),
  );
}
