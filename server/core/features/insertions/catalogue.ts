import type { Catalog } from '../../catalogs/catalog.ts';
import { guidanceOf } from '../../templates/guidance.ts';
import { sectionSkeleton } from '../../templates/skeleton.ts';
import type { FieldDefinition, SectionDefinition, Template } from '../../templates/template.ts';
import { choicesOf, draftIn } from './choices.ts';
import { commonInsertions } from './common.ts';
import { fieldDraft } from './field-draft.ts';
import type { Insertion } from './insertion.ts';
import { fallbackRowDraft } from './pieces/fallback-row.ts';
import { triggerDraft } from './pieces/trigger.ts';
import { firstSentence } from './words.ts';

/** A section, and those around it, outermost first. */
interface Nested {
  readonly section: SectionDefinition;
  readonly around: readonly SectionDefinition[];
}

const known = new WeakMap<Template, WeakMap<ReadonlyMap<string, Catalog>, readonly Insertion[]>>();

/** All that a spec of a template can be given, group by group: what the template asks for, and what the catalogs know. */
export function insertionsFor(
  template: Template,
  catalogs: ReadonlyMap<string, Catalog>,
): readonly Insertion[] {
  const cached = known.get(template) ?? new WeakMap();
  known.set(template, cached);
  let insertions = cached.get(catalogs);
  if (!insertions) {
    insertions = [...templateInsertions(template), ...commonInsertions(catalogs)];
    cached.set(catalogs, insertions);
  }
  return insertions;
}

/** What a template asks for: its sections, fields, elements of lists, rows of fallback tables. */
export function templateInsertions(template: Template): Insertion[] {
  const nested = template.sections.flatMap((section) => nestedIn({ section, around: [] }));
  return [
    ...nested.map((each) => sectionInsertion(each, template)),
    ...template.metadata.map((field) => metadataInsertion(field)),
    ...nested.flatMap((each) =>
      each.section.fields.flatMap((field) => fieldInsertions(field, each)),
    ),
  ];
}

function nestedIn({ section, around }: Nested): Nested[] {
  const within = [...around, section];
  return [
    { section, around },
    ...section.sections.flatMap((part) => nestedIn({ section: part, around: within })),
  ];
}

function sectionInsertion({ section, around }: Nested, template: Template): Insertion {
  const parent = around.at(-1);
  return {
    id: `section/${pathOf({ section, around })}`,
    prefix: prefixOf({ section, around }),
    group: 'sections',
    title: section.repeats ? `Another “${section.title}”` : section.title,
    description: firstSentence(guidanceOf(section)),
    belongs: { kind: 'section', section, parent, as: 'whole' },
    draft: (style) => {
      const text = sectionSkeleton(section, style, style.sectionLevel + around.length);
      return draftIn(text, choicesOf(template), style);
    },
  };
}

function metadataInsertion(field: FieldDefinition): Insertion {
  const belongs = { kind: 'field', field, section: undefined } as const;
  return {
    id: `metadata/${field.id}`,
    prefix: `spec-metadata-${field.id}`,
    group: 'fields',
    title: field.label,
    description: firstSentence(guidanceOf(field)),
    belongs,
    draft: (style) => fieldDraft(belongs, style),
  };
}

function fieldInsertions(field: FieldDefinition, nested: Nested): Insertion[] {
  const { section } = nested;
  const path = `${pathOf(nested)}/${field.id}`;
  const belongs = { kind: 'field', field, section } as const;
  const own: Insertion = {
    id: `field/${path}`,
    prefix: field.unlabelled ? `spec-${field.type}` : `spec-field-${field.id}`,
    group: field.type === 'fallback-table' ? 'fallbacks' : 'fields',
    title: field.label,
    description: firstSentence(guidanceOf(field)),
    belongs,
    draft: (style) => fieldDraft(belongs, style),
  };
  return [own, ...elementInsertions(field, section, path), ...rowInsertions(field, path)];
}

function elementInsertions(
  list: FieldDefinition,
  section: SectionDefinition,
  path: string,
): Insertion[] {
  if (list.fields.length === 0) return [];
  const isTrigger = list.type === 'email-triggers';
  return [
    {
      id: `element/${path}`,
      prefix: isTrigger ? 'spec-trigger' : `spec-element-${list.id}`,
      group: 'triggers',
      title: isTrigger ? 'E-mail trigger' : list.label,
      description: `One more of the list: ${list.fields.map(({ label }) => label).join(', ')}.`,
      belongs: { kind: 'element', list, section },
      draft: (style) => triggerDraft(list, undefined, style),
    },
  ];
}

function rowInsertions(field: FieldDefinition, path: string): Insertion[] {
  if (field.type !== 'fallback-table') return [];
  return [
    {
      id: `row/${path}`,
      prefix: 'spec-fallback-row',
      group: 'fallbacks',
      title: 'Fallback row',
      description: `One more service: ${field.columns.map(({ title }) => title).join(', ')}.`,
      belongs: { kind: 'fallback-row', field, service: undefined },
      draft: (style) => fallbackRowDraft(undefined, field, style),
    },
  ];
}

function pathOf({ section, around }: Nested): string {
  return [...around, section].map(({ id }) => id).join('/');
}

/** `spec-section-payment`; what stands in every integration is one of its parts: `spec-integration-endpoints`. */
function prefixOf({ section, around }: Nested): string {
  const repeat = around.findIndex(({ repeats }) => repeats);
  if (repeat < 0 && section.repeats) return `spec-${section.id}`;
  const named =
    repeat < 0
      ? ['section', ...around.map(({ id }) => id)]
      : around.slice(repeat).map(({ id }) => id);
  const start = named.join('-');
  return `spec-${start}-${section.id.startsWith(`${start}-`) ? section.id.slice(start.length + 1) : section.id}`;
}
