import type { Facts } from '../catalogs/facts.ts';
import type { Written } from '../spec/insert/name-text.ts';
import type { Integration } from '../spec/integration/integration.ts';
import { insertEvents, insertList } from '../spec/integration/webhooks/insert-webhook-events.ts';
import { eventsOf } from '../spec/integration/webhooks/listed-events.ts';
import { missingEventsOf, neededEvents } from '../spec/integration/webhooks/needed-events.ts';
import type { SpecSummary } from '../spec/spec.ts';
import type { Edit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';
import { remembered } from './remembered.ts';

/** What an integration's list of webhook events is to have. */
export interface EventNeeds {
  /** Where the list's label stands. */
  readonly label: Span;
  /** How many events the flows need, listed or not; at least one. */
  readonly needed: number;
  /** The names of those that are not listed. */
  readonly missing: readonly string[];
  /** The names of the flows that need them; empty where the one flow has no name. */
  readonly flows: readonly string[];
  /** The edit that adds what is missing. */
  readonly insert: (written: Written) => Edit | undefined;
}

/** What the list of webhook events of an integration needs; undefined where no flow says so, or there is no list. */
export const eventNeeds = remembered(readNeeds);

function readNeeds(
  integration: Integration,
  summary: SpecSummary,
  facts: Facts,
): EventNeeds | undefined {
  const found = missingEventsOf(integration, summary, facts);
  if (!found) return emptyListNeeds(integration, summary, facts);
  const { list, needed } = found;
  if (needed.length === 0) return undefined;
  const missing = found.missing.map(({ name }) => name);
  return {
    label: list.slot.label.span,
    needed: needed.length,
    missing,
    flows: [...new Set(needed.map(({ flow }) => flow.name))],
    insert: (written) => insertEvents(list, missing, written),
  };
}

/** A label with nothing behind it lacks all that the flow needs. */
function emptyListNeeds(
  integration: Integration,
  summary: SpecSummary,
  facts: Facts,
): EventNeeds | undefined {
  const all = eventsOf(integration, summary, facts);
  const [list, ...others] = all.lists;
  if (!list?.slot.field?.isEmpty || list.isOpen || others.length > 0) return undefined;
  const missing = neededEvents(integration, all, summary);
  if (missing.length === 0 || all.mentioned.length > 0) return undefined;
  const { slot } = list;
  const insert = (written: Written) => insertList(slot, missing, written);
  return { label: slot.label.span, needed: missing.length, missing, flows: [], insert };
}
