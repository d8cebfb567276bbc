import type { Block, TableBlock, TableRow } from '../../markdown/block.ts';
import { fallbackTables } from '../../spec/fallback/fallback-rows.ts';
import type { Integration, Slot } from '../../spec/integration/integration.ts';
import { integrationsOf } from '../../spec/integration/read-integrations.ts';
import type { Field, FieldGroup, Section } from '../../spec/section.ts';
import { allFields, type SpecSummary } from '../../spec/spec.ts';
import type { ColumnDefinition, FieldDefinition, FieldType } from '../../templates/template.ts';
import { coversSpan, type Span } from '../../text/span.ts';
import { type LineAround, pipesIn } from './line-around.ts';

/** The place for a value around the cursor; spans as the outermost section's. */
export interface SlotAt {
  readonly type: FieldType;
  /** What the template says of it; a column of its own kind. Undefined where all templates share the label. */
  readonly definition: FieldDefinition | undefined;
  readonly column: ColumnDefinition | undefined;
  /** Undefined outside of integrations: the document's own fields. */
  readonly integration: Integration | undefined;
  readonly slot: Slot | undefined;
  readonly group: FieldGroup | undefined;
  /** Where it stands: behind the label, in a cell, or in what stands below the label. */
  readonly stands: 'value' | 'cell' | 'below';
  /** The value, or the block below the label. */
  readonly span: Span;
  readonly cell: CellAt | undefined;
}

/** A table's cell. */
export interface CellAt {
  readonly table: TableBlock;
  readonly row: TableRow;
  readonly index: number;
  readonly isHeader: boolean;
}

interface Candidate extends Omit<SlotAt, 'cell' | 'column'> {}

/** The innermost place for a value that holds a stretch of an outermost section; undefined where there is none. */
export function slotAt(
  span: Span,
  outermost: Section,
  section: Section,
  summary: SpecSummary,
  line: LineAround,
): SlotAt | undefined {
  const cell = cellAt(span, section.body, line);
  const candidates = [
    ...integrationsOf(outermost, summary).flatMap((integration) =>
      integration.slots.flatMap((slot) => fromSlot(slot, integration, span)),
    ),
    ...[...allFields(section)].flatMap((field) => fromField(field, section, span)),
  ];
  const best = candidates.reduce<Candidate | undefined>(
    (a, b) => (a && sizeOf(a) <= sizeOf(b) ? a : b),
    undefined,
  );
  const column = cell && columnOf(cell, section);
  if (column && cell) {
    const { type } = column;
    const integration = best?.integration;
    const own = { type, column, definition: undefined, integration, slot: undefined };
    return { ...own, group: undefined, stands: 'cell', span: cell.row, cell };
  }
  return best && { ...best, column: undefined, cell };
}

function fromSlot(slot: Slot, integration: Integration, span: Span): Candidate[] {
  const { type, definition, group, value, blocks, label } = slot;
  return placed(span, value.span, blocks, label.span, slot.field?.kind).map((where) => {
    return { type, definition, integration, slot, group, ...where };
  });
}

function fromField(field: Field, section: Section, span: Span): Candidate[] {
  const { definition, value, blocks, label, kind } = field;
  const group = section.groups.find(({ fields }) => fields.includes(field));
  const { type } = definition;
  return placed(span, value.span, blocks, label.span, kind).map((where) => {
    return { type, definition, integration: undefined, slot: undefined, group, ...where };
  });
}

function placed(
  span: Span,
  value: Span,
  blocks: readonly Block[],
  label: Span,
  kind: Field['kind'] | undefined,
): Pick<SlotAt, 'stands' | 'span'>[] {
  if (coversSpan(value, span)) return [{ stands: kind === 'row' ? 'cell' : 'value', span: value }];
  if (coversSpan(label, span)) return [];
  const block = blocks.find((each) => coversSpan(each, span));
  return block ? [{ stands: 'below', span: block }] : [];
}

function sizeOf({ span }: Candidate): number {
  return span.end - span.start;
}

/** What the template says of a cell's column in a fallback table; undefined for other columns and tables. */
function columnOf({ table, index }: CellAt, section: Section): ColumnDefinition | undefined {
  return fallbackTables(section).find(({ start }) => start === table.start)?.columns[index];
}

function cellAt(span: Span, blocks: readonly Block[], line: LineAround): CellAt | undefined {
  const table = tableAt(span, blocks);
  const row = table && [table.header, ...table.rows].find((each) => coversSpan(each, span));
  if (!table || !row) return undefined;
  const before = line.before.replace(/^[>\s]*/, '');
  const index = pipesIn(before).length - Number(before.startsWith('|'));
  return { table, row, index, isHeader: row === table.header };
}

function tableAt(span: Span, blocks: readonly Block[]): TableBlock | undefined {
  const block = blocks.find((each) => coversSpan(each, span));
  if (block?.kind === 'table') return block;
  if (block?.kind === 'quote') return tableAt(span, block.blocks);
  if (block?.kind !== 'list') return undefined;
  return tableAt(span, block.items.find((item) => coversSpan(item, span))?.blocks ?? []);
}
