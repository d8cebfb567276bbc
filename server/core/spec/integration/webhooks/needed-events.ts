import type { Catalog } from '../../../catalogs/catalog.ts';
import { covers, isWildcard } from '../../../catalogs/event-pattern.ts';
import type { Facts } from '../../../catalogs/facts.ts';
import type { SpecSummary } from '../../spec.ts';
import type { Integration } from '../integration.ts';
import { flowsOf, speaksOf, type UsedFlow } from './flows.ts';
import {
  type EventList,
  type IntegrationEvents,
  type ListedEvent,
  meantName,
} from './listed-event.ts';
import { eventsOf } from './listed-events.ts';

/** An event that a flow needs; of several that would do the usual one. */
export interface NeededEvent extends UsedFlow {
  readonly name: string;
  /** Others that would do as well. */
  readonly alternatives: readonly string[];
  /** What makes it needed; undefined where the flow always needs it. */
  readonly condition: string | undefined;
  /** Whether the document lists it, or another that does as well. */
  readonly isListed: boolean;
}

/** What an integration's list lacks. */
export interface MissingEvents {
  /** The list to which it is to be added. */
  readonly list: EventList;
  readonly missing: readonly NeededEvent[];
  /** All that the flows need, what is missing among it. */
  readonly needed: readonly NeededEvent[];
}

/**
 * The events that the flows of an integration need and its lists do not have, each once. Undefined where it
 * has no list, or one that is still to be filled in, or names nothing that the provider sends.
 */
export function missingEventsOf(
  integration: Integration,
  summary: SpecSummary,
  facts: Facts,
): MissingEvents | undefined {
  const { lists, catalogs, mentioned } = eventsOf(integration, summary, facts);
  const list = lists.find(({ events }) => events.length > 0);
  if (!list || lists.some(({ isOpen }) => isOpen)) return undefined;
  const names = namesIn({ lists, mentioned });
  const used = catalogs.filter((catalog) => isUsed(catalog, names));
  const flows = flowsOf(integration, used, summary);
  const needed = flows.flatMap((flow) => needsIn(flow, names, integration));
  const missing = needed.filter(({ isListed }) => !isListed);
  return { list, missing: eachOnce(missing), needed: eachOnce(needed) };
}

/** What the flows of an integration need, whatever it lists: of each choice the usual one. */
export function neededEvents(
  integration: Integration,
  { catalogs }: IntegrationEvents,
  summary: SpecSummary,
): string[] {
  const flows = catalogs.length === 1 ? flowsOf(integration, catalogs, summary) : [];
  const groups = flows.flatMap(({ flow }) => flow.required);
  return [...new Set(groups.flatMap((group) => group.slice(0, 1)))];
}

/** The events of a flow that the lists of an integration do not have. */
export interface AbsentEvents {
  /** Those that it cannot do without, of each choice the usual one. */
  readonly needed: readonly string[];
  /** Those that are merely useful. */
  readonly recommended: readonly string[];
}

/** What an integration's lists lack of a flow, whether or not the document says that it follows it. */
export function absentEvents(
  integration: Integration,
  events: IntegrationEvents,
  used: UsedFlow,
): AbsentEvents {
  const names = namesIn(events);
  const needed = needsIn(used, names, integration).filter(({ isListed }) => !isListed);
  const useful = used.flow.recommended ?? [];
  const recommended = useful.filter((name) => !isCovered(name, names, used.catalog));
  return { needed: [...new Set(needed.map(({ name }) => name))], recommended };
}

/** What a flow needs in an integration, listed or not, in the catalog's order; conditional events where it speaks of the condition. */
export function flowNeeds(
  used: UsedFlow,
  integration: Integration,
  events: IntegrationEvents,
): NeededEvent[] {
  return needsIn(used, namesIn(events), integration);
}

/** The names that a document gives, and those of them that stand for several. */
interface Names {
  readonly all: ReadonlySet<string>;
  readonly wildcards: readonly string[];
}

function namesOf(names: readonly string[]): Names {
  const all = new Set(names);
  return { all, wildcards: [...all].filter(isWildcard) };
}

function namesIn({ lists, mentioned }: Pick<IntegrationEvents, 'lists' | 'mentioned'>): Names {
  const events = [...lists.flatMap((list) => list.events), ...mentioned];
  return namesOf(events.flatMap(namesFor));
}

function needsIn(used: UsedFlow, names: Names, integration: Integration): NeededEvent[] {
  const { catalog, flow } = used;
  const { required, conditional = [] } = flow;
  const isListed = (name: string) => isCovered(name, names, catalog);
  const always = required.flatMap((group): NeededEvent[] => {
    const [name, ...alternatives] = group;
    if (name === undefined) return [];
    const common = { name, condition: undefined, isListed: group.some(isListed) };
    return [{ catalog, flow, alternatives, ...common }];
  });
  const sometimes = conditional
    .filter((condition) => speaksOf(integration, condition))
    .flatMap(({ when, events }) =>
      events.map((name): NeededEvent => {
        const common = { alternatives: [], condition: when };
        return { catalog, flow, ...common, name, isListed: isListed(name) };
      }),
    );
  return [...always, ...sometimes];
}

function eachOnce(events: readonly NeededEvent[]): NeededEvent[] {
  return events.filter((each, i) => events.findIndex(({ name }) => name === each.name) === i);
}

/** The names that a listed event stands for: a misspelt one for what was meant, an old one for its successors. */
function namesFor(event: ListedEvent): readonly string[] {
  const verdict = event.judgement?.verdict;
  const isOld = verdict?.is === 'deprecated' || verdict?.is === 'removed';
  return [meantName(event), ...(isOld ? verdict.replacedBy : [])];
}

function isCovered(name: string, names: Names, { webhooks }: Catalog): boolean {
  const successors = webhooks?.events[name]?.replacedBy ?? [];
  return [name, ...successors].some((each) => isNamed(each, names));
}

function isNamed(name: string, { all, wildcards }: Names): boolean {
  return all.has(name) || wildcards.some((each) => covers(each, name));
}

function isUsed({ webhooks }: Catalog, names: Names): boolean {
  const known = Object.keys(webhooks?.events ?? {});
  return known.some((name) => isNamed(name, names));
}
