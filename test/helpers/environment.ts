import { builtinProviderNames } from '../../server/core/catalogs/provider-names.ts';
import { HTTP_CHECKS } from '../../server/core/rules/later/http-rules.ts';
import { PAYLOAD_CHECKS } from '../../server/core/rules/later/payload-rules.ts';
import { RULES, withChecks } from '../../server/core/rules/registry.ts';
import { builtinTemplates } from '../../server/core/templates/builtin.ts';
import type { CheckEnvironment } from '../../server/workspace/checked-document.ts';
import { FACTS } from './facts.ts';

/** All rules as they come, on a fixed day. A rule that throws fails the test. */
export const ENVIRONMENT: CheckEnvironment = {
  templates: builtinTemplates,
  providers: builtinProviderNames,
  rules: withChecks(RULES, { ...PAYLOAD_CHECKS, ...HTTP_CHECKS }),
  severities: new Map(),
  facts: FACTS,
  byContent: true,
  onError: (rule, error) => {
    throw new Error(`${rule} threw`, { cause: error });
  },
};

/** The same, with every document read with one template. */
export function readWith(id: string): CheckEnvironment {
  return { ...ENVIRONMENT, configured: { id, by: 'settings' } };
}

/** Only these rules, on documents read with one template: what is missing elsewhere is beside the point. */
export function only(template: string, ...ids: readonly string[]): CheckEnvironment {
  const others = RULES.map((rule) => rule.meta.id).filter((id) => !ids.includes(id));
  return { ...readWith(template), severities: new Map(others.map((id) => [id, 'off'])) };
}

/** Only these rules, on documents that are read by their content, with no template. */
export function onlyByContent(...ids: readonly string[]): CheckEnvironment {
  return { ...ENVIRONMENT, severities: only('', ...ids).severities };
}
