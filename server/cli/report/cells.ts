import { eastAsianWidth } from 'get-east-asian-width';
import { visible } from './visible.ts';

const TAB = '    ';
const ASCII = /^[\x20-\x7e]*$/;
const EMOJI = /\p{Emoji_Presentation}|\ufe0f|\u20e3/u;
const INVISIBLE = /^[\p{M}\p{Default_Ignorable_Code_Point}]+$/u;
const segmenter = new Intl.Segmenter();

/** What a reader sees as one character, and how many columns a terminal gives it. */
export interface Cell {
  readonly text: string;
  readonly columns: number;
  /** Where it stands in the source line, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

/** The characters of `line` from `from` to `to` as a terminal shows them: tabs expanded, control characters made visible. */
export function cellsOf(line: string, from: number, to: number): Cell[] {
  const part = line.slice(from, to);
  const segments = ASCII.test(part)
    ? [...part].map((segment, index) => ({ segment, index }))
    : [...segmenter.segment(part)];
  return segments.map(({ segment, index }) => {
    const text = segment === '\t' ? TAB : visible(segment);
    const start = from + index;
    return { text, columns: columnsOf(text), start, end: start + segment.length };
  });
}

/** How many columns one character (a grapheme cluster) or an expanded tab takes. */
function columnsOf(character: string): number {
  if (ASCII.test(character)) return character.length;
  if (INVISIBLE.test(character)) return 0;
  if (EMOJI.test(character)) return 2;
  return eastAsianWidth(character.codePointAt(0) ?? 0);
}
