import { closest } from '../../text/closest.ts';

/** " Did you mean 'x'?" with its blank; empty where no candidate is near, or the word is longer than any name. */
export function didYouMean(word: string, candidates: readonly string[]): string {
  if (word.length > 100) return '';
  // Swapped letters are the commonest slip of all, and count as two changes.
  const swapped = candidates.find((candidate) => letters(candidate) === letters(word));
  const found = swapped ?? closest(word, candidates);
  return found === undefined ? '' : ` Did you mean '${found}'?`;
}

function letters(word: string): string {
  return [...word.toLowerCase()].sort().join('');
}
