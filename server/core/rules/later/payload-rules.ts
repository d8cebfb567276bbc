export { PAYLOAD_VALIDATORS } from '../../payload/validators/validators.ts';

import type { Rule, RuleChecks } from '../rule.ts';
import { invalidJsonChecks } from './invalid-json.ts';
import { legacyPayloadChecks } from './legacy-payload.ts';
import { payloadFenceChecks } from './payload-fence.ts';
import { payloadSchemaChecks } from './payload-schema.ts';
import { payloadSizeChecks } from './payload-size.ts';

/** By the rule's id. */
const CHECKS: Readonly<Record<string, RuleChecks>> = {
  'invalid-json': invalidJsonChecks,
  'payload-schema': payloadSchemaChecks,
  'legacy-payload': legacyPayloadChecks,
  'payload-fence': payloadFenceChecks,
  'payload-size': payloadSizeChecks,
};

/** The rules, those about payloads with their checks. What reads JSON and judges it comes with this file, the schemas included. */
export function withPayloadChecks(rules: readonly Rule[]): readonly Rule[] {
  return rules.map((rule) => ({ ...rule, ...CHECKS[rule.meta.id] }));
}
