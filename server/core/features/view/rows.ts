import { shorten } from '../../rules/message.ts';
import { addRow } from '../../spec/fallback/add-row.ts';
import { missingRows } from '../../spec/fallback/uncovered.ts';
import type { Spec } from '../../spec/spec.ts';
import { headingSpan } from '../../spec/where.ts';
import { shiftEdit } from '../../text/edit.ts';
import { workOf } from '../lenses/lens-work.ts';
import { type MeasuredPart, uniqueIds } from './measured.ts';

/** The rows that the fallback table lacks, as parts of the outermost section that begins at `start`. */
export function missingRowParts(spec: Spec, start: number): MeasuredPart[] {
  const rows = missingRows(spec);
  if (rows?.fallback.start !== start) return [];
  const { fallback, services } = rows;
  const at = headingSpan(fallback.section);
  const idOf = uniqueIds();
  return services.map(({ name }) => ({
    id: idOf(`row ${shorten(name)}`),
    name: `Fallback row for ${shorten(name)}`,
    state: 'missing',
    at,
    reason: '',
    todo: {
      title: `Add a fallback row for ${shorten(name)}`,
      run: ({ style }) => {
        const edit = addRow(name, fallback, { source: spec.markdown.text, style });
        return edit ? workOf(shiftEdit(edit, -start)) : { edit, select: at };
      },
    },
  }));
}
