const DIACRITICS = /\p{M}/gu;
const NEITHER_LETTER_NOR_DIGIT = /[^\p{L}\p{N}]+/gu;

/**
 * The form in which titles, labels and names are compared: lower case, without accents, emoji or
 * punctuation, `&` as "and", single blanks. Empty where no letter and no digit is left.
 */
export function comparable(text: string): string {
  // Almost every text is plain ASCII, and normalising is slow.
  const plain = /^[\x20-\x7e]*$/.test(text) ? text : text.normalize('NFKD').replace(DIACRITICS, '');
  return plain
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replaceAll(/['’]/g, '')
    .replace(NEITHER_LETTER_NOR_DIGIT, ' ')
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
