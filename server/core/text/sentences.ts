/**
 * Neither a dot in a name or an abbreviation nor the end of a line parts a sentence; the line that follows
 * does where it begins with a label or a sign of its own ("Price: …", "→ …", "• …").
 */
const SENTENCE =
  /(?:[^.;!?\n]|\.(?=\S)|(?<=\b(?:e\.g|i\.e|cf|vs|incl|resp|z\.B|p\. ?ex))\.|(?<=\betc)\.(?=\s\p{Ll})|[;!?](?=\S)|\n(?=["“'‘`([{*_/.]?[\p{L}\p{N}])(?!\p{Lu}[^\n:：]{0,40}[:：](?:\s|$))){1,2000}/gu;

/** A part of a text, and the unit at which it begins. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
}

/** The sentences of a paragraph, without what ends them. One of more than 2,000 characters is parted. */
export function sentencesIn(text: string): Sentence[] {
  return Array.from(text.matchAll(SENTENCE), ({ 0: sentence, index }) => ({
    text: sentence,
    start: index,
  }));
}
