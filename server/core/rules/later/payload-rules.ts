export { PAYLOAD_VALIDATORS } from '../../payload/validators/validators.ts';

import type { RuleChecks } from '../rule.ts';
import { invalidJsonChecks } from './invalid-json.ts';
import { legacyPayloadChecks } from './legacy-payload.ts';
import { payloadFenceChecks } from './payload-fence.ts';
import { payloadSchemaChecks } from './payload-schema.ts';
import { payloadSizeChecks } from './payload-size.ts';

/** The checks of the rules about payloads, by the rule's id. What reads JSON and judges it comes with this file, the schemas included. */
export const PAYLOAD_CHECKS: Readonly<Record<string, RuleChecks>> = {
  'invalid-json': invalidJsonChecks,
  'payload-schema': payloadSchemaChecks,
  'legacy-payload': legacyPayloadChecks,
  'payload-fence': payloadFenceChecks,
  'payload-size': payloadSizeChecks,
};
