import { escapeText } from '../../templates/skeleton.ts';
import type { Span } from '../../text/span.ts';
import { pipesIn } from './line-around.ts';
import type { Place } from './place.ts';
import type { SlotAt } from './slot-at.ts';

/** What an item replaces: the text around the cursor that it takes the place of. Counts from the document's start. */
export interface Token extends Span {
  /** As it stands left of the cursor. */
  readonly typed: string;
  /** True where it is a placeholder, which is no beginning of anything. */
  readonly isPlaceholder: boolean;
}

const MARKS = /^[\s*_`"'“‘]*/;
const PLACEHOLDER = /\\?\[[^[\]\n]{1,300}?\\?\](?![(:[])/g;
/** Between the elements of a value. */
const BETWEEN = /(?<!\s)(?:\s*[,;/+&]\s*|\s+(?:and|or)\s+)/g;
/** Where an element ends. */
const END = /(?<!\s)\s*(?:[,;/+&|(]|[*_`"'”’]+(?:\s|[,;|]|$)|\s(?:and|or)\s|$)/;
/** What may close a value, and belongs to none. */
const CLOSING = '*_`"\'”’';

/** Where the text of a slot's value begins on the cursor's line, marks left aside. */
export function valueStart({ line, lead, origin, offset }: Place, slot: SlotAt): number {
  const fromLead = line.start + lead.length;
  const pipe = slot.cell ? pipesIn(line.before).at(-1) : undefined;
  const label = slot.stands === 'value' ? origin + slot.span.start : fromLead;
  const start = pipe === undefined ? Math.max(fromLead, label) : line.start + pipe + 1;
  const from = Math.min(start, offset);
  const marks = MARKS.exec(line.before.slice(from - line.start))?.[0].length ?? 0;
  return from + marks;
}

/** The element of a value, parted by commas and the like, around the cursor; a placeholder whole. */
export function elementAround(place: Place, from: number): Token {
  const { line, offset } = place;
  const placeholder = placeholderAround(place, from);
  if (placeholder) return placeholder;
  const left = line.before.slice(from - line.start);
  let start = 0;
  for (const { 0: between, index } of left.matchAll(BETWEEN)) start = index + between.length;
  const marks = MARKS.exec(left.slice(start))?.[0].length ?? 0;
  const right = END.exec(line.after)?.index ?? line.after.length;
  return tokenAt(place, from + start + marks, offset + right);
}

/** The whole value around the cursor, up to the end of its line or cell. */
export function wholeAround(place: Place, from: number): Token {
  const { line, offset } = place;
  const placeholder = placeholderAround(place, from);
  if (placeholder?.start === from) return placeholder;
  const right = valueLength(line.after.split('|', 1)[0] ?? '');
  return { ...tokenAt(place, from, offset + right), isPlaceholder: placeholder !== undefined };
}

/** How much of a text is left without the marks that close it, and the blanks around them. */
function valueLength(text: string): number {
  const said = text.trimEnd();
  let end = said.length;
  while (end > 0 && CLOSING.includes(said.charAt(end - 1))) end--;
  return said.slice(0, end).trimEnd().length;
}

/** The run of characters of a kind around the cursor; the expressions match at its end and at its start. */
export function runAround(place: Place, left: RegExp, right: RegExp): Token {
  const { line, offset } = place;
  const before = left.exec(line.before)?.[0].length ?? 0;
  const behind = right.exec(line.after)?.[0].length ?? 0;
  return tokenAt(place, offset - before, offset + behind);
}

export function tokenAt({ line, offset }: Place, start: number, end: number): Token {
  const typed = line.before.slice(start - line.start);
  return { start, end: Math.max(offset, end), typed, isPlaceholder: false };
}

function placeholderAround({ line, text, offset }: Place, from: number): Token | undefined {
  const source = text.slice(line.start, line.end);
  for (const { 0: whole, index } of source.matchAll(PLACEHOLDER)) {
    const start = line.start + index;
    const end = start + whole.length;
    if (start < from || start > offset || offset > end || /^\[[ xX]\]$/.test(whole)) continue;
    return { start, end, typed: text.slice(start, offset), isPlaceholder: true };
  }
  return undefined;
}

/** Whether the cursor stands behind a backtick that is still open on its line. */
export function isInCode({ line, lead }: Place): boolean {
  const ticks = line.before.slice(lead.length).split('`').length - 1;
  return ticks % 2 === 1;
}

/** A name or phrase as it is written at the cursor: escaped where the document escapes, but never in code. */
export function written(text: string, place: Place): string {
  return place.style.escaped && !isInCode(place) ? escapeText(text) : text;
}
