import { quote } from '../../rules/message.ts';
import { bringBack } from '../not-applicable/bring-back.ts';
import { sectionAt } from '../section-at.ts';
import type { Refactor } from './refactor.ts';

/** In a section that says itself that it does not apply. */
export const bringSectionBack: Refactor = function* (spec, _, { start }) {
  const known = sectionAt(spec, start);
  if (!known?.section.notApplicable) return;
  yield {
    id: 'bring-section-back',
    title: `Bring ${quote(known.section.definition?.title ?? '')} back`,
    kind: 'refactor.rewrite',
    edits: () => bringBack(known, spec),
  };
};
