import type { Catalog } from './catalog.ts';
import { type EventIndex, eventIndex, isSent } from './event-index.ts';
import { eventOwners } from './event-owners.ts';
import { covers, isWildcard } from './event-pattern.ts';
import { ownAlias, type Suggestions, spelledAlike, suggestEvents } from './event-suggestion.ts';
import { eventFamily } from './event-words.ts';

/** What is to be said of the name of an event. */
export type EventVerdict =
  | { readonly is: 'sent' }
  | {
      readonly is: 'deprecated' | 'removed';
      readonly replacedBy: readonly string[];
      readonly note: string | undefined;
    }
  /** A `mistake` is one that we know, whatever else the provider may send; for the rest nothing is known. */
  | { readonly is: 'mistake' | 'unknown'; readonly suggestions: Suggestions }
  | {
      readonly is: 'foreign';
      readonly owners: readonly Catalog[];
      readonly suggestions: Suggestions;
      /** True where the provider could send it all the same: its list is open, and it has others of the kind. */
      readonly isPossible: boolean;
    };

/** A verdict, and about whom. */
export interface EventJudgement {
  readonly verdict: EventVerdict;
  /** The providers that may be meant. */
  readonly candidates: readonly Catalog[];
  /** The one of them that comes nearest to sending it. */
  readonly catalog: Catalog;
  /** True where none of the providers sends anything but what we know. */
  readonly isClosed: boolean;
}

const MOST_REMEMBERED = 10_000;
const remembered = new WeakMap<ReadonlyMap<string, Catalog>, Map<string, EventVerdict>>();
const NOTHING: Suggestions = { names: [], by: 'nothing' };

/**
 * Judges a name by the catalogs of the providers that may be meant, all of which must know events; it is
 * fine if one of them sends it. Undefined where there is no such provider, or one whose events we do not know.
 */
export function judgeEvent(
  name: string,
  candidates: readonly Catalog[],
  catalogs: ReadonlyMap<string, Catalog>,
): EventJudgement | undefined {
  if (candidates.some(({ webhooks }) => !webhooks)) return undefined;
  const judged = candidates.flatMap((catalog) => {
    const verdict = verdictOf(name, catalog, catalogs);
    return verdict ? [{ verdict, catalog }] : [];
  });
  const [best] = judged.sort((a, b) => rank(a.verdict) - rank(b.verdict));
  const isClosed = candidates.every(({ webhooks }) => webhooks?.closed);
  return best && { verdict: best.verdict, catalog: best.catalog, candidates, isClosed };
}

function rank(verdict: EventVerdict): number {
  const order = ['sent', 'deprecated', 'removed', 'mistake', 'foreign', 'unknown'];
  const suggested = 'suggestions' in verdict && verdict.suggestions.names.length > 0;
  return order.indexOf(verdict.is) - (suggested ? 0.5 : 0);
}

function verdictOf(
  name: string,
  catalog: Catalog,
  catalogs: ReadonlyMap<string, Catalog>,
): EventVerdict | undefined {
  const index = eventIndex(catalog);
  if (!index) return undefined;
  const verdicts = remembered.get(catalogs) ?? new Map<string, EventVerdict>();
  remembered.set(catalogs, verdicts);
  const key = `${catalog.id} ${name}`;
  const known = verdicts.get(key);
  if (known) return known;
  const verdict = judge(name, index, catalogs);
  if (verdicts.size >= MOST_REMEMBERED) verdicts.clear();
  verdicts.set(key, verdict);
  return verdict;
}

/** In the order that DESIGN sets: what is the provider's own comes before what is another's. */
function judge(
  name: string,
  index: EventIndex,
  catalogs: ReadonlyMap<string, Catalog>,
): EventVerdict {
  const { webhooks, events } = index;
  if (isWildcard(name)) {
    const isAny =
      events.some((event) => covers(name, event.name)) ||
      isSent(name.replaceAll('*', 'any'), webhooks);
    return isAny ? { is: 'sent' } : { is: 'unknown', suggestions: NOTHING };
  }
  const facts = Object.hasOwn(webhooks.events, name) ? webhooks.events[name] : undefined;
  if (facts?.deprecated)
    return { is: 'deprecated', replacedBy: facts.replacedBy ?? [], note: facts.note };
  if (isSent(name, webhooks)) return { is: 'sent' };
  const removed =
    webhooks.removed && Object.hasOwn(webhooks.removed, name) && webhooks.removed[name];
  if (removed) return { is: 'removed', replacedBy: removed.replacedBy, note: removed.note };

  const suggestions = suggestEvents(name, index);
  if (ownAlias(name, webhooks) !== undefined) return { is: 'mistake', suggestions };
  if (spelledAlike(name, index).length > 0) return { is: 'mistake', suggestions };
  const owners = eventOwners(name, catalogs);
  // Somebody who has named the provider and is one letter off has slipped, and not copied another's name.
  if (owners.length === 0 || suggestions.by === 'slip') return { is: 'unknown', suggestions };
  // A state of a payment, of which nobody's list has to be whole, and no name that only one service has.
  if (!webhooks.closed && /^\p{Ll}+$/u.test(name)) return { is: 'unknown', suggestions };
  return {
    is: 'foreign',
    owners,
    suggestions: counterpart(suggestions, index),
    isPossible: !webhooks.closed && isOfKind(name, index),
  };
}

/** The event of this provider that does the same: only one that people take for it, or that a flow needs. */
function counterpart({ names, by }: Suggestions, { events }: EventIndex): Suggestions {
  if (by === 'alias') return { names, by };
  const isNeeded = (name: string) => events.some((event) => event.name === name && event.need > 0);
  return by === 'words' && names[0] !== undefined && isNeeded(names[0])
    ? { names: names.slice(0, 1), by }
    : NOTHING;
}

/** Whether the provider has events that begin alike and are written alike. */
function isOfKind(name: string, { families, events }: EventIndex): boolean {
  const hasDots = name.includes('.');
  return (
    families.has(eventFamily(name)) && events.some((event) => event.name.includes('.') === hasDots)
  );
}
