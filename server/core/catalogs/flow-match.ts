import { comparable } from '../text/comparable.ts';
import type { Catalog, Flow } from './catalog.ts';

/** The words of a part of a sentence, in comparable form. */
export type Clause = readonly string[];

const CLAUSE = /[.;,:\n/()[\]|+]+|\s(?:and|or|und|et|y|e|dan)\s/i;
const PLAIN = /^[\n\x20-%(-~]*$/;
/** Before the words of a flow, these say that it is not meant. */
const NEGATIONS: ReadonlySet<string> = new Set([
  'no',
  'not',
  'without',
  'never',
  'instead',
  'except',
  'than',
]);
/** A checkout of our own is not the provider's. */
const OURS: ReadonlySet<string> = new Set(['custom', 'own', 'our']);

const known = new WeakMap<Flow, readonly Clause[]>();

/** The flows of a provider that a text speaks of, in the catalog's order; several may be meant. */
export function flowsIn(text: string, { flows = [] }: Catalog): Flow[] {
  const clauses = clausesOf(text);
  return flows.filter((flow) => phrasesOf(flow).some((phrase) => isIn(clauses, phrase)));
}

/** Whether clauses speak of a thing, and do not say that it is absent. */
export function mentions(clauses: readonly Clause[], thing: string): boolean {
  return isIn(clauses, wordsOf(thing));
}

/** A cheap test whether a text may speak of a thing; nearly all texts do not. */
export function mentionsMaybe(thing: string): (text: string) => boolean {
  const [word = ''] = wordsOf(thing);
  // "E-mail" is one word in comparable form.
  const pattern = /^(?!email)[a-z0-9]+$/.test(word) ? new RegExp(word, 'i') : undefined;
  // What is not plain may hold the word with accents, apostrophes or in other letters.
  return (text) => pattern?.test(text) !== false || !PLAIN.test(text);
}

/** The clauses of a text, none of them empty. */
export function clausesOf(text: string): Clause[] {
  return text
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .split(CLAUSE)
    .map(wordsOf)
    .filter((words) => words.length > 0);
}

function phrasesOf(flow: Flow): readonly Clause[] {
  let phrases = known.get(flow);
  if (!phrases) {
    phrases = flow.match.map(wordsOf);
    known.set(flow, phrases);
  }
  return phrases;
}

function isIn(clauses: readonly Clause[], words: Clause): boolean {
  return words.length > 0 && clauses.some((clause) => speaksOf(clause, words));
}

function speaksOf(clause: Clause, phrase: readonly string[]): boolean {
  return clause.some((_, at) => {
    if (!phrase.every((word, i) => clause[at + i] === word)) return false;
    const before = clause.slice(Math.max(0, at - 3), at);
    if (before.some((word) => NEGATIONS.has(word))) return false;
    return phrase.length > 1 || !OURS.has(before.at(-1) ?? '');
  });
}

/** In comparable form, without the s of a plural. */
function wordsOf(text: string): string[] {
  return comparable(text)
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => (word.length > 3 ? word.replace(/s$/, '') : word));
}
