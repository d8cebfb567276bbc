import { brokenReference } from './broken-reference.ts';
import { duplicateSection } from './duplicate-section.ts';
import { duplicateTrigger } from './duplicate-trigger.ts';
import { duplicateVariable } from './duplicate-variable.ts';
import { emptyField } from './empty-field.ts';
import { emptySection } from './empty-section.ts';
import { invalidStatusCode } from './invalid-status-code.ts';
import { invalidJson } from './invalid-json.ts';
import { invalidTemplateVariable } from './invalid-template-variable.ts';
import { missingErrorHandling } from './missing-error-handling.ts';
import { missingField } from './missing-field.ts';
import { missingMetadata } from './missing-metadata.ts';
import { missingSection } from './missing-section.ts';
import { notApplicableContent } from './not-applicable-content.ts';
import { notApplicableContradiction } from './not-applicable-contradiction.ts';
import { notApplicableForbidden } from './not-applicable-forbidden.ts';
import { notApplicableReason } from './not-applicable-reason.ts';
import { oversizedText } from './oversized-text.ts';
import { placeholder } from './placeholder.ts';
import type { Rule } from './rule.ts';
import { sectionNumber } from './section-number.ts';
import { sectionOrder } from './section-order.ts';
import { statusReason } from './status-reason.ts';
import { templateInstruction } from './template-instruction.ts';
import { undecidedProvider } from './undecided-provider.ts';
import { unfilledTemplate } from './unfilled-template.ts';
import { unknownProvider } from './unknown-provider.ts';
import { unknownSuppression } from './unknown-suppression.ts';
import { unusedSuppression } from './unused-suppression.ts';
import { variableStyle } from './variable-style.ts';

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
  unfilledTemplate,
  placeholder,
  templateInstruction,
  notApplicableContent,
  notApplicableReason,
  notApplicableForbidden,
  notApplicableContradiction,
  unknownProvider,
  undecidedProvider,
  brokenReference,
  invalidTemplateVariable,
  variableStyle,
  duplicateVariable,
  duplicateTrigger,
  invalidStatusCode,
  statusReason,
  missingErrorHandling,
  invalidJson,
  oversizedText,
  unknownSuppression,
  unusedSuppression,
];

/** The ids of all rules. */
export const RULE_IDS: readonly string[] = RULES.map((rule) => rule.meta.id);
