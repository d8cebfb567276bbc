import source from '../../../schemas/templates/content.yaml';
import { builtinTemplates } from './builtin.ts';
import { compileTemplate } from './compile.ts';
import type { FieldDefinition, FieldType, SectionDefinition, Template } from './template.ts';
import type { TemplateSource } from './template-source.ts';

const shared = compileTemplate(source as TemplateSource);

/** Types whose labels say what stands below them, in whichever template they stand. */
const TELLING: ReadonlySet<FieldType> = new Set([
  'webhook-events',
  'payload',
  'endpoints',
  'error-responses',
]);

/** The labels under which any document gives values of a type, whatever its template. Nothing of it is asked for. */
export const commonFields: readonly FieldDefinition[] = withWordings(
  shared.sections[0]?.fields ?? [],
);

/** Whether a field is one that all templates share, and none that a template asks for. */
export function isCommonField(field: FieldDefinition | undefined): boolean {
  return field !== undefined && commonFields.includes(field);
}

/** What a document of no template is read with: every section is free text, and its labels are the common ones. */
export const contentTemplate: Template = Object.freeze({ ...shared, sections: [] });

/** With the wordings, and so the languages, that our templates have for the same; what they have in common with two is neither's. */
function withWordings(fields: readonly FieldDefinition[]): FieldDefinition[] {
  const taken = new Set(fields.flatMap(({ label, aliases }) => [label, ...aliases]));
  return fields.map((field) => {
    if (!TELLING.has(field.type)) return field;
    const more = builtinTemplates
      .flatMap(({ sections }) => [...wordingsFor(field.type, sections)])
      .filter((word) => !taken.has(word) && !/^[\x20-\x7e]{1,12}$/.test(word));
    return Object.freeze({ ...field, aliases: [...field.aliases, ...new Set(more)] });
  });
}

function* wordingsFor(type: FieldType, sections: readonly SectionDefinition[]): Generator<string> {
  for (const { title, aliases, fields, sections: below } of sections) {
    const own = fields.filter((field) => field.type === type);
    for (const field of own) yield* [field.label, ...field.aliases];
    // A sub-section that is for nothing else: "Endpoints Used".
    if (own.length > 0 && fields.length <= 2) yield* [title, ...aliases];
    yield* wordingsFor(type, below);
  }
}
