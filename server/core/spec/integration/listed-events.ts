import type { Catalog } from '../../catalogs/catalog.ts';
import { type EventJudgement, judgeEvent } from '../../catalogs/event-verdict.ts';
import type { Facts } from '../../catalogs/facts.ts';
import { coversSpan, type Span, spansOverlap } from '../../text/span.ts';
import { placeholdersIn } from '../placeholder.ts';
import { type Section, sectionsWithin } from '../section.ts';
import type { SpecSummary } from '../spec.ts';
import { type Integration, type Slot, slotsOf } from './integration.ts';
import { integrationsOf } from './read-integrations.ts';
import type { EventEntry, EventName } from './webhook-entry.ts';
import { eventEntriesOf } from './webhook-events.ts';
import { isMeantAsEvent } from './webhook-likeness.ts';
import { fullName } from './webhook-names.ts';
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
  const placeholders = sectionsWithin(integration.section).flatMap((section) => [
    ...placeholdersIn(section, summary.template),
  ]);
  const catalogs = catalogsOf(integration, placeholders, facts);
  const lists = slotsOf(integration, 'webhook-events').map((slot) =>
    readList(slot, placeholders, catalogs, facts),
  );
  const mentioned =
    catalogs.length === 0 ? [] : mentionedIn(integration, placeholders, catalogs, facts);
  const read = { catalogs, lists, mentioned, facts };
  known.set(integration, read);
  return read;
}

/** The catalogs of the providers that may send the events; empty where nothing can be said of one of them. */
function catalogsOf(
  { providers: uses, purpose }: Integration,
  placeholders: readonly Span[],
  { catalogs }: Facts,
): readonly Catalog[] {
  const meant = uses.filter(
    ({ text }) => !placeholders.some((placeholder) => spansOverlap(placeholder, text.span)),
  );
  const fields = meant.filter(({ by }) => by === 'field');
  if (fields.length > 0 && fields.every(({ providers }) => providers.length === 0)) return [];
  const providers = [...new Set(meant.flatMap((use) => use.providers))];
  const fitting = providers.filter((provider) => provider.purpose === purpose);
  const found = (fitting.length > 0 ? fitting : providers).map(({ id }) => catalogs.get(id));
  const sending = found.flatMap((catalog) => (catalog?.webhooks ? [catalog] : []));
  return sending.length === found.length ? sending : [];
}

function readList(
  slot: Slot,
  placeholders: readonly Span[],
  candidates: readonly Catalog[],
  { catalogs }: Facts,
): EventList {
  const judge = (name: string) => judgeEvent(name, candidates, catalogs);
  const entries = eventEntriesOf(slot);
  const events = entries.flatMap((entry) => readEntry(entry, slot, placeholders, judge));
  const isOpen = placeholders.some(
    (placeholder) =>
      coversSpan(slot, placeholder) &&
      !entries.some(({ action }) => action && coversSpan(widened(action.span), placeholder)) &&
      !coversSpan(slot.label.span, placeholder),
  );
  return { slot, events, isOpen };
}

/** What sentences about webhooks name, where nothing else reads them. */
function mentionedIn(
  integration: Integration,
  placeholders: readonly Span[],
  candidates: readonly Catalog[],
  { catalogs }: Facts,
): readonly ListedEvent[] {
  const judge = (name: string) => judgeEvent(name, candidates, catalogs);
  return mentionEntries(integration).flatMap((entry) =>
    readEntry(entry, undefined, placeholders, judge),
  );
}

type Judge = (name: string) => EventJudgement | undefined;

function readEntry(
  entry: EventEntry,
  slot: Slot | undefined,
  placeholders: readonly Span[],
  judge: Judge,
): ListedEvent[] {
  return entry.names.flatMap((written) => {
    if (placeholders.some((placeholder) => spansOverlap(placeholder, written.span))) return [];
    const { name, judgement } = resolve(written, judge);
    if (!isMeantAsEvent(name, written, entry, judgement)) return [];
    return [{ ...written, ...quiet(name, written, judgement), entry, slot }];
  });
}

/** In full where it is short for one, as written where that is the event. */
function resolve(written: EventName, judge: Judge) {
  const { prefix, literal, isPart } = written;
  const own = { name: fullName(written), judgement: judge(fullName(written)) };
  if (isPart || prefix === undefined) return own;
  const full = { name: prefix + literal, judgement: judge(prefix + literal) };
  if (full.judgement?.verdict.is === 'sent') return full;
  const verdict = own.judgement?.verdict;
  const isOneWord = !/[._/]/.test(literal);
  if (verdict ? verdict.is !== 'unknown' : !isOneWord) return own;
  return isOneWord ? full : own;
}

/** "Delivered: …" without code marks is a sentence's word for `delivered`, and no mistake. */
function quiet(
  name: string,
  { isCode }: EventName,
  judgement: EventJudgement | undefined,
): { name: string; judgement: EventJudgement | undefined } {
  const verdict = judgement?.verdict;
  if (isCode || verdict?.is !== 'mistake' || !/^[A-Z][a-z]+$/.test(name))
    return { name, judgement };
  const sent = verdict.suggestions.names.find((each) => each === name.toLowerCase());
  return sent
    ? { name: sent, judgement: { ...judgement, verdict: { is: 'sent' } } as EventJudgement }
    : { name, judgement };
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
