import type { Font } from './font.ts';

const SEGMENTER = new Intl.Segmenter('en', { granularity: 'grapheme' });
const PLAIN = /^[ -~…]*$/;

/** What a reader takes for one character each: an emoji of several code points, a letter with its accents. */
export function graphemesOf(text: string): Iterable<string> {
  // Most texts are plain, and the segmenter takes its time.
  return PLAIN.test(text) ? text : segmentsOf(text);
}

function* segmentsOf(text: string): Iterable<string> {
  for (const { segment } of SEGMENTER.segment(text)) yield segment;
}

/** Scripts whose characters are as wide as the line is high, and emoji. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{1b000}-\u{1b2ff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}|\ufe0f/u;

/** Widths in parts of the font's size; of the fonts that editors and systems have, the wider ones. */
const WIDTHS: readonly (readonly [characters: RegExp, width: number])[] = [
  [/^[\p{M}\u200b-\u200f]/u, 0],
  [/^[iIjl.,:;'|!]/, 0.3],
  [/^[ frt()[\]{}/\\"`-]/, 0.4],
  [/^[mwMW@%—…]/, 1],
  [/^[A-Z&]/, 0.7],
  [/^[acksvxyz]/, 0.56],
];
const OTHERS = 0.62;
const MONO = 0.61;
const BOLD = 1.15;

/** Of ASCII, worked out once. */
const ASCII: readonly number[] = Array.from({ length: 128 }, (_, code) =>
  widthByTable(String.fromCharCode(code)),
);

export function isWide(grapheme: string): boolean {
  return WIDE.test(grapheme);
}

/** About how many pixels wide the text is: there may be no browser that could be asked. */
export function textWidth(text: string, font: Font): number {
  let width = 0;
  for (const grapheme of graphemesOf(text)) width += graphemeWidth(grapheme, font);
  return width;
}

/** The same of one of its graphemes. */
export function graphemeWidth(grapheme: string, { size, mono, bold }: Font): number {
  const code = grapheme.charCodeAt(0);
  const isPlain = code < 128 && grapheme.length === 1;
  if (!isPlain && isWide(grapheme)) return 2 * OTHERS * size;
  if (mono) return MONO * size;
  const width = isPlain ? (ASCII[code] ?? OTHERS) : widthByTable(grapheme);
  return width * size * (bold ? BOLD : 1);
}

function widthByTable(grapheme: string): number {
  return WIDTHS.find(([characters]) => characters.test(grapheme))?.[1] ?? OTHERS;
}
