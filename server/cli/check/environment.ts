import type { Facts } from '../../core/catalogs/facts.ts';
import { builtinProviderNames } from '../../core/catalogs/provider-names.ts';
import type { Rule } from '../../core/rules/rule.ts';
import type { CheckEnvironment } from '../../workspace/checked-document.ts';
import type { Level } from '../../workspace/config/configuration.ts';
import type { DocumentSettings } from '../../workspace/config/settings.ts';

/** What the command line itself says, over every configuration. */
export interface Overrides {
  readonly severities: ReadonlyMap<string, Level>;
  readonly rules: readonly Rule[];
  readonly facts: Facts;
  readonly onError: (rule: string, error: unknown) => void;
}

/** What a file is checked with. */
export function environmentOf(settings: DocumentSettings, overrides: Overrides): CheckEnvironment {
  return {
    templates: settings.templates,
    providers: builtinProviderNames,
    configured: settings.template,
    byContent: settings.byContent,
    rules: overrides.rules,
    severities: new Map([...settings.severities, ...overrides.severities]),
    facts: overrides.facts,
    onError: overrides.onError,
  };
}
