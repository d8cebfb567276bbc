import type { Entry } from '../markdown/entry.ts';
import type { FieldDefinition } from '../templates/template.ts';
import { readColumns, readField } from './read-field.ts';
import type { Field, FieldGroup } from './section.ts';
import type { SpecReader } from './section-reader.ts';
import { findField } from './titles.ts';

/**
 * The groups that the lists among these fields are for: each begins with its first field, and holds what
 * follows or lies below it. They need not stand below the list's own label.
 */
export function readGroups(
  entries: readonly Entry[],
  definitions: readonly FieldDefinition[],
  reader: SpecReader,
): FieldGroup[] {
  return definitions.flatMap((list) => (list.fields[0] ? readList(entries, list, reader) : []));
}

function readList(
  entries: readonly Entry[],
  list: FieldDefinition,
  reader: SpecReader,
): FieldGroup[] {
  const groups: OpenGroup[] = [];
  const visit = (level: readonly Entry[]) => {
    for (const [i, entry] of level.entries()) {
      if (isForeignHeader(entry, level[i + 1], list)) continue;
      const row = readRow(entry, list, reader);
      if (row) {
        if (row.fields.length > 0) groups.push(row);
        continue;
      }
      const field = readField(entry, list.fields, reader);
      const last = groups.at(-1);
      if (field && field.definition === list.fields[0]) {
        const isEmpty = field.isEmpty || (field.value.isBlank && holdsOnlyFields(entry, list));
        groups.push({ list, start: entry.start, end: entry.end, fields: [{ ...field, isEmpty }] });
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

/** Whether nothing stands below a label but other fields of its group: they are no value of its own. */
function holdsOnlyFields({ blocks, entries }: Entry, list: FieldDefinition): boolean {
  const isField = ({ labelled }: Entry) =>
    labelled !== undefined && findField(list.fields, labelled.label.text) !== undefined;
  return (
    blocks.every(({ kind }) => kind === 'list' || kind === 'comment') && entries.every(isField)
  );
}

/** Whether an entry is the header of a table that has no group: its next row's key is no label of one. */
function isForeignHeader({ row }: Entry, next: Entry | undefined, list: FieldDefinition): boolean {
  if (!row || row.cells !== row.header) return false;
  const columns = row.header.filter((cell) => findField(list.fields, cell.text));
  return columns.length < 2 && !findField(list.fields, next?.labelled?.label.text ?? '');
}

interface OpenGroup extends FieldGroup {
  end: number;
  readonly fields: Field[];
}

/** The group that a table's row is, where the table has the columns of one; one without fields for the header. */
function readRow(entry: Entry, list: FieldDefinition, reader: SpecReader): OpenGroup | undefined {
  const fields = readColumns(entry, list.fields, reader);
  const hasOpening = entry.row?.header.some(
    (cell) => findField(list.fields, cell.text) === list.fields[0],
  );
  return fields && hasOpening ? { list, start: entry.start, end: entry.end, fields } : undefined;
}
