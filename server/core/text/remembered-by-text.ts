import { ownCopy } from './own-copy.ts';

/** Labels, titles and names recur all over a document, and from one document to the next. */
const MOST_REMEMBERED = 16_000;
const LONGEST_REMEMBERED = 80;

/** A function of a text alone, whose results for short texts are kept. */
export function rememberedByText<T>(compute: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (text.length > LONGEST_REMEMBERED) return compute(text);
    let result = known.get(text);
    if (result === undefined && !known.has(text)) {
      result = compute(text);
      if (known.size >= MOST_REMEMBERED) known.clear();
      known.set(ownCopy(text), result);
    }
    return result as T;
  };
}
