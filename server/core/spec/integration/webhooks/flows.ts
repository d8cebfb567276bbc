import type { Catalog, Flow } from '../../../catalogs/catalog.ts';
import {
  type Clause,
  clausesOf,
  flowsIn,
  mentions,
  mentionsMaybe,
} from '../../../catalogs/flow-match.ts';
import { Memo } from '../../../text/memo.ts';
import { isPlaceheld } from '../../placeheld.ts';
import { sectionsWithin } from '../../section.ts';
import type { SpecSummary } from '../../spec.ts';
import { textsIn, textsOf } from '../../texts.ts';
import { type Integration, slotsOf } from '../integration.ts';

type Condition = NonNullable<Flow['conditional']>[number];

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

/** All that an integration says. */
interface AllSaid {
  readonly texts: readonly Said[];
  readonly whole: string;
}

/** One of the things that a condition names. */
interface Thing {
  readonly phrase: string;
  readonly mayStandIn: (text: string) => boolean;
}

const known = new Memo<Integration, AllSaid>();
const conditions = new WeakMap<Condition, readonly Thing[]>();

/** Whether an integration speaks of what a condition says: of one of the things that it names ("cards are accepted"). */
export function speaksOf(integration: Integration, condition: Condition): boolean {
  const { texts, whole } = saidIn(integration);
  return thingsOf(condition).some(
    ({ phrase, mayStandIn }) =>
      mayStandIn(whole) &&
      texts.some((said) => {
        if (!mayStandIn(said.text)) return false;
        said.clauses ??= clausesOf(said.text);
        return mentions(said.clauses, phrase);
      }),
  );
}

function thingsOf(condition: Condition): readonly Thing[] {
  let things = conditions.get(condition);
  if (!things) {
    things = condition.when
      .replace(/\b(?:is|are) accepted\b/g, '')
      .split(/[(),;]|\s(?:and|or)\s/)
      .filter((thing) => thing.trim() !== '')
      .map((phrase) => ({ phrase, mayStandIn: mentionsMaybe(phrase) }));
    conditions.set(condition, things);
  }
  return things;
}

function saidIn(integration: Integration): AllSaid {
  let said = known.get(integration);
  if (!said) {
    const { section, start, end } = integration;
    const texts = sectionsWithin(section)
      .filter((part) => part.start <= end && start <= part.end)
      .flatMap((part) => [...textsOf(part)])
      .filter(({ span }) => span.start >= start && span.end <= end)
      .map(({ text }) => ({ text, clauses: undefined }));
    said = { texts, whole: texts.map(({ text }) => text).join('\n') };
    known.set(integration, said);
  }
  return said;
}
