import { escapeText, indentBelow } from '../../../templates/skeleton.ts';
import type { Edit } from '../../../text/edit.ts';
import { insertBlock } from '../../../text/insert-block.ts';
import { lineEnd } from '../../../text/line-bounds.ts';
import { leadOf, prefixed } from '../../insert/line-lead.ts';
import type { Written } from '../../insert/name-text.ts';
import type { Slot } from '../integration.ts';
import { insertItems, insertLines } from './insert-webhook-lines.ts';
import { insertBehindName, insertCode, insertRows } from './insert-webhook-rows.ts';
import type { EventList } from './listed-event.ts';
import { actionText, insertion } from './webhook-insertion.ts';

/**
 * The edit that adds events at the end of a list, as its last one is written, what is to be done left to
 * fill in. Undefined where the events stand in sentences, to which nothing can be added.
 */
export function insertEvents(
  { events, slot }: EventList,
  names: readonly string[],
  written: Written,
): Edit | undefined {
  const listed = events.filter(({ entry }) => entry.kind !== 'sentence' && entry.kind !== 'string');
  const last = listed.at(-1);
  if (!last) return events.length === 0 ? insertList(slot, names, written) : undefined;
  switch (last.entry.kind) {
    case 'item':
      return insertItems(last, names, written);
    case 'row':
      return insertRows(last, names, written);
    case 'line':
      return insertLines(last, names, written);
    case 'code':
      return insertCode(last, names, written);
    default:
      return insertBehindName(last, names, written);
  }
}

/** A list where there is none yet: below the label, or below the heading. */
export function insertList(
  slot: Slot,
  names: readonly string[],
  written: Written,
): Edit | undefined {
  const { source, style } = written;
  const list = names.map(
    (name) => `${style.bullet} ${`${plainName(name, written)}: ${actionText(written)}`}`,
  );
  const kind = slot.field?.kind ?? 'heading';
  if (kind === 'row') return undefined;
  const at = lineEnd(source, slot.label.span.end);
  if (kind !== 'item') return insertBlock(source, at, list.join('\n'), style.newline);
  const { prefix, marker } = leadOf(source, {
    kind,
    line: slot.field?.line ?? slot.label.span,
    ...slot,
  });
  const text = prefixed(list.join('\n'), prefix + indentBelow(marker, style));
  return insertion(at, `\n${text}`, written);
}

function plainName(name: string, { style }: Written): string {
  return style.escaped ? escapeText(name) : name;
}
