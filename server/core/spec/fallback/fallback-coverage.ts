import { areRelated, meantIn, namesRelated } from '../../catalogs/named-in.ts';
import type { ProviderName, ProviderNames } from '../../catalogs/provider-names.ts';
import type { Purpose } from '../../catalogs/purpose.ts';
import { purposesIn } from '../../catalogs/purpose-words.ts';
import type { SectionDefinition } from '../../templates/template.ts';
import { comparable, comparableForms } from '../../text/comparable.ts';
import { titlesOf } from '../titles.ts';

/** A service that the document relies on. */
export interface Dependency {
  /** Undefined for one that we do not know. */
  readonly provider: ProviderName | undefined;
  /** As the document names it. */
  readonly name: string;
  readonly purpose: Purpose | undefined;
  /** The template section that speaks of it, and the title it has in the document. */
  readonly definition: SectionDefinition | undefined;
  readonly title: string;
}

/** What all rows of the fallback table together are for. */
export interface Coverage {
  /** What they say, in comparable form, each with a blank at either end. */
  readonly said: string;
  /** Every word of that. */
  readonly words: ReadonlySet<string>;
  /** The providers that they name or, misspelt, mean. */
  readonly named: readonly ProviderName[];
  /** The forms of those that name no provider. */
  readonly forms: ReadonlySet<string>;
  /** What these speak of. */
  readonly purposes: ReadonlySet<Purpose>;
}

/** What rows are for, by what they say of their services. */
export function coverageOf(services: readonly string[], names: ProviderNames): Coverage {
  const meant = services.map((service) => ({ service, named: meantIn(service, names) }));
  const unnamed = meant.filter(({ named }) => named.length === 0).map(({ service }) => service);
  const said = services.map(comparable);
  return {
    said: said.map((words) => ` ${words} `).join('\n'),
    words: new Set(said.flatMap((words) => words.split(' '))),
    named: [...new Set(meant.flatMap(({ named }) => named))],
    forms: new Set(unnamed.flatMap(comparableForms)),
    purposes: purposesIn(unnamed),
  };
}

/**
 * Whether any row of the fallback table is for a dependency: it names the provider, what that is a part of,
 * its purpose or the section's title. A row for another provider of the same purpose is not.
 */
export function isCovered(
  { provider, name, purpose, definition, title }: Dependency,
  { said, words, named, forms, purposes }: Coverage,
): boolean {
  if (provider && named.some((each) => areRelated(each, provider))) return true;
  if (provider && namesRelated(said, provider)) return true;
  // "DHL" is too short a word to be looked for by itself.
  if (said.includes(` ${comparable(name)} `) || sharesWord(words, name)) return true;
  if (definition && titlesOf(definition).some((form) => forms.has(form))) return true;
  if (comparableForms(title).some((form) => forms.has(form))) return true;
  return purpose !== undefined && purposes.has(purpose);
}

/** "Acme" and "Acme Payments API": a name that we do not know is compared word by word. */
function sharesWord(words: ReadonlySet<string>, name: string): boolean {
  return comparable(name)
    .split(' ')
    .some((word) => word.length >= 4 && !GENERIC.has(word) && words.has(word));
}

const GENERIC = new Set(
  'payment payments email emails mail push notification notifications service services gateway cloud provider messaging platform integration web socket sockets websocket websockets time real'.split(
    ' ',
  ),
);
