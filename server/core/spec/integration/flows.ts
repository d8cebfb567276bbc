import type { Catalog, Flow } from '../../catalogs/catalog.ts';
import { flowsIn, mentions } from '../../catalogs/flow-match.ts';
import type { Span } from '../../text/span.ts';
import { isPlaceheld } from '../placeheld.ts';
import { placeholdersIn } from '../placeholder.ts';
import { sectionsWithin } from '../section.ts';
import type { SpecSummary } from '../spec.ts';
import { textsIn, textsOf } from '../texts.ts';
import { type Integration, slotsOf } from './integration.ts';

/** A flow that an integration follows, with the provider whose it is. */
export interface UsedFlow {
  readonly catalog: Catalog;
  readonly flow: Flow;
}

/** The flows that an integration says it follows. A value that is still to be filled in says nothing. */
export function flowsOf(
  integration: Integration,
  catalogs: readonly Catalog[],
  summary: SpecSummary,
): UsedFlow[] {
  const slots = slotsOf(integration, 'flow').filter(
    (slot) => !isPlaceheld(slot, integration.section, summary),
  );
  const text = slots
    .flatMap(({ value, blocks }) => [value, ...textsIn(blocks)])
    .map((each) => each.text)
    .join('\n');
  return catalogs.flatMap((catalog) => flowsIn(text, catalog).map((flow) => ({ catalog, flow })));
}

/** The placeholders around and in an integration. */
export function placeholdersOf({ section }: Integration, { template }: SpecSummary): Span[] {
  return sectionsWithin(section).flatMap((part) => [...placeholdersIn(part, template)]);
}

/** Whether an integration speaks of what a condition says: of one of the things that it names ("cards are accepted"). */
export function speaksOf({ section, start, end }: Integration, condition: string): boolean {
  const things = condition
    .replace(/\b(?:is|are) accepted\b/g, '')
    .split(/[(),;]|\s(?:and|or)\s/)
    .filter((thing) => thing.trim() !== '');
  return sectionsWithin(section).some((part) =>
    [...textsOf(part)].some(
      (text) => text.span.start >= start && text.span.end <= end && mentions(text.text, things),
    ),
  );
}
