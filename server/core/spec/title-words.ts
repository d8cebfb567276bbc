import { comparable, comparableForms } from '../text/comparable.ts';

/** A title, prepared to be compared with others. */
export interface TitleWords {
  readonly forms: readonly string[];
  /** Those that tell it from others. */
  readonly words: readonly string[];
}

/** A sentence has more words, and is no title. */
const MOST_WORDS = 6;
const GENERIC = new Set(
  'the and for api apis integration integrations service services'.split(' '),
);

/** The forms and words of a title. */
export function titleWords(text: string): TitleWords {
  const words = comparable(text).split(' ');
  return {
    forms: comparableForms(text),
    words: words.filter((word) => word.length > 2 && !GENERIC.has(word)),
  };
}

/** Whether two titles are one, or the words of the one are among the other's ("Payments", "Payments (cards)"). */
export function shareTitle(a: TitleWords, b: TitleWords): boolean {
  if (a.forms.some((form) => b.forms.includes(form))) return true;
  const [few, many] = a.words.length < b.words.length ? [a.words, b.words] : [b.words, a.words];
  return few.length > 0 && many.length <= MOST_WORDS && few.every((word) => many.includes(word));
}

/** A word without the ending of an English plural, so that "a lock" names the section "Locks". */
export function singular(word: string): string {
  return word.length > 3 ? word.replace(/(?:ie|e)?s$/, '') : word;
}
