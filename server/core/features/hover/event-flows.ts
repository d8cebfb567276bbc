import type { Catalog, Flow } from '../../catalogs/catalog.ts';
import type { Integration } from '../../spec/integration/integration.ts';
import { flowsOf } from '../../spec/integration/webhooks/flows.ts';
import { type IntegrationEvents, meantName } from '../../spec/integration/webhooks/listed-event.ts';
import { eventsOf } from '../../spec/integration/webhooks/listed-events.ts';
import { type FlowNeed, flowNeeds } from '../../spec/integration/webhooks/needed-events.ts';
import {
  codes,
  joined,
  type Line,
  line,
  link,
  list,
  type RichBlock,
} from '../../text/rich-text.ts';
import type { HoverContext, MeaningOf } from './hover-context.ts';

/**
 * What flows have to do with an event, as a list: the flows that the integration follows and those that ask
 * for the event; of the former, and where there are none of those that need it, what else they need. Empty
 * where no flow has anything to do with it.
 */
export function flowBlocks(
  { event, integration }: MeaningOf<'webhook-event'>,
  { spec, facts }: HoverContext,
): RichBlock[] {
  const { judgement } = event;
  const name = meantName(event);
  if (!judgement || name.includes('*')) return [];
  const { catalog } = judgement;
  const events = eventsOf(integration, spec.summary, facts);
  const followed = flowsOf(integration, [catalog], spec.summary).map(({ flow }) => flow);
  const others = (catalog.flows ?? []).filter(
    (flow) => !followed.includes(flow) && claimOf(flow, name).is !== 'none',
  );
  const about = { name, catalog, integration, events };
  const items = [
    ...followed.map((flow) => [...claim(flow, name, 'followed'), ...besides(flow, about)]),
    ...others.map((flow) => {
      const isTold = followed.length === 0 && claimOf(flow, name).is === 'needed';
      return [...claim(flow, name, 'other'), ...(isTold ? besides(flow, about) : [])];
    }),
  ];
  return items.length > 0 ? [list(items)] : [];
}

/** What a flow asks of an event, in words that follow the flow's name. */
interface Claim {
  readonly is: 'needed' | 'recommended' | 'none';
  readonly words: string;
}

function claimOf({ required, conditional = [], recommended = [] }: Flow, name: string): Claim {
  const group = required.find((names) => names.includes(name));
  const orOther = (group?.length ?? 0) > 1 ? ', or another that does as well' : '';
  if (group) return { is: 'needed', words: `needs it${orOther}` };
  const condition = conditional.find(({ events }) => events.includes(name));
  if (condition) return { is: 'needed', words: `needs it where ${condition.when}` };
  if (recommended.includes(name)) return { is: 'recommended', words: 'recommends it' };
  return { is: 'none', words: 'does not need it' };
}

function claim(flow: Flow, name: string, rank: 'followed' | 'other'): Line {
  const own = rank === 'followed' ? ', the flow of this integration,' : '';
  const ours = flow.documented ? '' : ' (our advice)';
  return line`${link(flow.name, flow.source)}${own} ${claimOf(flow, name).words}${ours}.`;
}

interface About {
  readonly name: string;
  readonly catalog: Catalog;
  readonly integration: Integration;
  readonly events: IntegrationEvents;
}

/** What a flow needs beside an event, and whether the document lists it. */
function besides(flow: Flow, { name, catalog, integration, events }: About): Line {
  const needs = flowNeeds({ catalog, flow }, integration, events);
  const others = needs.filter((need) => !namesOf(need).includes(name));
  if (others.length === 0) return [];
  const items = others.map((need): Line => {
    const state = need.isListed ? 'listed' : 'not listed';
    return line`${codes(namesOf(need), 'or')} (${state})`;
  });
  const also = others.length < needs.length ? 'also ' : '';
  return line` It ${also}needs ${joined(items, 'and')}.`;
}

function namesOf({ name, alternatives }: FlowNeed): string[] {
  return [name, ...alternatives];
}
