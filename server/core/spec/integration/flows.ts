import type { Catalog, Flow } from '../../catalogs/catalog.ts';
import {
  type Clause,
  clausesOf,
  flowsIn,
  mentions,
  mentionsMaybe,
} from '../../catalogs/flow-match.ts';
import { isPlaceheld } from '../placeheld.ts';
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

/** A text, and its clauses as soon as anybody asks for them. */
interface Said {
  readonly text: string;
  clauses: readonly Clause[] | undefined;
}

const known = new WeakMap<Integration, readonly Said[]>();

/** Whether an integration speaks of what a condition says: of one of the things that it names ("cards are accepted"). */
export function speaksOf(integration: Integration, condition: string): boolean {
  const things = condition
    .replace(/\b(?:is|are) accepted\b/g, '')
    .split(/[(),;]|\s(?:and|or)\s/)
    .filter((thing) => thing.trim() !== '');
  const said = saidIn(integration);
  return things.some((thing) => {
    const mayMention = mentionsMaybe(thing);
    return said.some((each) => {
      if (!mayMention(each.text)) return false;
      each.clauses ??= clausesOf(each.text);
      return mentions(each.clauses, thing);
    });
  });
}

/** All that an integration says. */
function saidIn(integration: Integration): readonly Said[] {
  let said = known.get(integration);
  if (!said) {
    const { section, start, end } = integration;
    said = sectionsWithin(section)
      .filter((part) => part.start <= end && start <= part.end)
      .flatMap((part) => [...textsOf(part)])
      .filter(({ span }) => span.start >= start && span.end <= end)
      .map(({ text }) => ({ text, clauses: undefined }));
    known.set(integration, said);
  }
  return said;
}
