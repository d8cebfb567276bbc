import type { Edit } from '../../text/edit.ts';
import { insertRow } from '../insert/insert-row.ts';
import type { Written } from '../insert/name-text.ts';
import type { Fallback } from './uncovered.ts';

/**
 * The edit that adds a row for a service to a document's fallback table. The source is the document's, and so
 * are the edit's spans. Undefined where there is no table.
 */
export function addRow(
  service: string,
  { section, start, tables }: Fallback,
  written: Written,
): Edit | undefined {
  const [table] = tables;
  const field = section.definition?.fields.find(({ type }) => type === 'fallback-table');
  return table && insertRow(service, table, field, { ...written, origin: start });
}
