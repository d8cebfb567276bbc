import type { Catalog, EventFacts } from '../../../catalogs/catalog.ts';
import type { Integration, Slot } from '../../../spec/integration/integration.ts';
import { catalogsOf, narrowed } from '../../../spec/integration/webhooks/event-catalogs.ts';
import { flowsOf, speaksOf } from '../../../spec/integration/webhooks/flows.ts';
import { meantName } from '../../../spec/integration/webhooks/listed-event.ts';
import { eventsOf } from '../../../spec/integration/webhooks/listed-events.ts';
import { eventEntriesOf } from '../../../spec/integration/webhooks/webhook-events.ts';
import { isPlaceheld } from '../../../spec/placeheld.ts';
import { coversSpan, type Span, shiftSpan } from '../../../text/span.ts';
import { type Completion, sortKey } from '../completion.ts';
import { entryText } from '../entry-text.ts';
import { itemFor } from '../item.ts';
import type { Place } from '../place.ts';
import type { SlotAt } from '../slot-at.ts';
import { runAround, valueStart } from '../token.ts';

const LEFT = /[\p{L}\p{N}_.\-/\\]{0,200}$/u;
const RIGHT = /^[\p{L}\p{N}_.\-/\\]*/u;

/** The webhook events that the integration's provider sends, and the list does not have: what its flow needs first. */
export function* webhookEvents(place: Place): Generator<Completion> {
  const { expects, probe, origin } = place;
  const slotAt = 'slot' in expects ? expects.slot : undefined;
  if (slotAt?.type !== 'webhook-events' || !slotAt.slot || !slotAt.integration) return;
  const { slot, integration } = slotAt;
  const at = shiftSpan(probe, -origin);
  const from = valueStart(place, slotAt);
  const token = runAround(place, LEFT, RIGHT);
  if (token.start < from || !isNameNext(place.text.slice(from, token.start))) return;
  if (slotAt.cell && !isNameColumn(slotAt, slot, at)) return;
  const catalogs = catalogsFor(place, integration, slot, at);
  const { listed, isCode } = listedIn(place, integration, at);
  for (const catalog of catalogs) {
    const need = needsOf(place, integration, catalog, listed);
    const names = Object.entries(catalog.webhooks?.events ?? {});
    for (const [i, [name, facts]] of names.entries()) {
      if (listed.has(name)) continue;
      const needed = need.get(name);
      const rank = facts.deprecated ? 8 : (needed?.rank ?? 4);
      const entry = entryText(name, place, { token, from, isCode, action: '[Action to take]' });
      yield itemFor(entry.token, {
        label: name,
        kind: 'event',
        detail: detailOf(facts, needed, catalog),
        ...(needed?.note && { note: needed.note }),
        text: entry.text,
        filter: entry.filter,
        sortKey: sortKey(rank, needed?.index ?? i),
        event: { provider: catalog.id, name },
        ...(facts.deprecated && { deprecated: true as const }),
      });
    }
  }
}

/** Whether nothing but other names, and what parts them, stands before the one at the cursor. */
function isNameNext(before: string): boolean {
  const parts = before.split(/[,;&+|]|\s(?:and|or)\s/).map((part) => part.trim());
  return parts.every((part) => !/[\s:]/.test(part)) && (parts.at(-1) ?? '').length < 3;
}

function isNameColumn({ cell }: SlotAt, slot: Slot, at: Span): boolean {
  const entry = eventEntriesOf(slot).find((each) => coversSpan(each, at) && each.cell);
  return entry?.cell ? entry.cell.index === cell?.index : cell?.index === 0;
}

function catalogsFor(
  { facts, spec }: Place,
  integration: Integration,
  slot: Slot,
  at: Span,
): readonly Catalog[] {
  const isHeld = (span: Span) => isPlaceheld(span, integration.section, spec.summary);
  const catalogs = catalogsOf(integration, isHeld, facts);
  const entry = eventEntriesOf(slot).find((each) => coversSpan(each, at));
  return entry ? narrowed(catalogs, entry, facts) : catalogs;
}

interface Listed {
  /** The names that stand in the lists, as they were meant. */
  readonly listed: ReadonlySet<string>;
  /** Whether they are set as code. */
  readonly isCode: boolean;
}

function listedIn({ spec, facts }: Place, integration: Integration, at: Span): Listed {
  const { lists } = eventsOf(integration, spec.summary, facts);
  const events = lists
    .flatMap((list) => list.events)
    .filter(({ span }) => span.end < at.start || at.end < span.start);
  const inCode = events.filter(({ isCode }) => isCode);
  return {
    listed: new Set(events.flatMap((event) => [event.name, meantName(event)])),
    isCode: inCode.length * 2 > events.length,
  };
}

/** By rank. */
const NOTES: readonly (string | undefined)[] = ['required', undefined, 'recommended'];

interface Need {
  readonly rank: number;
  readonly index: number;
  readonly why: string;
  readonly note: string | undefined;
}

/** What the flows of the integration need or may use of a provider's events. */
function needsOf(
  { spec }: Place,
  integration: Integration,
  catalog: Catalog,
  listed: ReadonlySet<string>,
): ReadonlyMap<string, Need> {
  const needs = new Map<string, Need>();
  const add = (name: string, rank: number, why: string) => {
    const known = needs.get(name);
    if (!known || known.rank > rank)
      needs.set(name, { rank, index: needs.size, why, note: NOTES[rank] });
  };
  const used = flowsOf(integration, [catalog], spec.summary);
  if (used.length === 0) {
    // Whatever way it is used, these matter most.
    for (const flow of catalog.flows ?? [])
      for (const name of flow.required.flat()) add(name, 3, `For ${flow.name}`);
  }
  for (const { flow } of used) {
    for (const [first, ...others] of flow.required) {
      if (first === undefined || [first, ...others].some((name) => listed.has(name))) continue;
      add(first, 0, `Required for ${flow.name}`);
      for (const name of others) add(name, 1, `Instead of ${first}`);
    }
    for (const condition of flow.conditional ?? []) {
      if (!speaksOf(integration, condition)) continue;
      for (const name of condition.events) add(name, 1, `Needed where ${condition.when}`);
    }
    for (const name of flow.recommended ?? []) add(name, 2, `Recommended for ${flow.name}`);
  }
  return needs;
}

function detailOf(facts: EventFacts, need: Need | undefined, { name }: Catalog): string {
  if (facts.deprecated) {
    const successors = facts.replacedBy ?? [];
    return successors.length > 0 ? `Deprecated, use ${successors.join(', ')}` : 'Deprecated';
  }
  return need?.why ?? name;
}
