import type { Catalog, VariableLanguage } from '../../../catalogs/catalog.ts';
import { type Integration, providersOf } from '../integration.ts';

/** The template language that an integration's variables are written in. */
export interface ProviderLanguage {
  /** The provider whose language it is. */
  readonly provider: string;
  readonly language: VariableLanguage;
}

/**
 * The template language of an integration's provider. Undefined where we know of none, and where the
 * integration names e-mail providers of different languages, or one that we have no catalog for.
 */
export function variableLanguageOf(
  integration: Integration,
  catalogs: ReadonlyMap<string, Catalog>,
): ProviderLanguage | undefined {
  const known: ProviderLanguage[] = [];
  for (const { id, name, purpose } of providersOf(integration)) {
    const language = catalogs.get(id)?.variables;
    if (language) known.push({ provider: name, language });
    else if (purpose === 'email') return undefined;
  }
  const [first] = known;
  const isOne = known.every(({ language }) => language.language === first?.language.language);
  return isOne ? first : undefined;
}

/** Whether an integration sends mail: its section says so, or one of its providers does nothing else. */
export function sendsMail(integration: Integration): boolean {
  if (integration.purpose) return integration.purpose === 'email';
  return providersOf(integration).some(({ purpose }) => purpose === 'email');
}
