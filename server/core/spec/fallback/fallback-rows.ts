import type { Block, TableBlock, TableRow } from '../../markdown/block.ts';
import type { ColumnDefinition, Template } from '../../templates/template.ts';
import { comparableForms } from '../../text/comparable.ts';
import type { DecodedText } from '../../text/decoded-text.ts';
import { Memo } from '../../text/memo.ts';
import type { Span } from '../../text/span.ts';
import type { Section } from '../section.ts';
import { isCritical } from './criticality.ts';

/** A table of what happens when a service is down; spans as the section's. */
export interface FallbackTable extends Span {
  readonly header: TableRow;
  /** What the template says of each column of the header; undefined for others. */
  readonly columns: readonly (ColumnDefinition | undefined)[];
  /** Which column names the service. */
  readonly serviceAt: number;
  readonly rows: readonly FallbackRow[];
}

/** A row of the fallback table; spans as the section's. */
export interface FallbackRow extends Span {
  /** What the cell for the service says: a provider, a purpose. */
  readonly service: string;
  readonly serviceSpan: Span;
  readonly serviceText: DecodedText;
  readonly isCritical: boolean;
  /** The cells for these; undefined where the table has no such column, or the row no such cell. */
  readonly criticality: DecodedText | undefined;
  readonly strategy: DecodedText | undefined;
  /** False where the cell for the strategy is blank, or holds a dash. */
  readonly hasStrategy: boolean;
  /** What the other cells say. */
  readonly said: readonly DecodedText[];
  /** True where it has more or fewer cells than the header. */
  readonly isBroken: boolean;
}

const known = new Memo<Section, readonly FallbackTable[]>();

/** Whether a template asks for a fallback table in any of its outermost sections. */
export function hasFallbackTable({ sections }: Template): boolean {
  return sections.some(({ fields }) => fields.some(({ type }) => type === 'fallback-table'));
}

/** The rows of the fallback tables in a section that has some; empty for any other section. */
export function fallbackRows(section: Section): FallbackRow[] {
  return fallbackTables(section).flatMap(({ rows }) => [...rows]);
}

/**
 * The fallback tables in a section that has a field for them, and in free text below it: those with one of
 * the template's columns, or, where none has, all of them. Empty for any other section.
 */
export function fallbackTables(section: Section): readonly FallbackTable[] {
  let tables = known.get(section);
  if (!tables) {
    const field = section.definition?.fields.find(({ type }) => type === 'fallback-table');
    const all = field ? tablesIn(section) : [];
    const read = all.map((table) => readTable(table, field?.columns ?? []));
    const telling = read.filter(({ columns }) => columns.some(Boolean));
    tables = telling.length > 0 ? telling : read;
    known.set(section, tables);
  }
  return tables;
}

function tablesIn({ body, children }: Section): TableBlock[] {
  const isTable = (block: Block) => block.kind === 'table';
  const below = children.filter(({ definition }) => !definition).flatMap(tablesIn);
  return [...body.filter(isTable), ...below];
}

function readTable(
  { start, end, header, rows }: TableBlock,
  definitions: readonly ColumnDefinition[],
): FallbackTable {
  const columns = header.cells.map((cell) => columnOf(cell, definitions));
  const serviceAt = Math.max(0, indexOf('service', columns));
  return { start, end, header, columns, serviceAt, rows: rows.flatMap(readRow) };

  function readRow(row: TableRow): FallbackRow[] {
    const { cells } = row;
    const service = cells[serviceAt];
    if (!service || service.isBlank) return [];
    const strategyAt = indexOf('strategy', columns);
    const strategy = cells[strategyAt];
    const criticality = cells[indexOf('criticality', columns)];
    return [
      {
        start: row.start,
        end: row.end,
        service: service.text,
        serviceSpan: service.span,
        serviceText: service,
        criticality,
        strategy,
        isCritical: isCritical(criticality?.text ?? ''),
        said: cells.filter((cell) => cell !== service),
        hasStrategy: strategyAt < 0 || /[^\s–—-]/.test(strategy?.text ?? ''),
        isBroken: cells.length !== header.cells.length,
      },
    ];
  }
}

function columnOf(
  cell: DecodedText,
  definitions: readonly ColumnDefinition[],
): ColumnDefinition | undefined {
  const forms = comparableForms(cell.text);
  return definitions.find(({ title, aliases }) =>
    [title, ...aliases].flatMap(comparableForms).some((name) => forms.includes(name)),
  );
}

function indexOf(id: string, columns: FallbackTable['columns']): number {
  return columns.findIndex((column) => column?.id === id);
}
