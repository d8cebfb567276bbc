import { distance } from 'fastest-levenshtein';
import type { Catalog } from '../../server/core/catalogs/catalog.ts';
import { applyEdits } from '../../server/core/text/edit.ts';
import { ENVIRONMENT } from '../helpers/environment.ts';
import { findingsIn } from './check.ts';
import { FORMS, type Form, listingDocument } from './listing-document.ts';
import { pick, randomNumbers } from './random.ts';

/** What became of one misspelt event name in a whole document. */
export interface Mutation {
  readonly provider: string;
  readonly name: string;
  readonly mutated: string;
  /** How the document writes names. */
  readonly form: string;
  /** Whether anything was found at the name. */
  readonly caught: boolean;
  /** Whether the first fix writes the right name, or another that is just as near. */
  readonly right: boolean;
  /** The name that the first fix writes, where it writes one. */
  readonly suggested: string | undefined;
}

export interface MutationOptions {
  /** How many names are tried; all where undefined. */
  readonly names?: number;
  readonly editsPerName: number;
  readonly seed: number;
}

/** Misspells names of every closed catalog by one edit each, and looks what is said about them. */
export function tryMutations({ names, editsPerName, seed }: MutationOptions): Mutation[] {
  const next = randomNumbers(seed);
  const all = [...ENVIRONMENT.facts.catalogs.values()].flatMap(closedNames);
  const chosen = names === undefined ? all : sample(all, names, next);
  return chosen.flatMap(({ catalog, name }) =>
    Array.from({ length: editsPerName }, () => mutate(name, next))
      .filter((mutated) => !isKnown(catalog, mutated))
      .map((mutated) => tryName(catalog, name, mutated, pick(FORMS, next))),
  );
}

function closedNames(catalog: Catalog) {
  if (!catalog.webhooks?.closed) return [];
  return Object.keys(catalog.webhooks.events).map((name) => ({ catalog, name }));
}

function isKnown({ webhooks }: Catalog, name: string): boolean {
  return webhooks !== undefined && Object.hasOwn(webhooks.events, name);
}

function sample<T>(values: readonly T[], amount: number, next: () => number): T[] {
  const rest = [...values];
  const chosen: T[] = [];
  while (chosen.length < amount && rest.length > 0) {
    const [one] = rest.splice(Math.floor(next() * rest.length), 1);
    chosen.push(one as T);
  }
  return chosen;
}

/** The name with one letter changed, inserted, left out, or swapped with the next. */
function mutate(name: string, next: () => number): string {
  const letters = name === name.toUpperCase() ? 'ABCDEFGHIKLMNOPRSTUVY' : 'abcdefghiklmnoprstuvy';
  const at = Math.floor(next() * (name.length - 1));
  const letter = pick(letters, next);
  const head = name.slice(0, at);
  switch (pick(['change', 'insert', 'leave out', 'swap'] as const, next)) {
    case 'change':
      return `${head}${letter}${name.slice(at + 1)}`;
    case 'insert':
      return `${head}${letter}${name.slice(at)}`;
    case 'leave out':
      return `${head}${name.slice(at + 1)}`;
    case 'swap':
      return `${head}${name[at + 1]}${name[at]}${name.slice(at + 2)}`;
  }
}

function tryName(catalog: Catalog, name: string, mutated: string, form: Form): Mutation {
  const { text, line, start, end } = listingDocument(form, catalog.name, mutated);
  const found = findingsIn(text).filter(
    (each) => each.line === line && each.finding.rule.endsWith('-webhook-event'),
  );
  const first = found[0]?.finding.fixes()[0];
  const after = first && applyEdits(text, first.edits);
  const suggested = after?.slice(start, after.length - (text.length - end)).replaceAll('\\', '');
  const isAsNear = () =>
    suggested !== undefined &&
    isKnown(catalog, suggested) &&
    distance(suggested, mutated) <= distance(name, mutated);
  return {
    provider: catalog.id,
    name,
    mutated,
    form: form.name,
    caught: found.length > 0,
    right: suggested === name || isAsNear(),
    suggested,
  };
}
