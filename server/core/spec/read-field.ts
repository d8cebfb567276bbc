import type { Entry } from '../markdown/entry.ts';
import type { FieldDefinition } from '../templates/template.ts';
import type { NotApplicableReader } from './not-applicable.ts';
import type { Field, FieldGroup, Section } from './section.ts';
import { findField } from './titles.ts';

/** What the entries say of the fields that a template defines, in the document's order. */
export function readFields(
  entries: readonly Entry[],
  definitions: readonly FieldDefinition[],
  notApplicable: NotApplicableReader,
): Field[] {
  const fields: Field[] = [];
  for (const entry of entries) {
    const field = readField(entry, definitions, notApplicable);
    if (field) fields.push(field);
    // Fields may stand below a label that the template does not know.
    else fields.push(...readFields(entry.entries, definitions, notApplicable));
  }
  return fields;
}

function readField(
  entry: Entry,
  definitions: readonly FieldDefinition[],
  notApplicable: NotApplicableReader,
): Field | undefined {
  const { labelled } = entry;
  const definition = labelled && findField(definitions, labelled.label.text);
  if (!labelled || !definition) return undefined;
  const { kind, start, end, value, blocks, entries } = entry;
  const content = blocks.filter((block) => block.kind !== 'comment');
  return {
    start,
    end,
    definition,
    kind,
    label: labelled.label,
    value,
    blocks,
    entries,
    notApplicable: notApplicable.markIn(value),
    isEmpty: value.isBlank && content.length === 0,
  };
}

/** A heading below a section that is a label (`### Required Webhook Events`), as a field; undefined for any other. */
export function readHeadingField(
  section: Section,
  definitions: readonly FieldDefinition[],
  notApplicable: NotApplicableReader,
): Field | undefined {
  const { heading, definition: known, start, end, body, entries } = section;
  const definition = heading && !known && findField(definitions, heading.title.text);
  if (!heading || !definition) return undefined;
  const first = body.find((block) => block.kind !== 'comment');
  return {
    start,
    end,
    definition,
    kind: 'heading',
    label: heading.title,
    value: heading.title.slice(heading.title.text.length),
    blocks: body,
    entries,
    notApplicable: first?.kind === 'paragraph' ? notApplicable.markIn(first.text) : undefined,
    isEmpty: first === undefined && section.children.length === 0,
  };
}

/**
 * The groups that the lists among these fields are for: each begins with its first field, and holds what
 * follows or lies below it. They need not stand below the list's own label.
 */
export function readGroups(
  entries: readonly Entry[],
  definitions: readonly FieldDefinition[],
  notApplicable: NotApplicableReader,
): FieldGroup[] {
  return definitions.flatMap((list) =>
    list.fields[0] ? readList(entries, list, notApplicable) : [],
  );
}

function readList(
  entries: readonly Entry[],
  list: FieldDefinition,
  notApplicable: NotApplicableReader,
): FieldGroup[] {
  const groups: { list: FieldDefinition; start: number; end: number; fields: Field[] }[] = [];
  const visit = (level: readonly Entry[]) => {
    for (const entry of level) {
      const field = readField(entry, list.fields, notApplicable);
      const last = groups.at(-1);
      if (field && field.definition === list.fields[0]) {
        groups.push({ list, start: entry.start, end: entry.end, fields: [field] });
      } else if (field && last) {
        last.fields.push(field);
        last.end = Math.max(last.end, field.end);
      }
      visit(entry.entries);
    }
  };
  visit(entries);
  return groups;
}
