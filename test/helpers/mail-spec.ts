import type { Catalog, VariableLanguage } from '../../server/core/catalogs/catalog.ts';
import type { CheckEnvironment } from '../../server/workspace/checked-document.ts';
import { only } from './environment.ts';
import { FACTS } from './facts.ts';

/** A spec of one e-mail integration with one trigger; the line of its variables is the last. */
export function mailSpec(provider: string, variables: string, ...more: readonly string[]): string {
  const triggers = [variables, ...more].map(
    (list, i) => `
  - **Event:** Mail ${i + 1}
    - **Trigger Condition:** After something happened
    - **Dynamic Variables:** ${list}`,
  );
  return `## Email & Communication Service

- **Provider:** ${provider}
- **Core Email Triggers:**${triggers.join('')}
`;
}

/** Rules on data-sync documents, where only these providers have a catalog, with nothing but a template language. */
export function knowing(
  languages: Readonly<Record<string, Omit<VariableLanguage, 'source'>>>,
  ...rules: readonly string[]
): CheckEnvironment {
  const catalogs = Object.entries(languages).map(([id, language]): [string, Catalog] => {
    const variables = { ...language, source: 'example.com' };
    return [id, { id, name: id, documentation: '', hosts: [], sources: [], variables }];
  });
  return { ...only('data-sync', ...rules), facts: { ...FACTS, catalogs: new Map(catalogs) } };
}
