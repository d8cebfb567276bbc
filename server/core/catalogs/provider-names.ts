import names from '../../../schemas/providers/names.yaml';
import { comparable, comparableForms } from '../text/comparable.ts';
import { rememberedByText } from '../text/remembered-by-text.ts';
import type { Purpose } from './purpose.ts';
import { plainWords, WordTree } from './word-tree.ts';

/** A third-party service, by its names. */
export interface ProviderName {
  readonly id: string;
  /** As the provider writes it. */
  readonly name: string;
  readonly aliases: readonly string[];
  readonly purpose: Purpose;
  /** Names of what it is a part of or works through ("Firebase" for FCM); undefined for none. */
  readonly related?: readonly string[];
}

/** A provider that a text names; offsets count the text's UTF-16 units. */
export interface ProviderMention {
  readonly provider: ProviderName;
  readonly start: number;
  readonly end: number;
}

interface NameSource extends Omit<ProviderName, 'aliases'> {
  readonly aliases?: readonly string[];
  readonly everyday?: readonly string[];
}

interface KnownName {
  readonly provider: ProviderName;
  /** How an everyday word must be spelt to count in running text; undefined for names that are nothing else. */
  readonly spelling: string | undefined;
}

const SENTENCE_END = /(?:^|[.!?:;|\n])\s*(?:[-*+]\s+|\d+[.)]\s+)?["“(*_]*$/;
/** What follows a name where it is meant as one, whatever else the word may be. */
const NOUN =
  /^[\s*_)]*(?:api|sdk|integrations?|webhooks?|checkout|billing|payments|account|channels|push)(?![\p{L}\p{N}])/iu;

/** Text whose words are the same in comparable form, but for upper case. */
const PLAIN = /^[\n\x20-%(-~]*$/;
const FIRST_WORD = /[A-Za-z0-9]+/;

/** Finds the providers that a text names. Takes time in proportion to the text. */
export class ProviderNames {
  /** All providers, in the order in which they are listed. */
  readonly all: readonly ProviderName[];
  readonly #tree = new WordTree<KnownName>();
  readonly #byName = new Map<string, ProviderName>();
  readonly #firstWords = new Set<string>();
  readonly #mentions = rememberedByText((text) => this.#search(text));

  constructor(sources: readonly NameSource[]) {
    this.all = sources.map((source) => this.#add(source));
  }

  /**
   * The provider that a text names: the one whose name it is ("FCM (Firebase Cloud Messaging)"), else the
   * first one mentioned in it ("Stripe Payment Integration"). Undefined where it names none.
   */
  find(text: string): ProviderName | undefined {
    for (const form of comparableForms(text)) {
      const whole = this.#byName.get(form);
      if (whole) return whole;
    }
    return this.mentions(text)[0]?.provider;
  }

  /** The provider whose name a text is, and nothing else; undefined for any other text. */
  named(text: string): ProviderName | undefined {
    return this.#mayBeNamed(text) ? this.#byName.get(comparable(text)) : undefined;
  }

  /** A cheap test whether a text, or a part of it, may name any provider; true where it is not sure. */
  mayName(text: string): boolean {
    return !PLAIN.test(text) || plainWords(text).some((word) => this.#isFirstWord(word));
  }

  /** A cheap test by the first word, which most texts fail. */
  #mayBeNamed(text: string): boolean {
    if (!PLAIN.test(text)) return true;
    const first = FIRST_WORD.exec(text)?.[0].toLowerCase();
    return first !== undefined && this.#isFirstWord(first);
  }

  /** Every provider mentioned in a text, as often as it is, by place; of overlapping names the longest. */
  mentions(text: string): readonly ProviderMention[] {
    return this.#mentions(text);
  }

  #search(text: string): readonly ProviderMention[] {
    return this.#tree.search(text).flatMap(({ value: { provider, spelling }, start, end }) => {
      const counts = spelling === undefined || isMeant(text, start, end, spelling);
      return counts ? [{ provider, start, end }] : [];
    });
  }

  /** "E-mail" is one word in comparable form. */
  #isFirstWord(word: string): boolean {
    return word === 'e' || this.#firstWords.has(word);
  }

  #add({ aliases = [], everyday = [], ...source }: NameSource): ProviderName {
    const provider = { ...source, aliases };
    for (const name of [source.name, ...aliases]) {
      const form = comparable(name);
      this.#byName.set(form, provider);
      this.#firstWords.add(form.split(' ')[0] ?? '');
      this.#tree.add(name, { provider, spelling: everyday.includes(name) ? name : undefined });
    }
    return provider;
  }
}

/** Whether an everyday word is the provider: followed by a fitting noun, or spelt like it within a sentence. */
function isMeant(text: string, start: number, end: number, spelling: string): boolean {
  if (NOUN.test(text.slice(end, end + 40))) return true;
  return (
    text.slice(start, end) === spelling &&
    !SENTENCE_END.test(text.slice(Math.max(0, start - 40), start))
  );
}

/** The providers that we know by name. */
export const builtinProviderNames = new ProviderNames(names as NameSource[]);
