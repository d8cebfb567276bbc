import type { KeptRow } from '../../spec/applicability/kept-content.ts';
import { isRowFor } from '../../spec/fallback/row-for.ts';
import { tablesOf } from '../../spec/fallback/take-rows.ts';
import type { Section } from '../../spec/section.ts';
import type { Spec } from '../../spec/spec.ts';
import { styleOf } from '../../spec/style.ts';
import { type Edit, insertion } from '../../text/edit.ts';
import { lineEnd, lineStart, nextLine } from '../../text/line-bounds.ts';

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
