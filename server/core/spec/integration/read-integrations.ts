import type { Section } from '../section.ts';
import type { SpecSummary } from '../spec.ts';
import type { Integration } from './integration.ts';

/**
 * The integrations in an outermost section that count: nothing that does not apply, no second copies.
 * Empty for a section that speaks of none.
 */
export function integrationsOf(_outermost: Section, _summary: SpecSummary): readonly Integration[] {
  return [];
}
