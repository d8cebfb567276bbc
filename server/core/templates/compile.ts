import shared from '../../../schemas/templates/not-applicable.yaml';
import { aliasesOf } from './aliases.ts';
import { sectionSkeleton, valueSkeleton } from './default-skeleton.ts';
import { idOf } from './id.ts';
import type { ColumnDefinition, FieldDefinition, SectionDefinition, Template } from './template.ts';
import type {
  ColumnSource,
  FieldSource,
  SectionSource,
  TemplateSource,
} from './template-source.ts';

const SHARED_NOT_APPLICABLE = Object.values(shared as Record<string, string[]>).flat();

/**
 * The template that a source means: every default filled in, frozen to its depths. The source must keep
 * schemas/template.schema.json; whether it contradicts itself is not looked at here (see `contradictions`).
 */
export function compileTemplate(source: TemplateSource): Template {
  return deepFreeze({
    id: source.id,
    title: source.title,
    aliases: aliasesOf(source),
    description: tidy(source.description),
    heading: source.heading ?? source.title,
    metadata: (source.metadata ?? []).map(compileField),
    sections: source.sections.map(compileSection),
    notApplicable: [...new Set([...SHARED_NOT_APPLICABLE, ...(source.notApplicable ?? [])])],
    instructions: source.instructions ?? ['AI INSTRUCTION'],
    placeholders: source.placeholders ?? [],
  });
}

function compileSection(source: SectionSource): SectionDefinition {
  return {
    id: source.id ?? idOf(source.title),
    title: source.title,
    aliases: aliasesOf(source),
    number: source.number,
    applicability: source.applicability ?? 'markable',
    notApplicable: source.notApplicable ?? 'allowed',
    purpose: source.purpose,
    guidance: tidy(source.guidance),
    distinctive: source.distinctive ?? false,
    repeats: source.repeats ?? false,
    skeleton: tidy(source.skeleton ?? sectionSkeleton(source)),
    fields: (source.fields ?? []).map(compileField),
    sections: (source.sections ?? []).map(compileSection),
  };
}

function compileField(source: FieldSource): FieldDefinition {
  return {
    id: source.id ?? idOf(source.label),
    label: source.label,
    aliases: aliasesOf(source),
    type: source.type ?? 'text',
    applicability: source.applicability ?? 'required',
    notApplicable: source.notApplicable ?? 'allowed',
    guidance: tidy(source.guidance),
    distinctive: source.distinctive ?? false,
    skeleton: tidy(source.skeleton ?? valueSkeleton(source)),
    examples: source.examples ?? [],
    choices: source.choices ?? [],
    open: source.open ?? false,
    columns: (source.columns ?? []).map(compileColumn),
    fields: (source.fields ?? []).map(compileField),
    unlabelled: source.unlabelled ?? false,
  };
}

function compileColumn(source: ColumnSource): ColumnDefinition {
  return {
    id: source.id ?? idOf(source.title),
    title: source.title,
    aliases: aliasesOf(source),
    type: source.type ?? 'text',
    choices: source.choices ?? [],
    guidance: tidy(source.guidance),
  };
}

/** Text without the line break that a YAML block ends with; empty for none. */
function tidy(text = ''): string {
  return text.trimEnd();
}

function deepFreeze<T extends object>(value: T): T {
  for (const part of Object.values(value)) {
    if (typeof part === 'object' && part !== null) deepFreeze(part);
  }
  return Object.freeze(value);
}
