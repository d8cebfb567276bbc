import { builtinProviderNames } from '../../server/core/catalogs/provider-names.ts';
import { RULES } from '../../server/core/rules/registry.ts';
import { builtinTemplates } from '../../server/core/templates/builtin.ts';
import type { CheckEnvironment } from '../../server/workspace/checked-document.ts';

/** All rules as they come, on a fixed day. A rule that throws fails the test. */
export const ENVIRONMENT: CheckEnvironment = {
  templates: builtinTemplates,
  providers: builtinProviderNames,
  rules: RULES,
  severities: new Map(),
  today: '2026-11-23',
  onError: (rule, error) => {
    throw new Error(`${rule} threw`, { cause: error });
  },
};

/** The same, with every document read with one template. */
export function readWith(id: string): CheckEnvironment {
  return { ...ENVIRONMENT, configured: { id, by: 'settings' } };
}
