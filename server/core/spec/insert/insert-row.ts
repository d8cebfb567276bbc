import { escapeText } from '../../templates/skeleton.ts';
import { skeletonRows } from '../../templates/skeleton-rows.ts';
import type { Style } from '../../templates/style.ts';
import type { FieldDefinition } from '../../templates/template.ts';
import { type Edit, insertion } from '../../text/edit.ts';
import { lineEnd, lineStart } from '../../text/line-bounds.ts';
import { shiftSpan } from '../../text/span.ts';
import type { FallbackTable } from '../fallback/fallback-rows.ts';

/**
 * The edit that adds a row for a service to the end of a fallback table, written like its other rows; what
 * else belongs in it are the placeholders of the template's skeleton. The table's spans count from `origin`.
 */
export function insertRow(
  service: string,
  table: FallbackTable,
  field: FieldDefinition | undefined,
  place: { readonly source: string; readonly origin: number; readonly style: Style },
): Edit {
  const { source, style, origin } = place;
  const header = shiftSpan(table.header, origin);
  const said = source.slice(0, table.end + origin).trimEnd().length;
  const at = lineEnd(source, said);
  const name = isBold(table) ? `**${service}**` : service;
  const cells = table.columns.map((_, i) =>
    i === table.serviceAt ? name : placeholderFor(i, table, field),
  );
  const written = cells.map((cell) => (style.escaped ? escapeText(cell) : cell));
  const lead = source.slice(lineStart(source, header.start), header.start);
  const row = written.map((cell) => cell.replaceAll('|', '\\|')).join(' | ');
  const isClosed = source[header.start] === '|';
  const text = isClosed ? `| ${row} |` : row;
  return insertion(at, `${style.newline}${lead}${text}`);
}

function isBold({ rows }: FallbackTable): boolean {
  const [last] = rows.slice(-1);
  return last?.serviceText.isWithin(0, last.service.length, 'strong') ?? false;
}

/** The template's placeholder for a column, the next number for one that counts, else its title in brackets. */
function placeholderFor(
  i: number,
  { columns, header, rows }: FallbackTable,
  field: FieldDefinition | undefined,
): string {
  const column = columns[i];
  const at = column ? (field?.columns.indexOf(column) ?? -1) : -1;
  const cell = field && at >= 0 ? skeletonRows(field).at(-1)?.[at] : undefined;
  if (cell && /^\[.*\]$/.test(cell)) return cell;
  const title = header.cells[i]?.text ?? '';
  if (/^(?:#|no\.?|nr\.?|№)$/i.test(title)) return String(rows.length + 1);
  return `[${column?.title ?? (title || '…')}]`;
}
