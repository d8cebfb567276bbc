const DIACRITICS = /\p{M}/gu;
const BETWEEN_WORDS = /[^\p{L}\p{N}]+/gu;
const PLAIN = /^[\x20-\x7e]*$/;
const BETWEEN_PLAIN_WORDS = /[^a-z0-9]+/g;

/**
 * The form in which titles, labels and names are compared: lower case, without accents, emoji or
 * punctuation, `&` as "and", single blanks. Empty where no letter and no digit is left.
 */
export function comparable(text: string): string {
  // Almost every text is plain ASCII; normalising, and the letters of all scripts, are slow.
  return PLAIN.test(text)
    ? wordsOf(text, BETWEEN_PLAIN_WORDS)
    : wordsOf(text.normalize('NFKD').replace(DIACRITICS, ''), BETWEEN_WORDS);
}

function wordsOf(text: string, between: RegExp): string {
  return text
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replaceAll(/['’]/g, '')
    .replace(between, ' ')
    .trim();
}

/**
 * The comparable forms under which a heading or label may be known: the whole, without its
 * parentheses, each parenthesis ("native (English)"), and what stands before a dash or colon
 * ("Payments — Stripe"). Most specific first.
 */
export function comparableForms(text: string): string[] {
  const forms = [comparable(text)];
  const parentheses = [...text.matchAll(/\(([^()]*)\)/g)].map((match) => match[1] ?? '');
  const bare = text.replace(/\([^()]*\)/g, ' ');
  if (parentheses.length > 0) forms.push(comparable(bare));
  const head = /^(.*?)(?:\s[–—-]\s|:\s)/.exec(bare)?.[1];
  if (head) forms.push(comparable(head));
  forms.push(...parentheses.map(comparable));
  return [...new Set(forms)].filter((form) => form !== '');
}
