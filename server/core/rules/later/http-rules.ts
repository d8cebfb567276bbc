import type { RuleChecks } from '../rule.ts';
import { duplicateEndpointChecks } from './duplicate-endpoint.ts';
import { invalidEndpointChecks } from './invalid-endpoint.ts';
import { invalidStatusCodeChecks } from './invalid-status-code.ts';
import { missingErrorHandlingChecks } from './missing-error-handling.ts';
import { statusReasonChecks } from './status-reason.ts';
import { unknownEndpointChecks } from './unknown-endpoint.ts';

/** The checks of the rules about endpoints and what they answer, by the rule's id. */
export const HTTP_CHECKS: Readonly<Record<string, RuleChecks>> = {
  'invalid-status-code': invalidStatusCodeChecks,
  'status-reason': statusReasonChecks,
  'missing-error-handling': missingErrorHandlingChecks,
  'invalid-endpoint': invalidEndpointChecks,
  'unknown-endpoint': unknownEndpointChecks,
  'duplicate-endpoint': duplicateEndpointChecks,
};
