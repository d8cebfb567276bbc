import { comparable } from '../text/comparable.ts';
import { rememberedByText } from '../text/remembered-by-text.ts';
import { misspeltProvider } from './misspelt-provider.ts';
import type { ProviderMention, ProviderName, ProviderNames } from './provider-names.ts';

/** What parts the names in a value: punctuation, the words for "and" and "or", and such as lead on. */
const BETWEEN =
  /[,;:/+&|()[\]\n?→、，／（）]|\s[-–—]\s|\s(?:and|or|vs\.?|versus|then|plus|via|with|as|for|on|over|through|using|if|when|depending|y|e|et|und|oder|mit|o|u|ou|atau|dan|и|или)(?=\s)|または|또는|或者?/giu;

const known = new WeakMap<ProviderName, ReadonlySet<string>>();
const named = new WeakMap<ProviderNames, (value: string) => readonly ProviderMention[]>();

/** A part of a value that may be a name; offsets count the value's UTF-16 units. */
export interface ValuePart {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The providers that a short value names (a field, a cell), by place: unlike in running text, an everyday
 * word that is a part by itself is the provider of that name ("Square, Paddle").
 */
export function namedIn(value: string, names: ProviderNames): readonly ProviderMention[] {
  let remembered = named.get(names);
  if (!remembered) {
    remembered = rememberedByText((text) => readNames(text, names));
    named.set(names, remembered);
  }
  return remembered(value);
}

function readNames(value: string, names: ProviderNames): readonly ProviderMention[] {
  if (!names.mayName(value)) return [];
  return partsOf(value).flatMap(({ text, start, end }) => {
    const provider = names.named(text);
    if (provider) return [{ provider, start, end }];
    return names
      .mentions(text)
      .map((mention) => ({ ...mention, start: start + mention.start, end: start + mention.end }));
  });
}

/** The providers that a value names or, misspelt, means; each once. */
export function meantIn(value: string, names: ProviderNames): ProviderName[] {
  const meant = namedIn(value, names).map(({ provider }) => provider);
  const misspelt = partsOf(value).flatMap(({ text }) => misspeltProvider(text, names) ?? []);
  return [...new Set([...meant, ...misspelt])];
}

/** The parts of a value between commas, slashes and the like, without outer blanks. */
export function partsOf(value: string): ValuePart[] {
  const parts: ValuePart[] = [];
  let at = 0;
  const close = (end: number) => {
    const piece = value.slice(at, end);
    const start = at + piece.length - piece.trimStart().length;
    const text = piece.trim();
    if (text !== '') parts.push({ text, start, end: start + text.length });
  };
  for (const { 0: between, index } of value.matchAll(BETWEEN)) {
    close(index);
    at = index + between.length;
  }
  close(value.length);
  return parts;
}

/** Whether two providers are one, or parts of one: Firebase and FCM, Twilio and SendGrid. */
export function areRelated(a: ProviderName, b: ProviderName): boolean {
  return a === b || isRelatedTo(a, b) || isRelatedTo(b, a);
}

/** Whether words, with a blank at either end, say what a provider is a part of or works through ("firebase"). */
export function namesRelated(words: string, { related = [] }: ProviderName): boolean {
  return related.some((name) => words.includes(` ${comparable(name)} `));
}

function isRelatedTo({ related = [] }: ProviderName, other: ProviderName): boolean {
  if (related.length === 0) return false;
  const names = formsOf(other);
  return related.some((each) => names.has(comparable(each)));
}

/** The names of a provider, in comparable form. */
function formsOf(provider: ProviderName): ReadonlySet<string> {
  let names = known.get(provider);
  if (!names) {
    names = new Set([provider.name, ...provider.aliases].map(comparable));
    known.set(provider, names);
  }
  return names;
}
