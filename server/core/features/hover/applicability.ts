import type { FieldDefinition, SectionDefinition } from '../../templates/template.ts';

type Part = Pick<SectionDefinition | FieldDefinition, 'applicability' | 'notApplicable'>;

/** What a template asks of a section or field, as a sentence. */
export function applicabilityWords({ applicability, notApplicable }: Part): string {
  if (applicability === 'optional') return 'Optional.';
  if (notApplicable === 'never') return 'Required: it cannot be marked as not applicable.';
  if (notApplicable === 'without-providers')
    return 'Required: it can be marked as not applicable only while the document names no provider.';
  return 'Required, or marked as not applicable with a reason.';
}

/** What a template says of a mark, as a sentence. */
export function allowanceWords({ notApplicable }: Pick<Part, 'notApplicable'>): string {
  if (notApplicable === 'never') return 'The template does not allow that.';
  if (notApplicable === 'without-providers')
    return 'The template allows that only while the document names no provider.';
  return 'The template allows that, with a reason.';
}
