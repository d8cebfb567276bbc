import { registeredErrors } from '../../../http/statuses.ts';
import {
  CODE_COLUMN,
  errorResponsesOf,
  STATUS_COLUMN,
} from '../../../spec/integration/errors/error-responses.ts';
import { shiftSpan, spansOverlap } from '../../../text/span.ts';
import { type Completion, sortKey } from '../completion.ts';
import { entryText } from '../entry-text.ts';
import { itemFor } from '../item.ts';
import type { Place } from '../place.ts';
import type { SlotAt } from '../slot-at.ts';
import { runAround, valueStart } from '../token.ts';

const LEFT = /\d{0,3}(?:xx)?(?:(?<=\dx{0,2}) [A-Za-z' -]*)?$/;
const RIGHT = /^\d{0,3}(?:[ A-Za-z'-]*(?=\s*(?:[`:|*]|$)))?/;
const SERVER_ERROR = { status: '5xx Server Error', from: 500, to: 599 };
/** What happens to everyone sooner or later, most usual first. */
const USUAL = [429, 401, 500, 503, 403, 404, 400, 402, 409, 422, 502, 504];

/** The errors that HTTP knows, with their phrases, where an error is handled; those that are listed left out. */
export function* statuses(place: Place): Generator<Completion> {
  const { expects, probe, origin, text } = place;
  const slot = 'slot' in expects ? expects.slot : undefined;
  if (slot?.type !== 'error-responses' || !slot.slot || slot.stands === 'value') return;
  const from = valueStart(place, slot);
  const token = runAround(place, LEFT, RIGHT);
  if (token.start !== from || !isCodeCell(slot)) return;
  const at = shiftSpan(probe, -origin);
  const others = errorResponsesOf(slot.slot).filter((each) => !spansOverlap(each, at));
  const codes = others.flatMap((each) => each.codes);
  const source = place.spec.markdown.text;
  const isMarked = (start: number) => source[origin + start - 1] === '`';
  const isCode =
    codes.length > 0
      ? codes.some(({ start }) => isMarked(start))
      : (slot.definition?.skeleton.includes('`') ?? false);
  const offered = [...byUse().map((each) => ({ ...each, from: each.code, to: each.code }))];
  const all = offered.map(({ code, phrase, ...range }) => ({
    status: `${code} ${phrase}`,
    ...range,
  }));
  all.splice(1, 0, SERVER_ERROR);
  for (const [i, { status, ...range }] of all.entries()) {
    if (codes.some((code) => code.from <= range.from && range.to <= code.to)) continue;
    const action = text.slice(token.end, place.line.end).trim() === '' ? '[Action]' : undefined;
    const entry = entryText(status, place, { token, from, isCode, action });
    yield itemFor(entry.token, {
      label: status,
      kind: 'status',
      text: entry.text,
      filter: entry.filter,
      sortKey: sortKey(1, i),
    });
  }
}

function byUse() {
  const rank = (code: number) => (USUAL.includes(code) ? USUAL.indexOf(code) : USUAL.length);
  return registeredErrors().sort((a, b) => rank(a.code) - rank(b.code));
}

function isCodeCell({ cell }: SlotAt): boolean {
  if (!cell) return true;
  const titles = cell.table.header.cells.map(({ text }) => text);
  const named = [STATUS_COLUMN, CODE_COLUMN]
    .map((title) => titles.findIndex((text) => title.test(text)))
    .find((index) => index >= 0);
  return cell.index === (named ?? 0);
}
