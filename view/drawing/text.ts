import type { Font } from './font.ts';
import { graphemesOf, graphemeWidth, isWide, textWidth } from './text-width.ts';

/** So much of one text is looked at: more is in no drawing, and one name could be a megabyte. */
const MOST = 400;

/** What XML forbids or nobody sees: control characters, halves of characters, and what turns the direction of writing. */
const UNDRAWABLE = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]+/gu;

/** The text as it can stand in a drawing and in XML: one line, and of a long one its beginning. */
export function drawable(text: string): string {
  const clean = text.slice(0, MOST).replace(/\s+/g, ' ').replace(UNDRAWABLE, '').trim();
  return text.length > MOST ? `${clean}…` : clean;
}

/** As much of the text as has room, `…` behind it where that is not all. */
export function cut(text: string, room: number, font: Font): string {
  const whole = drawable(text);
  const roomBefore = room - textWidth('…', font);
  let used = 0;
  let at = 0;
  let kept = 0;
  for (const grapheme of graphemesOf(whole)) {
    used += graphemeWidth(grapheme, font);
    if (used > room) return `${whole.slice(0, kept).trimEnd()}…`;
    at += grapheme.length;
    if (used <= roomBefore) kept = at;
  }
  return whole;
}

/** The text in at most `most` lines, broken between words where there are any; no line for no text. */
export function wrap(text: string, room: number, font: Font, most: number): readonly string[] {
  const lines: string[] = [];
  let rest = drawable(text);
  while (rest !== '' && lines.length < most - 1) {
    const end = lineEnd(rest, room, font);
    lines.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).trimStart();
  }
  return rest === '' ? lines : [...lines, cut(rest, room, font)];
}

/** Where the first line of the text ends: behind the last word that has room, or within the first one. */
function lineEnd(text: string, room: number, font: Font): number {
  let used = 0;
  let at = 0;
  let wordEnd = 0;
  for (const grapheme of graphemesOf(text)) {
    if (grapheme === ' ' || isWide(grapheme)) wordEnd = at;
    used += graphemeWidth(grapheme, font);
    if (used > room && at > 0) return wordEnd > 0 ? wordEnd : at;
    at += grapheme.length;
  }
  return text.length;
}
