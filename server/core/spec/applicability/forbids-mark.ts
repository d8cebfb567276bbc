import type { Section } from '../section.ts';
import type { SpecSummary } from '../spec.ts';

/** Whether the template does not let the section be not applicable, as the document stands. */
export function forbidsMark(section: Section, summary: SpecSummary): boolean {
  const limit = section.definition?.notApplicable;
  return limit === 'never' || (limit === 'without-providers' && summary.usesProviders);
}
