import { lettersApart } from './letters-apart.ts';

/**
 * The name that somebody most likely meant: the one with the fewest letters to change, a third of its
 * length at most, letter case counting little. Undefined where none is near.
 */
export function closest(name: string, names: Iterable<string>): string | undefined {
  let best: string | undefined;
  let fewest = Number.POSITIVE_INFINITY;
  for (const candidate of names) {
    const limit = Math.max(1, Math.floor(Math.max(name.length, candidate.length) / 3));
    if (Math.abs(name.length - candidate.length) > limit) continue;
    const letters = lettersApart(name.toLowerCase(), candidate.toLowerCase());
    if (letters <= limit && letters < fewest) {
      best = candidate;
      fewest = letters;
    }
  }
  return best;
}
