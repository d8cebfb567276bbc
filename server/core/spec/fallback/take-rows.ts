import type { SectionDefinition } from '../../templates/template.ts';
import type { Edit } from '../../text/edit.ts';
import { lineEnd, lineStart } from '../../text/line-bounds.ts';
import type { KeptRow } from '../applicability/kept-content.ts';
import { readerOf } from '../read-spec.ts';
import { type Section, sectionsWithin } from '../section.ts';
import { placedSections, type Spec } from '../spec.ts';
import { type FallbackTable, fallbackTables } from './fallback-rows.ts';
import { isRowFor } from './row-for.ts';

/** A row that goes, and the edit that takes its line out. */
interface TakenRow {
  readonly row: KeptRow;
  readonly edit: Edit;
}

/**
 * The rows of the fallback tables that are for nothing but a section, and would contradict that it does
 * not apply.
 */
export function takeRows(
  definition: SectionDefinition,
  section: Section | undefined,
  spec: Spec,
): TakenRow[] {
  const { text } = spec.markdown;
  const { notApplicable } = readerOf(spec.template, spec.providers);
  return tablesOf(spec).flatMap(({ rows, header, origin }, table) => {
    const own = rows.filter(
      ({ service, said }) =>
        isRowFor(service, definition, spec, section) &&
        !(said.length > 0 && said.every((cell) => notApplicable.markIn(cell))),
    );
    const top = lineStart(text, header.start + origin);
    return own.flatMap((row) => {
      const start = lineStart(text, row.start + origin);
      // In a quote, or below list elements, what stands before the row is not the row's.
      if (start === 0 || text.slice(start, row.start + origin).trim() !== '') return [];
      const end = lineEnd(text, start);
      const before = lineEnd(text, lineStart(text, start - 1));
      const line = text.slice(top, start).split('\n').length - 1;
      const edit = { span: { start: before, end }, newText: '' };
      return [{ row: { line, table, text: text.slice(start, end) }, edit }];
    });
  });
}

interface PlacedTable extends FallbackTable {
  readonly origin: number;
}

/** The fallback tables of a document, and where their sections begin. */
export function tablesOf(spec: Spec): PlacedTable[] {
  return placedSections(spec).flatMap(({ start, section }) =>
    sectionsWithin(section)
      .flatMap(fallbackTables)
      .map((table) => ({ ...table, origin: start })),
  );
}
