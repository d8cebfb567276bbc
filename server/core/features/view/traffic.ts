import type { Facts } from '../../catalogs/facts.ts';
import type { ProviderName } from '../../catalogs/provider-names.ts';
import { endpointsOf } from '../../spec/integration/endpoints/endpoints.ts';
import { isOwnEndpoint } from '../../spec/integration/endpoints/own-endpoint.ts';
import { type Integration, slotsOf } from '../../spec/integration/integration.ts';
import { connectionEndpointsOf } from '../../spec/integration/realtime/connection-endpoints.ts';
import { realtimeEventsOf } from '../../spec/integration/realtime/realtime-events.ts';
import { isInList, type ListedEvent } from '../../spec/integration/webhooks/listed-event.ts';
import { eventsOf } from '../../spec/integration/webhooks/listed-events.ts';
import { webhookMention } from '../../spec/integration/webhooks/webhook-mentions.ts';
import { isPlaceheld } from '../../spec/placeheld.ts';
import { type Section, sectionsWithin } from '../../spec/section.ts';
import type { SpecSummary } from '../../spec/spec.ts';
import { textsOf } from '../../spec/texts.ts';
import { Memo } from '../../text/memo.ts';
import type { Span } from '../../text/span.ts';
import { firstFrom } from '../../text/span-set.ts';
import type { Traffic } from './spec-view.ts';

/** Words that say that our system calls somebody's. */
const CALLS = /\b(?:APIs?|SDKs?|REST|GraphQL|gRPC)\b/;

/** What passes between our system and a provider, as far as an integration speaks of it. */
export function trafficOf(
  integration: Integration,
  outermost: Section,
  summary: SpecSummary,
  facts: Facts,
): Traffic[] {
  const isSaid = (span: Span) => !isPlaceheld(span, outermost, summary);
  const found: readonly (Traffic | undefined)[] = [
    callsOf(integration, facts, isSaid),
    webhooksOf(integration, summary, facts, isSaid),
    realtimeOf(integration, isSaid),
  ];
  return found.flatMap((each) => each ?? []);
}

/** Several of the same as one: the counts of each kind added up. */
export function addTraffic(traffic: readonly Traffic[]): Traffic[] {
  const counts = new Map<Traffic['kind'], number>();
  for (const { kind, count } of traffic) counts.set(kind, (counts.get(kind) ?? 0) + count);
  return [...counts].map(([kind, count]) => ({ kind, count }));
}

type IsSaid = (span: Span) => boolean;

function callsOf(integration: Integration, facts: Facts, isSaid: IsSaid): Traffic | undefined {
  const endpoints = endpointsOf(integration).filter(
    (endpoint) => isSaid(endpoint) && !isOwnEndpoint(endpoint, integration, facts),
  );
  const count = endpoints.length;
  return count > 0 || sends(integration, isSaid) || speaksOfCalls(integration, isSaid)
    ? { kind: 'calls', count }
    : undefined;
}

/** A mail or a push message is sent by calling whoever delivers it. */
function sends(integration: Integration, isSaid: IsSaid): boolean {
  const slots = [...slotsOf(integration, 'payload'), ...slotsOf(integration, 'template-variables')];
  return integration.groups.some(isSaid) || slots.some(isSaid);
}

function speaksOfCalls({ section, narrower, start, end }: Integration, isSaid: IsSaid): boolean {
  const spans = callWords(section);
  for (let i = firstFrom(spans, start); i < spans.length; i++) {
    const span = spans[i] as Span;
    if (span.start >= end) return false;
    const scope = narrower[firstFrom(narrower, span.start + 1) - 1];
    if ((!scope || scope.end <= span.start) && isSaid(span)) return true;
  }
  return false;
}

const calling = new Memo<Section, readonly Span[]>();

/** The texts of a section, and of those below it, that speak of calls; in order. */
function callWords(section: Section): readonly Span[] {
  let spans = calling.get(section);
  if (!spans) {
    spans = sectionsWithin(section)
      .flatMap((part) => [...textsOf(part)])
      .flatMap(({ text, span }) => (CALLS.test(text) ? [span] : []))
      .sort((a, b) => a.start - b.start);
    calling.set(section, spans);
  }
  return spans;
}

function webhooksOf(
  integration: Integration,
  summary: SpecSummary,
  facts: Facts,
  isSaid: IsSaid,
): Traffic | undefined {
  const { lists, mentioned } = eventsOf(integration, summary, facts);
  const listed = lists.flatMap(({ events }) => events).filter((event) => isSaid(event.span));
  const count = namesIn(listed).size;
  return listed.length > 0 || mentioned.length > 0 || webhookMention(integration)
    ? { kind: 'webhooks', count }
    : undefined;
}

function namesIn(events: readonly ListedEvent[]): ReadonlySet<string> {
  return new Set(events.filter(isInList).map(({ name }) => name));
}

/**
 * What passes between our system and one of the providers of which an integration speaks together: the events
 * that they send are told apart by their names.
 */
export function sharedTraffic(
  integration: Integration,
  traffic: readonly Traffic[],
  providers: readonly ProviderName[],
  summary: SpecSummary,
  facts: Facts,
): Traffic[] {
  const names = namesIn(
    eventsOf(integration, summary, facts).lists.flatMap(({ events }) => events),
  );
  const sent = providers.flatMap(({ id }) => facts.catalogs.get(id)?.webhooks?.events ?? []);
  const own = [...names].filter((name) => sent.some((events) => Object.hasOwn(events, name)));
  return traffic.map((each) => (each.kind === 'webhooks' ? { ...each, count: own.length } : each));
}

function realtimeOf(integration: Integration, isSaid: IsSaid): Traffic | undefined {
  const count = realtimeEventsOf(integration).filter(isSaid).length;
  return count > 0 || connectionEndpointsOf(integration).some(isSaid)
    ? { kind: 'realtime', count }
    : undefined;
}
