import type { DecodedText } from '../text/decoded-text.ts';

/** What parts two keys on one line: `**Status:** Active | **Owner:** Ann`. */
const BETWEEN_KEYS = /\s*(?:[|·•,;]|\s[–—-])\s*$/;

/** The same in the source's own spelling, from the end of a value to the next key's marks. */
const BEFORE_KEY = /^([*_]*)\s*\\?[|·•,;–—-]\s*(?:\*\*|__)/;

/** The marks that end a label and its value, where the rest of the line goes on with another key; else undefined. */
export function marksBeforeKey(rest: string): string | undefined {
  return BEFORE_KEY.exec(rest)?.[1];
}

/** Where more keys begin on a line, each in bold with a colon behind a separator. */
export function laterKeys(line: DecodedText): number[] {
  return line.marks
    .filter(({ kind, start, end }) => {
      const label = line.text.slice(start, end + 2);
      const isLabel = kind === 'strong' && /:\s*$|:\s.$/.test(label);
      return isLabel && BETWEEN_KEYS.test(line.text.slice(Math.max(0, start - 9), start));
    })
    .map(({ start }) => start);
}

/** A text from one key to the next, without what parts the two. */
export function keyUpTo(text: DecodedText, from: number, to: number | undefined): DecodedText {
  const part = text.slice(from, to);
  const parted = to === undefined ? undefined : BETWEEN_KEYS.exec(part.text.slice(-9));
  return part.slice(0, part.text.length - (parted?.[0].length ?? 0));
}
