import type { Facts } from '../../catalogs/facts.ts';
import type { Spec } from '../../spec/spec.ts';
import type { Span } from '../../text/span.ts';
import { addFallbackRow } from './add-fallback-row.ts';
import { addNeededEvents } from './add-needed-events.ts';
import { bringSectionBack } from './bring-section-back.ts';
import { cleanUp } from './clean-up.ts';
import { insertMissing } from './insert-missing.ts';
import { insertMissingSections } from './insert-missing-sections.ts';
import { markNotApplicable } from './mark-not-applicable.ts';
import type { Refactor, RefactorAction } from './refactor.ts';

/** In the order in which a menu shows them. */
const REFACTORS: readonly Refactor[] = [
  addNeededEvents,
  addFallbackRow,
  markNotApplicable,
  bringSectionBack,
  insertMissingSections,
  insertMissing,
  cleanUp,
];

/** What can be done with a place, beside fixing what is found there. Empty for nothing. */
export function refactorsAt(spec: Spec, facts: Facts, place: Span): RefactorAction[] {
  return REFACTORS.flatMap((refactor) => [...refactor(spec, facts, place)]);
}
