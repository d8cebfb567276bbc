import type { KeptRow } from '../../spec/applicability/kept-content.ts';
import { type FallbackTable, fallbackTables } from '../../spec/fallback/fallback-rows.ts';
import { isRowFor } from '../../spec/fallback/row-for.ts';
import { readerOf } from '../../spec/read-spec.ts';
import { type Section, sectionsWithin } from '../../spec/section.ts';
import { placedSections, type Spec } from '../../spec/spec.ts';
import { styleOf } from '../../spec/style.ts';
import { type Edit, insertion } from '../../text/edit.ts';
import { lineEnd, lineStart, nextLine } from '../../text/line-bounds.ts';

/** A row that goes, and the edit that takes its line out. */
interface TakenRow {
  readonly row: KeptRow;
  readonly edit: Edit;
}

/**
 * The rows of the fallback tables that are for nothing but a section, and would contradict that it does
 * not apply.
 */
export function takeRows(section: Section, spec: Spec): TakenRow[] {
  const { definition } = section;
  if (!definition) return [];
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

/**
 * The edits that put rows back where they stood, or at their table's end. A row without a table, or for a
 * service that has got one again, is left out.
 */
export function putRowsBack(rows: readonly KeptRow[], section: Section, spec: Spec): Edit[] {
  const { definition } = section;
  if (!definition) return [];
  const { text } = spec.markdown;
  const { newline } = styleOf(spec);
  return tablesOf(spec).flatMap(({ rows: present, header, origin, end }, table) => {
    if (present.some(({ service }) => isRowFor(service, definition, spec, section))) return [];
    const own = rows.filter((row) => row.table === table).sort((a, b) => a.line - b.line);
    return own.map((row, i) => {
      const last = lineStart(text, text.slice(0, end + origin).trimEnd().length);
      let above = lineStart(text, header.start + origin);
      for (let line = 1; line < row.line - i && above < last; line++) above = nextLine(text, above);
      return insertion(lineEnd(text, above), newline + row.text);
    });
  });
}

interface PlacedTable extends FallbackTable {
  readonly origin: number;
}

function tablesOf(spec: Spec): PlacedTable[] {
  return placedSections(spec).flatMap(({ start, section }) =>
    sectionsWithin(section)
      .flatMap(fallbackTables)
      .map((table) => ({ ...table, origin: start })),
  );
}
