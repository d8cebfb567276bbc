import type { Catalog } from '../../catalogs/catalog.ts';
import type { Facts } from '../../catalogs/facts.ts';
import { type Integration, providersOf } from '../../spec/integration/integration.ts';
import { flowsOf, type UsedFlow } from '../../spec/integration/webhooks/flows.ts';
import { meantName } from '../../spec/integration/webhooks/listed-event.ts';
import { eventsOf } from '../../spec/integration/webhooks/listed-events.ts';
import { isPlaceheld } from '../../spec/placeheld.ts';
import type { Section } from '../../spec/section.ts';
import type { SpecSummary } from '../../spec/spec.ts';
import { headingSpan } from '../../spec/where.ts';
import { shiftSpan } from '../../text/span.ts';
import { eventNeeds } from '../event-needs.ts';
import { remembered } from '../remembered.ts';
import { applicableIntegrations } from './applicable.ts';
import { graverFindings } from './findings.ts';
import { perSection } from './per-section.ts';
import { plain } from './plain.ts';
import { problemsBySpan } from './problems.ts';
import type { FlowView, StepView } from './spec-view.ts';
import type { Viewed } from './viewed.ts';

/** The rules that say that a provider does not send an event. */
const NOT_SENT = new Set(['unknown-webhook-event', 'wrong-provider-event']);

/** The webhook events of each integration that lists any, or lacks those of its flow. */
export function flowViews({ spec, facts, findings, described }: Viewed): readonly FlowView[] {
  // Of an event that we merely do not know, the rules say it as information.
  const problemAt = problemsBySpan(graverFindings(findings), NOT_SENT);
  return placed({ spec, facts }).map(({ catalogs, ...flow }) => {
    const known = catalogs.flatMap((id) => described?.get(id) ?? []);
    const steps = flow.steps.map(
      ({ name, ...step }): StepView => ({
        ...step,
        state: problemAt(step.at) ? 'wrong' : step.state,
        description: descriptionOf(name, known),
      }),
    );
    return { ...flow, steps };
  });
}

/** A flow before anybody has looked at what is found in it, and for the providers' words. */
interface Flow extends Omit<FlowView, 'steps'> {
  /** The ids of the providers that may send its events. */
  readonly catalogs: readonly string[];
  readonly steps: readonly Step[];
}

/** The flows of an outermost section; spans count from its start. */
export const flowsIn = remembered((outermost: Section, summary, facts): readonly Flow[] => {
  const seen = new Set<number>();
  return applicableIntegrations(outermost, summary)
    .map((integration) => flowOf(integration, outermost, seen, { summary, facts }))
    .filter(({ steps }) => steps.length > 0)
    .sort((a, b) => a.at.start - b.at.start);
});

const placed = perSection(flowsIn, (flow, start) => ({
  ...flow,
  at: shiftSpan(flow.at, start),
  steps: flow.steps.map((step) => ({ ...step, at: shiftSpan(step.at, start) })),
}));

interface Context {
  readonly summary: SpecSummary;
  readonly facts: Facts;
}

/** `seen` are the places of the events that a narrower integration has already. */
function flowOf(
  integration: Integration,
  outermost: Section,
  seen: Set<number>,
  { summary, facts }: Context,
): Flow {
  const { lists, catalogs } = eventsOf(integration, summary, facts);
  const listed = lists
    .flatMap(({ events }) => events)
    .filter(({ span, entry }) => !entry.isBroken && !seen.has(span.start));
  for (const { span } of listed) seen.add(span.start);
  const used = flowsOf(integration, catalogs, summary);
  const needs = eventNeeds(integration, summary, facts);
  const missing = needs?.missing.map((event): Step => {
    return { event, name: event, state: 'missing', at: needs.label, action: '' };
  });
  const written = listed.map((event): Step => {
    const action = event.entry.action;
    const isHeld = action && isPlaceheld(action.span, outermost, summary);
    return {
      event: event.name,
      name: meantName(event),
      state: 'listed',
      at: event.span,
      action: plain(isHeld ? '' : (action?.text ?? '')),
    };
  });
  const heading = integration.section.heading?.title.text ?? '';
  return {
    at: lists[0]?.slot.label.span ?? headingSpan(integration.section),
    integration: plain(heading),
    provider: providersOf(integration)[0]?.name ?? '',
    catalogs: catalogs.map(({ id }) => id),
    flow: [...new Set(used.map(({ flow }) => flow.name))].join(', '),
    steps: inOrder([...written, ...(missing ?? [])], used),
  };
}

/** A step, and the event that it stands for. */
interface Step extends Omit<StepView, 'description'> {
  readonly name: string;
}

/** Each event once, as the flows raise them; what they do not speak of comes behind, as it is written. */
function inOrder(steps: readonly Step[], used: readonly UsedFlow[]): Step[] {
  const order = new Map<string, number>();
  for (const { flow } of used) {
    const { required, conditional = [], recommended = [] } = flow;
    const names = [...required.flat(), ...conditional.flatMap(({ events }) => events)];
    for (const name of [...names, ...recommended])
      if (!order.has(name)) order.set(name, order.size);
  }
  const byName = new Map<string, Step>();
  for (const step of steps) if (!byName.has(step.name)) byName.set(step.name, step);
  const rank = ({ name }: Step) => order.get(name) ?? order.size;
  return [...byName.values()]
    .sort((a, b) => rank(a) - rank(b))
    .map((step) => ({ ...step, event: plain(step.event) }));
}

function descriptionOf(event: string, catalogs: readonly Catalog[]): string {
  for (const { webhooks } of catalogs) {
    if (webhooks && Object.hasOwn(webhooks.events, event))
      return plain(webhooks.events[event]?.description ?? '');
  }
  return '';
}
