import fc from 'fast-check';

/** Where structure begins and ends; an edit is put before, into, or behind one of these. */
const PLACES = {
  anywhere: /(?:)/g,
  'a line': /^.*$/gm,
  'a line end': /\r\n|\r|\n/g,
  'a blank line': /^[ \t]*$/gm,
  'a heading': /^ {0,3}#{1,6} .*$/gm,
  'a bold line': /^\*\*[^*\n]+\*\*$/gm,
  'an underline': /^(?:=+|-+)[ \t]*\r?$/gm,
  'a fence': /^[ \t]*(?:```|~~~).*$/gm,
  'a comment': /\\?<\\?!--|--\\?>/g,
  'a suppression': /integration-spec-[\w-]+/g,
  'a pipe': /\|/g,
  'a delimiter row': /^[| :-]*-[| :-]*\r?$/gm,
  'a bullet': /^[ \t]*(?:[-*+]|\d+[.)])[ \t]/gm,
  'a label': /\*\*[^*\n]+\*\*:?|:\*\*/g,
  'a brace': /[{}[\]]/g,
  'a quote': /^>/gm,
  'an escape': /\\[!-/:-@[-`{-~]/g,
  'a surrogate pair': /[\ud800-\udbff][\udc00-\udfff]/g,
  'a name': /[a-z]+(?:[._][a-z]+)+/g,
  'front matter': /^---[ \t]*\r?$/gm,
  'the beginning': /^/g,
  'the end': /$/g,
} as const;

export interface Place {
  readonly what: keyof typeof PLACES;
  /** Which of them, and which offset in it: fractions. */
  readonly which: number;
  readonly within: number;
}

const fraction = fc.double({ min: 0, max: 1, noNaN: true });

export const place: fc.Arbitrary<Place> = fc.record({
  what: fc.constantFrom(...(Object.keys(PLACES) as (keyof typeof PLACES)[])),
  which: fraction,
  within: fc.oneof(fc.constantFrom(0, 1), fraction),
});

/** The offset that a place means in a text; any offset where the text has no such thing. */
export function placeIn(text: string, { what, which, within }: Place): number {
  const all = what === 'anywhere' ? [] : [...text.matchAll(PLACES[what])];
  const match = all[Math.floor(which * (all.length - 1))];
  if (!match) return Math.floor(which * text.length);
  return match.index + Math.round(within * match[0].length);
}
