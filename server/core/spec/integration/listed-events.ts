import type { Catalog } from '../../catalogs/catalog.ts';
import { type EventJudgement, judgeEvent } from '../../catalogs/event-verdict.ts';
import type { Facts } from '../../catalogs/facts.ts';
import { comparable } from '../../text/comparable.ts';
import { coversSpan, type Span } from '../../text/span.ts';
import { isPlaceheld } from '../placeheld.ts';
import type { Section } from '../section.ts';
import type { SpecSummary } from '../spec.ts';
import { placeholdersOf } from './flows.ts';
import { type Integration, type Slot, slotsOf } from './integration.ts';
import { integrationsOf } from './read-integrations.ts';
import { resolveEvent } from './resolve-event.ts';
import type { EventEntry, EventName } from './webhook-entry.ts';
import { eventEntriesOf } from './webhook-events.ts';
import { isMeantAsEvent } from './webhook-likeness.ts';
import { mentionEntries } from './webhook-sentences.ts';

/** A webhook event that the document lists. */
export interface ListedEvent extends EventName {
  /** In full, where the document abbreviates it. */
  readonly name: string;
  readonly entry: EventEntry;
  /** Undefined for one that only running text speaks of. */
  readonly slot: Slot | undefined;
  /** Undefined where we do not know what the provider sends. */
  readonly judgement: EventJudgement | undefined;
}

/** The events under one label. */
export interface EventList {
  readonly slot: Slot;
  readonly events: readonly ListedEvent[];
  /** True where the list, or a part of it, is still to be filled in. */
  readonly isOpen: boolean;
}

/** The events that an integration lists. */
export interface IntegrationEvents {
  /** Of the providers that may send them; empty where one of them is unknown to us. */
  readonly catalogs: readonly Catalog[];
  readonly lists: readonly EventList[];
  /** Those that sentences about webhooks name in code, outside of any list. */
  readonly mentioned: readonly ListedEvent[];
}

interface Known extends IntegrationEvents {
  readonly facts: Facts;
}

const known = new WeakMap<Integration, Known>();

/** The webhook events of an integration, judged. Placeholders are none. */
export function eventsOf(
  integration: Integration,
  summary: SpecSummary,
  facts: Facts,
): IntegrationEvents {
  const cached = known.get(integration);
  if (cached?.facts === facts) return cached;
  const isHeld = (span: Span) => isPlaceheld(span, integration.section, summary);
  const catalogs = catalogsOf(integration, isHeld, facts);
  const judged = readWith(integration, summary, { catalogs, isHeld, facts });
  const read =
    isGuessed(integration) && !isMostlySent(judged)
      ? readWith(integration, summary, { catalogs: [], isHeld, facts })
      : judged;
  known.set(integration, { ...read, facts });
  return read;
}

function readWith(
  integration: Integration,
  summary: SpecSummary,
  context: Context,
): IntegrationEvents {
  const { catalogs } = context;
  const placeholders = placeholdersOf(integration, summary);
  const slots = slotsOf(integration, 'webhook-events').filter(
    // "Events" of a socket are not sent by anybody's webhooks.
    ({ label }) => integration.purpose !== 'realtime' || /web-?hook/i.test(label.text),
  );
  const lists = slots.map((slot) => readList(slot, placeholders, context));
  const mentions = catalogs.length === 0 ? [] : mentionEntries(integration);
  const mentioned = mentions.flatMap((entry) => readEntry(entry, undefined, context));
  return { catalogs, lists, mentioned };
}

/** Whether only the document's title and introduction name a provider: it may be theirs, or our own API's. */
function isGuessed({ providers }: Integration): boolean {
  return providers.length > 0 && providers.every(({ by }) => by === 'title');
}

function isMostlySent({ lists, mentioned }: IntegrationEvents): boolean {
  const events = [...lists.flatMap((list) => list.events), ...mentioned];
  const sent = events.filter(({ judgement }) => judgement?.verdict.is === 'sent');
  return sent.length * 2 >= events.length;
}

/** What reading a list needs to know. */
interface Context {
  readonly catalogs: readonly Catalog[];
  readonly isHeld: (span: Span) => boolean;
  readonly facts: Facts;
}

/** The catalogs of the providers that may send the events; empty where nothing can be said of one of them. */
function catalogsOf(
  { providers: uses, purpose }: Integration,
  isHeld: Context['isHeld'],
  { catalogs }: Facts,
): readonly Catalog[] {
  const meant = uses.filter(({ text }) => !isHeld(text.span));
  const fields = meant.filter(({ by }) => by === 'field');
  if (fields.length > 0 && fields.every(({ providers }) => providers.length === 0)) return [];
  const providers = [...new Set(meant.flatMap((use) => use.providers))];
  const fitting = providers.filter((provider) => provider.purpose === purpose);
  const found = (fitting.length > 0 ? fitting : providers).map(({ id }) => catalogs.get(id));
  const sending = found.flatMap((catalog) => (catalog?.webhooks ? [catalog] : []));
  return sending.length === found.length ? sending : [];
}

function readList(slot: Slot, placeholders: readonly Span[], context: Context): EventList {
  const entries = eventEntriesOf(slot);
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
  return placeholders.some((placeholder) => {
    while ((actions[at]?.end ?? placeholder.end) < placeholder.start) at++;
    const action = actions[at];
    const isAction = action !== undefined && coversSpan(action, placeholder);
    const isBelow = coversSpan(slot, placeholder) && !coversSpan(slot.label.span, placeholder);
    return isBelow && !isAction;
  });
}

function readEntry(
  entry: EventEntry,
  slot: Slot | undefined,
  { catalogs, isHeld, facts }: Context,
): ListedEvent[] {
  const candidates = narrowed(catalogs, entry);
  const judge = (name: string) => judgeEvent(name, candidates, facts.catalogs);
  return entry.names.flatMap((written) => {
    if (isHeld(written.span)) return [];
    const event = resolveEvent(written, judge);
    if (!isMeantAsEvent(event.name, written, entry, event.judgement)) return [];
    return [{ ...written, ...event, entry, slot }];
  });
}

/** Of several providers those that the list names around the events ("**Stripe**", a column), where it names any. */
function narrowed(catalogs: readonly Catalog[], { about = [] }: EventEntry): readonly Catalog[] {
  if (catalogs.length < 2 || about.length === 0) return catalogs;
  const words = ` ${comparable(about.join(' '))} `;
  const named = catalogs.filter(({ name }) => words.includes(` ${comparable(name)} `));
  return named.length > 0 ? named : catalogs;
}

/** A placeholder's brackets may stand around what is read as an action. */
function widened({ start, end }: Span): Span {
  return { start: start - 1, end: end + 1 };
}

/** Every event that the integrations of a section list, each with all of its integration. */
export function* listedEvents(
  outermost: Section,
  summary: SpecSummary,
  facts: Facts,
): Generator<{ readonly event: ListedEvent; readonly all: IntegrationEvents }> {
  for (const integration of integrationsOf(outermost, summary)) {
    const all = eventsOf(integration, summary, facts);
    for (const { events } of all.lists) for (const event of events) yield { event, all };
    for (const event of all.mentioned) yield { event, all };
  }
}

/** The name under which an event counts: the one that was meant, where the document misspells it. */
export function meantName({ name, judgement }: ListedEvent): string {
  const verdict = judgement?.verdict;
  if (!verdict || !('suggestions' in verdict) || verdict.suggestions.by === 'kin') return name;
  return verdict.suggestions.names[0] ?? name;
}

/** Whether an event stands in a list, and not in a sentence or a program that mentions it. */
export function isInList({ entry }: ListedEvent): boolean {
  return entry.kind !== 'sentence' && entry.kind !== 'string';
}
