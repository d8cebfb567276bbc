import { rememberedByText } from './remembered-by-text.ts';

const DIACRITICS = /\p{M}/gu;
/** Raised digits are marks of footnotes: “Low¹”. */
const RAISED = /[¹²³⁰⁴-⁹]/g;
const BETWEEN_WORDS = /[^\p{L}\p{N}]+/gu;
const PLAIN = /^[\x20-\x7e]*$/;
const BETWEEN_PLAIN_WORDS = /[^a-z0-9]+/g;

/**
 * The form in which titles, labels and names are compared: lower case, without accents, emoji or
 * punctuation, `&` as "and", "e-mail" in one word, single blanks. Empty where no letter and no digit is left.
 */
export const comparable = rememberedByText((text) => {
  // Almost every text is plain ASCII; normalising, and the letters of all scripts, are slow.
  return PLAIN.test(text)
    ? wordsOf(text, BETWEEN_PLAIN_WORDS)
    : wordsOf(text.replace(RAISED, ' ').normalize('NFKD').replace(DIACRITICS, ''), BETWEEN_WORDS);
});

function wordsOf(text: string, between: RegExp): string {
  return text
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replaceAll(/['’]/g, '')
    .replace(between, ' ')
    .replace(/(^| )e mail/g, '$1email')
    .trim();
}

/**
 * The comparable forms under which a heading or label may be known: the whole, without its
 * parentheses, each parenthesis ("native (English)"), and what stands before a dash or colon
 * ("Payments — Stripe"). Most specific first.
 */
export const comparableForms = rememberedByText((written): readonly string[] => {
  // `{#anchor}` behind a heading is for machines; brackets of any kind are parentheses.
  const text = written
    .replace(/(?<!\s)\s*\{#[^{}]*\}\s*$/, '')
    .replace(/[（［[]/g, '(')
    .replace(/[）］\]]/g, ')');
  const whole = comparable(text);
  if (!/[(:：–—-]/.test(text)) return whole === '' ? [] : [whole];
  const parentheses = Array.from(text.matchAll(/\(([^()]*)\)/g), (match) => match[1] ?? '');
  const bare = text.replace(/\([^()]*\)/g, ' ');
  const head = /^(.*?)(?:\s[–—-]\s|:\s|：)/.exec(bare)?.[1];
  const forms = [
    whole,
    ...(parentheses.length > 0 ? [comparable(bare)] : []),
    ...(head ? [comparable(head)] : []),
    ...parentheses.map((part) => comparable(part)),
  ];
  return [...new Set(forms)].filter((form) => form !== '');
});
