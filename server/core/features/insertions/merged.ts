import type { Catalog } from '../../catalogs/catalog.ts';
import type { FieldDefinition, Template } from '../../templates/template.ts';
import { joinDrafts } from '../../text/draft.ts';
import { templateInsertions } from './catalogue.ts';
import { commonInsertions } from './common.ts';
import { fieldDraft } from './field-draft.ts';
import {
  type FieldPlace,
  INSERTION_GROUPS,
  type Insertion,
  type WrittenInsertion,
} from './insertion.ts';

/** A field of a section, with its label. */
type FieldInsertion = Insertion & { readonly belongs: FieldPlace };

/**
 * What can be written where nothing is known of the document, for several templates at once and few enough to
 * find: fields of one label are one insertion with the values of all, the lines below a title are one, too.
 * Group by group; the prefix of each is its own, and its id.
 */
export function mergedInsertions(
  templates: readonly Template[],
  catalogs: ReadonlyMap<string, Catalog>,
): WrittenInsertion[] {
  const taken = new Set<string>();
  const own = templates.flatMap((template) => {
    const written = [...metadataOf(template), ...templateInsertions(template).filter(isNoField)];
    return written.map((each) => {
      const prefix = taken.has(each.prefix) ? `${each.prefix}-${template.id}` : each.prefix;
      taken.add(prefix);
      return { ...each, prefix };
    });
  });
  const fields = templates.flatMap(templateInsertions).filter(isField);
  const labels = [...new Set(fields.map(({ title }) => title))];
  const merged = labels.map((label) => mergeFields(fields.filter(({ title }) => title === label)));
  const order = ({ group }: WrittenInsertion) => INSERTION_GROUPS.indexOf(group);
  return [...own, ...merged, ...commonInsertions(catalogs)]
    .map(({ prefix, group, title, description, draft }) => {
      return { id: prefix, prefix, group, title, description, draft };
    })
    .sort((a, b) => order(a) - order(b));
}

function isField(insertion: Insertion): insertion is FieldInsertion {
  const { belongs } = insertion;
  return belongs.kind === 'field' && belongs.section !== undefined && !belongs.field.unlabelled;
}

function isNoField({ belongs }: Insertion): boolean {
  return belongs.kind !== 'field' || belongs.field.unlabelled;
}

/** The lines below the title, as one. */
function metadataOf({ id, title, metadata }: Template): WrittenInsertion[] {
  if (metadata.length === 0) return [];
  return [
    {
      id: `metadata/${id}`,
      prefix: `spec-metadata-${id}`,
      group: 'fields',
      title: `Below the title: ${title}`,
      description: metadata.map(({ label }) => label).join(', '),
      draft: (style) => {
        const lines = metadata.map((field) => fieldDraft(fieldBelowTitle(field), style));
        return joinDrafts(lines, '\n\n');
      },
    },
  ];
}

function fieldBelowTitle(field: FieldDefinition): FieldPlace {
  return { kind: 'field', field, section: undefined };
}

/** Fields of one label as one, with what is to pick in any of them. */
function mergeFields(fields: readonly FieldInsertion[]): WrittenInsertion {
  const [first, ...others] = fields as [FieldInsertion, ...FieldInsertion[]];
  if (others.length === 0) return first;
  const definitions = fields.map(({ belongs }) => belongs.field);
  const field: FieldDefinition = {
    ...first.belongs.field,
    choices: [...new Set(definitions.flatMap(({ choices }) => choices))],
    examples: [...new Set(definitions.flatMap(({ examples }) => examples))],
  };
  const sections = fields.map(({ belongs }) => belongs.section?.title);
  const belongs = { ...first.belongs, field };
  return {
    ...first,
    description: `In ${[...new Set(sections)].join(', ')}.`,
    draft: (style) => fieldDraft(belongs, style),
  };
}
