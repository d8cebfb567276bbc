import type { RuleChecks } from '../rule.ts';
import { duplicateEndpointChecks } from './duplicate-endpoint.ts';
import { invalidEndpointChecks } from './invalid-endpoint.ts';
import { unknownEndpointChecks } from './unknown-endpoint.ts';

/** The checks of the rules about endpoints, by the rule's id. */
export const ENDPOINT_CHECKS: Readonly<Record<string, RuleChecks>> = {
  'invalid-endpoint': invalidEndpointChecks,
  'unknown-endpoint': unknownEndpointChecks,
  'duplicate-endpoint': duplicateEndpointChecks,
};
