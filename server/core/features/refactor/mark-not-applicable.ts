import { quote } from '../../rules/message.ts';
import { markSection, markState } from '../not-applicable/mark-section.ts';
import { sectionAt } from '../section-at.ts';
import type { Refactor } from './refactor.ts';

/** Anywhere in a section that the template can do without. Our own client asks for the reason. */
export const markNotApplicable: Refactor = function* (spec, _, { start, end }) {
  const known = sectionAt(spec, start);
  if (!known || markState(known, spec) !== 'open') return;
  const { definition } = known.section;
  yield {
    id: 'mark-not-applicable',
    title: `Mark ${quote(definition?.title ?? '')} as Not Applicable`,
    kind: 'refactor.rewrite',
    edits: () => markSection(known, spec, ''),
    command: { name: 'integrationSpec.markNotApplicable', place: { start, end } },
  };
};
