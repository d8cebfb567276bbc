import type { TableBlock } from '../markdown/block.ts';
import type { ColumnDefinition } from '../templates/template.ts';
import { comparableForms } from '../text/comparable.ts';
import type { Span } from '../text/span.ts';
import type { Section } from './section.ts';

const CRITICAL = /critical|high|\bp[01]\b|🔴/i;

/** A row of the fallback table; spans as the section's. */
export interface FallbackRow extends Span {
  /** What the first cell says: a provider, a purpose. */
  readonly service: string;
  readonly serviceSpan: Span;
  readonly isCritical: boolean;
  /** False where the cell for the strategy is blank. */
  readonly hasStrategy: boolean;
}

/** The rows of the tables in a section that has a fallback table; empty for any other section. */
export function fallbackRows(section: Section): FallbackRow[] {
  const field = section.definition?.fields.find(({ type }) => type === 'fallback-table');
  if (!field) return [];
  return section.body.flatMap((block) =>
    block.kind === 'table' ? tableRows(block, field.columns) : [],
  );
}

function tableRows(
  { header, rows }: TableBlock,
  columns: readonly ColumnDefinition[],
): FallbackRow[] {
  const columnOf = (id: string) => {
    const column = columns.find((each) => each.id === id);
    const names = [column?.title ?? '', ...(column?.aliases ?? [])].flatMap(comparableForms);
    return header.cells.findIndex((cell) =>
      comparableForms(cell.text).some((form) => names.includes(form)),
    );
  };
  const criticality = columnOf('criticality');
  const strategy = columnOf('strategy');
  return rows.flatMap(({ start, end, cells }) => {
    const [service] = cells;
    if (!service || service.isBlank) return [];
    const isCritical = CRITICAL.test(cells[criticality]?.text ?? '');
    const hasStrategy = strategy < 0 || cells[strategy]?.isBlank === false;
    return [
      { start, end, service: service.text, serviceSpan: service.span, isCritical, hasStrategy },
    ];
  });
}
