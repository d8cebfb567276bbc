import { escapeText } from '../../../templates/skeleton.ts';
import type { Style } from '../../../templates/style.ts';
import { type Edit, insertion } from '../../../text/edit.ts';
import { lineEnd } from '../../../text/line-bounds.ts';
import { leadOf, nextMarker, numberStep, prefixed } from '../../insert/line-lead.ts';
import { ACTION_COLUMN, type ErrorResponse } from './error-responses.ts';

interface NewResponse {
  readonly code: string;
  readonly phrase: string;
  readonly action: string;
}

interface Place {
  readonly source: string;
  readonly style: Style;
}

/**
 * The edit that lists one more error behind the others, written as the last of them is: an item, a row, one
 * more behind a comma. Undefined behind lines of a paragraph.
 */
export function insertErrorResponse(
  responses: readonly ErrorResponse[],
  added: NewResponse,
  place: Place,
): Edit | undefined {
  const last = responses.at(-1);
  const code = last?.codes.at(-1);
  if (!last || !code) return undefined;
  const { entry } = last;
  if (!entry) return behindComma(code.end, added, place);
  if (entry.kind === 'line') return undefined;
  const { source, style } = place;
  const line = entry.text.span;
  const lead = leadOf(source, { ...entry, line });
  const { prefix, marker } = lead;
  const text = entry.row
    ? rowText(last, added, place)
    : nextMarker(marker, numberStep(source, line.start, lead)) + itemText(last, added, place);
  const end = entry.start + source.slice(entry.start, entry.end).trimEnd().length;
  const at = lineEnd(source, end);
  const newText = `\n${prefixed(text, prefix)}`.replaceAll('\n', style.newline);
  return insertion(at, newText);
}

function behindComma(end: number, { code, action }: NewResponse, { source, style }: Place): Edit {
  const rest = source.slice(end, lineEnd(source, end)).trimEnd();
  // What follows the last code on its line (its phrase, the end of a code span) stays with it.
  const at = end + rest.replace(/[.;,]$/, '').length;
  const text = `, ${code} (${action.charAt(0).toLowerCase()}${action.slice(1)})`;
  return insertion(at, style.escaped ? escapeText(text) : text);
}

function itemText(last: ErrorResponse, added: NewResponse, place: Place): string {
  return `${head(last, added, place)}: ${added.action}`;
}

/** The code, with its phrase where the others have one, in the code span or bold type of the last. */
function head(
  { codes, isBare }: ErrorResponse,
  { code, phrase }: NewResponse,
  { source }: Place,
): string {
  const text = isBare ? code : `${code} ${phrase}`;
  const before = source.slice(0, codes[0]?.start ?? 0);
  const mark = /(?:\*\*|__)?`?$/.exec(before.slice(-3))?.[0] ?? '';
  return `${mark}${text}${[...mark].reverse().join('')}`;
}

function rowText(last: ErrorResponse, added: NewResponse, place: Place): string {
  const { header = [], cells = [] } = last.entry?.row ?? {};
  const codeColumn = cells.findIndex(
    (cell) =>
      cell.span.start <= (last.codes[0]?.start ?? -1) && (last.codes[0]?.end ?? 0) <= cell.span.end,
  );
  const named = header.findIndex((cell, i) => i !== codeColumn && ACTION_COLUMN.test(cell.text));
  const actionColumn = named >= 0 ? named : header.length - 1;
  const texts = header.map((_, i) => {
    if (i === codeColumn) return head(last, added, place);
    if (i === actionColumn) return added.action;
    return i === codeColumn + 1 && last.isBare ? added.phrase : '—';
  });
  return `| ${texts.join(' | ')} |`;
}
