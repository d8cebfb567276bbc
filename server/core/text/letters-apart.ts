import { distance } from 'fastest-levenshtein';

/** How many letters must be added, taken away or replaced to make the one text of the other. */
export function lettersApart(a: string, b: string): number {
  return distance(a, b);
}
