import { areRelated, meantIn, namesRelated } from '../catalogs/named-in.ts';
import type { ProviderName, ProviderNames } from '../catalogs/provider-names.ts';
import type { Purpose } from '../catalogs/purpose.ts';
import { speaksOf } from '../catalogs/purpose-words.ts';
import type { SectionDefinition } from '../templates/template.ts';
import { comparable, comparableForms } from '../text/comparable.ts';
import { findSection } from './titles.ts';

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

/**
 * Whether a row of the fallback table, by what it says of the service, is for a dependency: it names the
 * provider, what that is a part of, its purpose or the section's title. A row for another provider of the
 * same purpose is not.
 */
export function isCovered(dependency: Dependency, service: string, names: ProviderNames): boolean {
  const { provider, name, purpose, definition, title } = dependency;
  const named = meantIn(service, names);
  if (provider && named.some((each) => areRelated(each, provider))) return true;
  if (provider && namesRelated(service, provider)) return true;
  if (sharesWord(service, name)) return true;
  if (named.length > 0) return false;
  const forms = comparableForms(service);
  if (definition && findSection([definition], forms)) return true;
  if (comparableForms(title).some((form) => forms.includes(form))) return true;
  return purpose !== undefined && speaksOf(purpose, service);
}

/** "Acme" and "Acme Payments API": a name that we do not know is compared word by word. */
function sharesWord(service: string, name: string): boolean {
  const words = new Set(comparable(service).split(' '));
  return comparable(name)
    .split(' ')
    .some((word) => word.length >= 4 && !GENERIC.has(word) && words.has(word));
}

const GENERIC = new Set(
  'payment payments email emails mail push notification notifications service services gateway cloud provider messaging platform integration web socket sockets websocket websockets time real'.split(
    ' ',
  ),
);
