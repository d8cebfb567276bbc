import { findAll } from '../../rules/engine/run.ts';
import { RULES } from '../../rules/registry.ts';
import { titleSpan } from '../../spec/where.ts';
import { spansMeet } from '../../text/span.ts';
import { fixRuleDraft } from '../bulk-edits.ts';
import type { Refactor } from './refactor.ts';

const MISSING_SECTION = 'missing-section';
const missingSection = RULES.filter(({ meta }) => meta.id === MISSING_SECTION);

/** On the document's title: all sections that the template asks for, each in its place. */
export const insertMissingSections: Refactor = function* (spec, facts, place) {
  if (!spansMeet(titleSpan(spec), place)) return;
  const findings = missingSection.flatMap((rule) => findAll(rule, spec, facts));
  // Nothing can be written behind a comment that nothing closes.
  if (!findings.some((finding) => finding.fixes().length > 0)) return;
  yield {
    id: 'insert-missing-sections',
    title: 'Insert all missing sections',
    kind: 'refactor.rewrite',
    edits: () => fixRuleDraft(findings, MISSING_SECTION),
  };
};
