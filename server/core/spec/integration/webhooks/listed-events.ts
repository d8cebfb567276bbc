import type { Catalog } from '../../../catalogs/catalog.ts';
import { type EventJudgement, judgeEvent } from '../../../catalogs/event-verdict.ts';
import type { Facts } from '../../../catalogs/facts.ts';
import { Memo } from '../../../text/memo.ts';
import { coversSpan, type Span } from '../../../text/span.ts';
import { spansWithin } from '../../../text/span-set.ts';
import { isPlaceheld, placeholdersWithin } from '../../placeheld.ts';
import type { Section } from '../../section.ts';
import type { SpecSummary } from '../../spec.ts';
import { type Integration, type Slot, slotsOf } from '../integration.ts';
import { integrationsOf } from '../read-integrations.ts';
import { catalogsOf, isGuessed, narrowed } from './event-catalogs.ts';
import { headedEntries } from './headed-events.ts';
import type { EventList, IntegrationEvents, ListedEvent } from './listed-event.ts';
import { type ResolvedEvent, resolveEvent } from './resolve-event.ts';
import type { EventEntry, EventName } from './webhook-entry.ts';
import { eventEntriesOf } from './webhook-events.ts';
import { isMeantAsEvent } from './webhook-likeness.ts';
import { mentionEntries } from './webhook-sentences.ts';
import { namesOthers } from './whose-events.ts';

interface Known {
  readonly facts: Facts;
  readonly read: IntegrationEvents;
}

const known = new Memo<Integration, Known>();

/** The webhook events of an integration, judged. Placeholders are none. */
export function eventsOf(
  integration: Integration,
  summary: SpecSummary,
  facts: Facts,
): IntegrationEvents {
  const cached = known.get(integration);
  if (cached?.facts === facts) return cached.read;
  const isHeld = (span: Span) => isPlaceheld(span, integration.section, summary);
  const catalogs = catalogsOf(integration, isHeld, facts);
  const judged = readWith(integration, summary, contextOf(catalogs, isHeld, facts));
  const isTheirs = isGuessed(integration)
    ? isMostlySent(judged)
    : summary.template.sections.length > 0 || !isStrange(judged);
  const read = isTheirs ? judged : readWith(integration, summary, contextOf([], isHeld, facts));
  known.set(integration, { facts, read });
  return read;
}

function readWith(
  integration: Integration,
  summary: SpecSummary,
  context: Context,
): IntegrationEvents {
  const { catalogs } = context;
  const isTemplate = summary.template.sections.length > 0;
  const placeholders = placeholdersWithin(integration.section, summary.template);
  const slots = slotsOf(integration, 'webhook-events').filter(
    // "Events" of a socket are not sent by anybody's webhooks.
    ({ label }) =>
      !namesOthers(label.text) &&
      (integration.purpose !== 'realtime' || /web-?hook/i.test(label.text)),
  );
  const lists = slots
    .map((slot) => readList(slot, integration.section, placeholders, context))
    // Without a label it is the names that tell whose they are.
    .filter(({ slot, events }) => slot.field || isTemplate || !areOthers(events));
  const mentions = catalogs.length === 0 ? [] : mentionEntries(integration);
  const mentioned = mentions.flatMap((entry) => readEntry(entry, undefined, context));
  return { catalogs, lists, mentioned };
}

function isMostlySent({ lists, mentioned }: IntegrationEvents): boolean {
  const events = [...lists.flatMap((list) => list.events), ...mentioned];
  const sent = events.filter(({ judgement }) => judgement?.verdict.is === 'sent');
  return sent.length * 2 >= events.length;
}

const NEAR: ReadonlySet<string> = new Set(['alias', 'spelling', 'slip', 'distance']);

/** Whether nothing that is listed is, or is like, what the provider sends, as far as we know: it is our own list then. */
function isStrange({ lists, mentioned }: IntegrationEvents): boolean {
  const events = [...lists.flatMap((list) => list.events), ...mentioned];
  if (events.length === 0) return false;
  return events.every((event) => !event.judgement?.isClosed && isUnlike(event));
}

/** Whether none of some events is, or is like, what the provider sends, and not all are another provider's. */
function areOthers(events: readonly ListedEvent[]): boolean {
  const known = events.filter((event) => !isUnlike(event));
  return known.length < events.length && known.every(({ judgement }) => isForeign(judgement));
}

function isForeign(judgement: EventJudgement | undefined): boolean {
  return judgement?.verdict.is === 'foreign';
}

/** Whether an event is none of the provider's, and like none. */
function isUnlike({ judgement }: ListedEvent): boolean {
  const verdict = judgement?.verdict;
  return verdict?.is === 'unknown' && !NEAR.has(verdict.suggestions.by);
}

/** What reading a list needs to know. */
interface Context {
  readonly catalogs: readonly Catalog[];
  readonly isHeld: (span: Span) => boolean;
  readonly facts: Facts;
  /** The names that were judged by all of these catalogs. */
  readonly judged: Map<string, EventJudgement>;
}

function contextOf(
  catalogs: readonly Catalog[],
  isHeld: (span: Span) => boolean,
  facts: Facts,
): Context {
  return { catalogs, isHeld, facts, judged: new Map() };
}

function readList(
  slot: Slot,
  section: Section,
  placeholders: readonly Span[],
  context: Context,
): EventList {
  const entries = [...eventEntriesOf(slot), ...headedEntries(slot, section)];
  const events = entries.flatMap((entry) => readEntry(entry, slot, context));
  return { slot, events, isOpen: isOpen(slot, placeholders, entries) };
}

/** Whether anything but what is to be done is still to be filled in. */
function isOpen(
  slot: Slot,
  placeholders: readonly Span[],
  entries: readonly EventEntry[],
): boolean {
  const actions = entries.flatMap(({ action }) => (action ? [widened(action.span)] : []));
  let at = 0;
  return spansWithin(placeholders, slot).some((placeholder) => {
    while ((actions[at]?.end ?? placeholder.end) < placeholder.start) at++;
    const action = actions[at];
    const isAction = action !== undefined && coversSpan(action, placeholder);
    return !isAction && !coversSpan(slot.label.span, placeholder);
  });
}

function readEntry(
  entry: EventEntry,
  slot: Slot | undefined,
  { catalogs, isHeld, facts, judged }: Context,
): ListedEvent[] {
  const candidates = narrowed(catalogs, entry, facts);
  const judge = (name: string) => {
    if (candidates !== catalogs) return judgeEvent(name, candidates, facts.catalogs);
    let judgement = judged.get(name);
    if (!judgement) {
      judgement = judgeEvent(name, candidates, facts.catalogs);
      if (judgement) judged.set(name, judgement);
    }
    return judgement;
  };
  return entry.names.flatMap((written) => {
    if (isHeld(written.span)) return [];
    const event = resolveEvent(written, judge);
    if (!isMeantAsEvent(event.name, written, entry, event.judgement, slot)) return [];
    return [listedEvent(written, event, entry, slot)];
  });
}

function listedEvent(
  { literal, prefix, isPart, start, end, span, isCode }: EventName,
  { name, judgement }: ResolvedEvent,
  entry: EventEntry,
  slot: Slot | undefined,
): ListedEvent {
  return { literal, prefix, isPart, start, end, span, isCode, name, judgement, entry, slot };
}

/** A placeholder's brackets may stand around what is read as an action. */
function widened({ start, end }: Span): Span {
  return { start: start - 1, end: end + 1 };
}

/** Every event that can be judged of those that the integrations of a section list, each with all of its integration. */
export function* listedEvents(
  outermost: Section,
  summary: SpecSummary,
  facts: Facts,
): Generator<{ readonly event: ListedEvent; readonly all: IntegrationEvents }> {
  for (const integration of integrationsOf(outermost, summary)) {
    const all = eventsOf(integration, summary, facts);
    for (const { events } of all.lists) {
      for (const event of events) if (!event.entry.isBroken) yield { event, all };
    }
    for (const event of all.mentioned) yield { event, all };
  }
}
