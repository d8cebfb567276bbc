import { distance } from 'fastest-levenshtein';

/**
 * The candidate that a person most likely meant by the word: at most a third of its letters, but two at
 * least, may differ. Letter case is ignored; undefined where nothing is near.
 */
export function closest(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length > 100) return undefined;
  const lower = word.toLowerCase();
  let best: string | undefined;
  let least = Math.max(2, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    const far = distance(lower, candidate.toLowerCase());
    // Two letters make another word of a short one: `of` is not `on`, but `iid` is `id`.
    if (far < least && far < Math.min(word.length, candidate.length)) {
      least = far;
      best = candidate;
    }
  }
  return best;
}

/** " Did you mean 'x'?" with its blank, empty where nothing is near. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  const found = closest(word, candidates);
  return found === undefined ? '' : ` Did you mean '${found}'?`;
}
