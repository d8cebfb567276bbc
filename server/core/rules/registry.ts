import { brokenReference } from './broken-reference.ts';
import { brokenTableRow } from './broken-table-row.ts';
import { deprecatedWebhookEvent } from './deprecated-webhook-event.ts';
import { duplicateEndpoint } from './duplicate-endpoint.ts';
import { duplicateRealtimeEvent } from './duplicate-realtime-event.ts';
import { duplicateSection } from './duplicate-section.ts';
import { duplicateTrigger } from './duplicate-trigger.ts';
import { duplicateVariable } from './duplicate-variable.ts';
import { duplicateWebhookEvent } from './duplicate-webhook-event.ts';
import { emptyField } from './empty-field.ts';
import { emptySection } from './empty-section.ts';
import { heartbeatInterval } from './heartbeat-interval.ts';
import { insecureEndpoint } from './insecure-endpoint.ts';
import { invalidChoice } from './invalid-choice.ts';
import { invalidDate } from './invalid-date.ts';
import { invalidDocumentationLink } from './invalid-documentation-link.ts';
import { invalidEndpoint } from './invalid-endpoint.ts';
import { invalidEndpointUrl } from './invalid-endpoint-url.ts';
import { invalidJson } from './invalid-json.ts';
import { invalidStatusCode } from './invalid-status-code.ts';
import { invalidTemplateVariable } from './invalid-template-variable.ts';
import { legacyPayload } from './legacy-payload.ts';
import { missingErrorHandling } from './missing-error-handling.ts';
import { missingFallback } from './missing-fallback.ts';
import { missingField } from './missing-field.ts';
import { missingMetadata } from './missing-metadata.ts';
import { missingSection } from './missing-section.ts';
import { missingWebhookEvent } from './missing-webhook-event.ts';
import { notApplicableContent } from './not-applicable-content.ts';
import { notApplicableContradiction } from './not-applicable-contradiction.ts';
import { notApplicableForbidden } from './not-applicable-forbidden.ts';
import { notApplicableReason } from './not-applicable-reason.ts';
import { orphanFallback } from './orphan-fallback.ts';
import { oversizedText } from './oversized-text.ts';
import { payloadFence } from './payload-fence.ts';
import { payloadSchema } from './payload-schema.ts';
import { payloadSize } from './payload-size.ts';
import { placeholder } from './placeholder.ts';
import { providerConflict } from './provider-conflict.ts';
import { reservedEvent } from './reserved-event.ts';
import type { Rule, RuleChecks } from './rule.ts';
import { secret } from './secret.ts';
import { sectionNumber } from './section-number.ts';
import { sectionOrder } from './section-order.ts';
import { statusReason } from './status-reason.ts';
import { templateInstruction } from './template-instruction.ts';
import { undecidedProvider } from './undecided-provider.ts';
import { unfilledTemplate } from './unfilled-template.ts';
import { unknownEndpoint } from './unknown-endpoint.ts';
import { unknownProvider } from './unknown-provider.ts';
import { unknownSuppression } from './unknown-suppression.ts';
import { unknownWebhookEvent } from './unknown-webhook-event.ts';
import { unlistedIntegration } from './unlisted-integration.ts';
import { unusedSuppression } from './unused-suppression.ts';
import { variableStyle } from './variable-style.ts';
import { webhookAction } from './webhook-action.ts';
import { webhookEventsMissing } from './webhook-events-missing.ts';
import { wrongProviderEvent } from './wrong-provider-event.ts';

/** Every rule, in the order in which lists show them. */
export const RULES: readonly Rule[] = [
  missingSection,
  sectionOrder,
  sectionNumber,
  duplicateSection,
  emptySection,
  missingField,
  emptyField,
  missingMetadata,
  invalidDate,
  invalidChoice,
  unfilledTemplate,
  placeholder,
  templateInstruction,
  notApplicableContent,
  notApplicableReason,
  notApplicableForbidden,
  notApplicableContradiction,
  unknownProvider,
  undecidedProvider,
  providerConflict,
  unknownWebhookEvent,
  wrongProviderEvent,
  deprecatedWebhookEvent,
  missingWebhookEvent,
  duplicateWebhookEvent,
  webhookAction,
  webhookEventsMissing,
  missingFallback,
  orphanFallback,
  unlistedIntegration,
  brokenReference,
  invalidTemplateVariable,
  variableStyle,
  duplicateVariable,
  duplicateTrigger,
  invalidStatusCode,
  statusReason,
  missingErrorHandling,
  invalidJson,
  payloadSchema,
  legacyPayload,
  payloadFence,
  payloadSize,
  invalidEndpointUrl,
  insecureEndpoint,
  heartbeatInterval,
  reservedEvent,
  duplicateRealtimeEvent,
  invalidEndpoint,
  unknownEndpoint,
  duplicateEndpoint,
  brokenTableRow,
  invalidDocumentationLink,
  oversizedText,
  secret,
  unknownSuppression,
  unusedSuppression,
];

/** The rules, some of them with checks that were loaded since; by the rule's id. */
export function withChecks(
  rules: readonly Rule[],
  checks: Readonly<Record<string, RuleChecks>>,
): readonly Rule[] {
  return rules.map((rule) => ({ ...rule, ...checks[rule.meta.id] }));
}

/** The ids of all rules. */
export const RULE_IDS: readonly string[] = RULES.map((rule) => rule.meta.id);
