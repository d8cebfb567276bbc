import type { DecodedText } from '../text/decoded-text.ts';

/** What parts two keys on one line: `**Status:** Active | **Owner:** Ann`. */
const BETWEEN_KEYS = /\s*(?:[|·•,;]|\s[–—-])\s*$/;

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
