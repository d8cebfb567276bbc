import { type StatusHead, statusHead, type WrittenStatus } from '../../../http/status-code.ts';
import { isBrokenRow } from '../../../markdown/broken-row.ts';
import type { Entry } from '../../../markdown/entry.ts';
import { isHeaderRow } from '../../../markdown/header-row.ts';
import type { DecodedText } from '../../../text/decoded-text.ts';
import { Memo } from '../../../text/memo.ts';
import type { Span } from '../../../text/span.ts';
import { textsIn } from '../../texts.ts';
import type { Slot } from '../integration.ts';
import { unlabelledParagraphs } from '../unlabelled-paragraphs.ts';

/** One error that the document says is handled: its statuses, what they are called, what is done. */
export interface ErrorResponse extends Span {
  /** The item, line or row; undefined where it stands in running text. */
  readonly entry: Entry | undefined;
  readonly codes: readonly StatusCode[];
  /** Whether the text calls them HTTP's, or an error's, or only writes them. */
  readonly called: StatusHead['called'];
  /** What stands behind a single code and may be its phrase; undefined for nothing. */
  readonly reason: DecodedText | undefined;
  /** True where nothing else than the code stands in its place: a reason then stands behind a colon, or in a cell. */
  readonly isBare: boolean;
  /** All else that is said of it. */
  readonly action: string;
  /** True where it is a row that does not fit its table, of which only the codes are sure. */
  readonly isBroken: boolean;
}

/** A status as written; its span as the slot's. */
export interface StatusCode extends WrittenStatus, Span {}

const known = new Memo<Slot, readonly ErrorResponse[]>();
/** The titles of a column that says what is done. */
export const ACTION_COLUMN =
  /action|handling|handled|strategy|retry|what we|how we|mitigation|response|behaviou?r|solution|acci[oó]n|a[cç][aã]o|aktion|maßnahme|tindakan|действи|対応|조치|处理/i;
/** The titles of a column that holds the codes. */
export const STATUS_COLUMN = /http|status/i;
export const CODE_COLUMN = /code|código|код|コード|ステータス|코드|상태|代码|状态|estado/i;
/** What parts two errors on a line, each with a phrase. */
const NEXT_ERROR =
  /(?:[,;&/+|]|(?<=\s)(?:and|or|und|oder|y|o|e|ou|et)(?=\s))\s{0,3}(?=[1-5]\d\d\s\p{L})/giu;
/** Where a phrase ends and more is said; the mark of a footnote is no part of it. */
const PHRASE_END = /\s*(?:[(,;:.!→|*†‡§^[¹²³]|\s[-–—/]\s|\s->)|(?<=\p{L}{2})\d/u;

/** The errors that a slot lists, in order; empty for a slot of another type. */
export function errorResponsesOf(slot: Slot): readonly ErrorResponse[] {
  if (slot.type !== 'error-responses') return [];
  let responses = known.get(slot);
  if (!responses) {
    responses = [...read(slot)].sort((a, b) => a.start - b.start);
    known.set(slot, responses);
  }
  return responses;
}

function* read(slot: Slot): Generator<ErrorResponse> {
  yield* fromList(slot.value);
  for (const text of unlabelledParagraphs(slot)) {
    for (const { line } of text.lines()) yield* fromList(line);
  }
  yield* fromEntries(slot.entries);
}

/** Several errors on one line: "401, 429 (retry), 5xx". */
function* fromList(text: DecodedText): Generator<ErrorResponse> {
  let start = 0;
  for (const { index } of text.text.matchAll(/[,;]|$/g)) {
    const part = text.slice(start, index);
    const found = readHead(part, undefined, part.text);
    if (found) yield found;
    start = index + 1;
  }
}

function* fromEntries(entries: readonly Entry[]): Generator<ErrorResponse> {
  for (const entry of entries) {
    if (isHeaderRow(entry)) continue;
    const found = entry.row ? (fromRow(entry.row) ?? []) : fromLine(entry);
    const { start, end } = entry;
    for (const each of [found].flat()) yield { ...each, entry, start, end };
    if ([found].flat().length === 0) yield* fromEntries(entry.entries);
  }
}

/** What a line is about: several where each has a phrase of its own ("429 Too Many Requests, 503 Unavailable"). */
function fromLine({ labelled, text, value, blocks }: Entry): ErrorResponse[] {
  const below = Array.from(textsIn(blocks), (each) => each.text).join('\n');
  const said = labelled ? `${labelled.label.text}\n${value.text}` : text.text;
  const parts = partsOf(labelled?.label ?? text);
  const apart = parts.length === 1 ? labelled && value : undefined;
  const [first, ...others] = parts.map((part) => readHead(part, apart, `${said}\n${below}`));
  return first ? [first, ...others].flatMap((each) => each ?? []) : [];
}

function partsOf(text: DecodedText): DecodedText[] {
  const parts: DecodedText[] = [];
  let start = 0;
  for (const { 0: mark, index } of text.text.matchAll(NEXT_ERROR)) {
    const part = text.slice(start, index).trim();
    // "401/403 Unauthorized" is one error with two codes.
    if (!/\p{L}/u.test(part.text)) continue;
    parts.push(part);
    start = index + mark.length;
  }
  return [...parts, text.slice(start)];
}

function fromRow({ header, cells }: NonNullable<Entry['row']>): ErrorResponse | undefined {
  const isCode = (_: unknown, i: number) => statusHead(cells[i]?.text ?? '') !== undefined;
  const titled = (title: RegExp) =>
    header.findIndex((cell, i) => title.test(cell.text) && isCode(cell, i));
  // Without a title that says so only the first column is one: a number elsewhere is a number.
  const column = [titled(STATUS_COLUMN), titled(CODE_COLUMN), 0].find((i) => i >= 0) ?? 0;
  const cell = cells[column];
  if (!cell) return undefined;
  const next = ACTION_COLUMN.test(header[column + 1]?.text ?? '') ? undefined : cells[column + 1];
  const others = cells.filter((_, i) => i !== column).map(({ text }) => text);
  const found = readHead(cell, next, others.join('\n'));
  const isBroken = isBrokenRow({ header, cells });
  return found && isBroken ? { ...found, isBroken, reason: undefined } : found;
}

function readHead(
  text: DecodedText,
  apart: DecodedText | undefined,
  action: string,
): ErrorResponse | undefined {
  const head = statusHead(text.text);
  if (!head) return undefined;
  const codes = head.codes.map((code) => ({ ...code, ...text.sourceSpan(code.start, code.end) }));
  const behind = text.text.slice(head.end);
  const [lead = ''] = /^[\s:–—()[\]"'-]{0,6}/.exec(behind) ?? [];
  const rest = text.slice(head.end + lead.length);
  const isBare = rest.isBlank;
  const reason = codes.length > 1 ? undefined : isBare ? apart : rest;
  const { start, end } = text.span;
  return {
    start,
    end,
    entry: undefined,
    codes,
    called: head.called,
    reason: reason && !reason.isBlank ? phraseOf(reason) : undefined,
    isBare,
    action,
    isBroken: false,
  };
}

function phraseOf(text: DecodedText): DecodedText {
  const end = PHRASE_END.exec(text.text)?.index ?? text.text.length;
  const phrase = text.slice(0, end);
  const [lead = ''] = /^[\s"'`]*/.exec(phrase.text) ?? [];
  return phrase.slice(lead.length, phrase.text.replace(/(?<![\s"'`)\]])[\s"'`)\]]+$/, '').length);
}
