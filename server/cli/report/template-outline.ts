import type {
  Applicability,
  FieldDefinition,
  SectionDefinition,
  Template,
} from '../../core/templates/template.ts';

const MEANING: Readonly<Record<Applicability, string>> = {
  required: 'required',
  markable: 'required, or marked as not applicable',
  optional: 'optional',
};

/** A template's sections and fields, as an indented list: what each is, and whether it must be there. */
export function templateOutline(template: Template): string {
  const { id, title, description, metadata, sections } = template;
  const lines = [
    `${id}: ${title}`,
    ...(description === '' ? [] : [description]),
    '',
    ...metadata.flatMap((field) => fieldLines(field, '')),
    ...(metadata.length > 0 ? [''] : []),
    ...sections.flatMap((section) => sectionLines(section, '')),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

function sectionLines(section: SectionDefinition, indent: string): string[] {
  const number = section.number === undefined ? '' : `${section.number}. `;
  const title = section.repeats ? `[${section.title}], once for each` : section.title;
  return [
    `${indent}${number}${title} (${MEANING[section.applicability]})`,
    ...section.fields.flatMap((field) => fieldLines(field, `${indent}  `)),
    ...section.sections.flatMap((below) => sectionLines(below, `${indent}  `)),
  ];
}

function fieldLines(field: FieldDefinition, indent: string): string[] {
  const { label, type, applicability, choices, columns, fields } = field;
  const values = choices.length > 0 ? `: ${choices.join(', ')}` : '';
  return [
    `${indent}- ${label} [${type}${values}] (${MEANING[applicability]})`,
    ...columns.map((column) => `${indent}  | ${column.title} [${column.type}]`),
    ...fields.flatMap((below) => fieldLines(below, `${indent}  `)),
  ];
}
