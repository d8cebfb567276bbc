import type { Span } from '../text/span.ts';
import type { Section } from './section.ts';

/** A row of the fallback table; spans as the section's. */
export interface FallbackRow extends Span {
  /** What the first cell says: a provider, a purpose. */
  readonly service: string;
  readonly serviceSpan: Span;
}

/** The rows of the tables in a section that has a fallback table; empty for any other section. */
export function fallbackRows(section: Section): FallbackRow[] {
  if (!section.definition?.fields.some((field) => field.type === 'fallback-table')) return [];
  const tables = section.body.flatMap((block) => (block.kind === 'table' ? [block] : []));
  return tables.flatMap((table) =>
    table.rows.flatMap(({ start, end, cells }) => {
      const [service] = cells;
      return service && !service.isBlank
        ? [{ start, end, service: service.text, serviceSpan: service.span }]
        : [];
    }),
  );
}
