import { isBrokenRow } from '../markdown/broken-row.ts';
import type { Entry } from '../markdown/entry.ts';
import type { FieldDefinition } from '../templates/template.ts';
import { rememberedByText } from '../text/remembered-by-text.ts';
import type { Field, Section } from './section.ts';
import type { SpecReader } from './section-reader.ts';
import { findField } from './titles.ts';
import { withoutProvider } from './without-provider.ts';

/** A provider's name is looked for in shorter labels only. */
const LONGEST_LABEL = 60;

/** "Payload for Android" is a payload, "Webhook events from Stripe" are webhook events. */
const WHOSE = /^([^:]{3,40}?)\s(?:for|from|of|per|by|to)\s/i;

/** "If Stripe is unavailable" says what the template says of any service. */
const STATE = /^(if|when|while)\s.{1,40}?\s(?:is|are|goes)\s(?=\S+$)/i;

/** What the entries say of the fields that a template defines, in the document's order. */
export function readFields(
  entries: readonly Entry[],
  definitions: readonly FieldDefinition[],
  reader: SpecReader,
): Field[] {
  const fields: Field[] = [];
  if (definitions.length === 0) return fields;
  for (const entry of entries) {
    const columns = readColumns(entry, definitions, reader);
    if (columns) {
      for (const field of columns) fields.push(field);
      continue;
    }
    const field = readField(entry, definitions, reader);
    if (field) fields.push(field);
    // Fields may stand below a label that the template does not know.
    else {
      for (const below of readFields(entry.entries, definitions, reader)) fields.push(below);
    }
  }
  return fields;
}

/** The field that an entry is; undefined where its label is none of these. */
export function readField(
  entry: Entry,
  definitions: readonly FieldDefinition[],
  reader: SpecReader,
): Field | undefined {
  const { labelled } = entry;
  const definition = labelled && definitionOf(labelled.label.text, definitions, reader);
  if (!labelled || !definition || isColumnTitle(entry, definitions)) return undefined;
  const { kind, start, end, blocks, entries, row } = entry;
  const isBroken = row !== undefined && isBrokenRow(row);
  // Which cell of a broken row is the value, nobody can tell.
  const value = isBroken ? entry.value.slice(entry.value.text.length) : entry.value;
  const content = blocks.filter((block) => block.kind !== 'comment');
  return {
    start,
    end,
    definition,
    kind,
    line: entry.text.span,
    label: labelled.label,
    value,
    blocks,
    entries,
    notApplicable: reader.notApplicable.markIn(value),
    isEmpty: !isBroken && value.isBlank && content.length === 0,
    row,
  };
}

type FieldFinder = (label: string) => FieldDefinition | undefined;

const finders = new WeakMap<SpecReader, WeakMap<readonly FieldDefinition[], FieldFinder>>();

/** The field that a label names, a provider's name beside it left aside ("Stripe webhook events"). */
function definitionOf(
  label: string,
  definitions: readonly FieldDefinition[],
  reader: SpecReader,
): FieldDefinition | undefined {
  let ofReader = finders.get(reader);
  if (!ofReader) {
    ofReader = new WeakMap();
    finders.set(reader, ofReader);
  }
  let find = ofReader.get(definitions);
  if (!find) {
    find = rememberedByText((text) => findDefinition(text, definitions, reader));
    ofReader.set(definitions, find);
  }
  return find(label);
}

function findDefinition(
  label: string,
  definitions: readonly FieldDefinition[],
  { providers }: SpecReader,
): FieldDefinition | undefined {
  const found = findField(definitions, label);
  if (found || label.length > LONGEST_LABEL) return found;
  const head = WHOSE.exec(label)?.[1];
  const whose = head === undefined ? undefined : findField(definitions, head);
  const named = label.replace(STATE, '$1 service is ');
  const generic = named === label ? undefined : findField(definitions, named);
  if (whose || generic) return whose ?? generic;
  const [behind = '', before = ''] = withoutProvider(label, providers);
  return (
    (behind && findField(definitions, behind)) ||
    (before && findField(definitions, before)) ||
    undefined
  );
}

/** Whether an entry is the header of a table whose columns are fields: a title there is no key, and no value. */
function isColumnTitle({ row }: Entry, definitions: readonly FieldDefinition[]): boolean {
  if (!row || row.cells !== row.header) return false;
  return row.cells.slice(1).some((cell) => findField(definitions, cell.text));
}

/** A heading below a section that is a label (`### Required Webhook Events`), as a field; undefined for any other. */
export function readHeadingField(
  section: Section,
  definitions: readonly FieldDefinition[],
  reader: SpecReader,
): Field | undefined {
  const { heading, definition: known, start, end, body, entries } = section;
  if (definitions.length === 0) return undefined;
  const definition = heading && !known && definitionOf(heading.title.text, definitions, reader);
  if (!heading || !definition) return undefined;
  const first = body.find((block) => block.kind !== 'comment');
  return {
    start,
    end,
    definition,
    kind: 'heading',
    line: heading.text.span,
    label: heading.title,
    value: heading.title.slice(heading.title.text.length),
    blocks: body,
    entries,
    notApplicable:
      first?.kind === 'paragraph' ? reader.notApplicable.markIn(first.text) : undefined,
    isEmpty: first === undefined && section.children.length === 0,
    row: undefined,
  };
}

/**
 * The fields of a table's row, where the table has a column for each of several; none for the header
 * itself and for a broken row, undefined for an entry of any other kind.
 */
export function readColumns(
  { row, start, end, kind, text }: Entry,
  definitions: readonly FieldDefinition[],
  reader: SpecReader,
): Field[] | undefined {
  const columns = row?.header.map((cell) => findField(definitions, cell.text)) ?? [];
  if (!row || columns.filter(Boolean).length < 2) return undefined;
  if (row.cells === row.header || isBrokenRow(row)) return [];
  return columns.flatMap((definition, i): Field[] => {
    const value = row.cells[i];
    if (!definition || !value) return [];
    return [
      {
        start,
        end,
        definition,
        kind,
        line: text.span,
        label: text,
        value,
        blocks: [],
        entries: [],
        notApplicable: reader.notApplicable.markIn(value),
        isEmpty: value.isBlank,
        row: undefined,
      },
    ];
  });
}
