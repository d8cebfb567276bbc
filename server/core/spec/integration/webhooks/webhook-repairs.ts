import type { Edit } from '../../../text/edit.ts';
import { Memo } from '../../../text/memo.ts';
import type { Written } from '../../insert/name-text.ts';
import { type IntegrationEvents, isInList, type ListedEvent, meantName } from './listed-event.ts';
import { removeEvent, replaceEvent } from './webhook-edits.ts';

/** A way to put the name of an event right. */
export interface Repair {
  readonly title: string;
  readonly edits: readonly Edit[];
  /** True where the event is not listed a second time by it. */
  readonly isOnly: boolean;
}

/** How often the lists of an integration give each name, and how often each is meant. */
interface Counts {
  readonly listed: ReadonlyMap<string, number>;
  readonly meant: ReadonlyMap<string, number>;
}

const known = new Memo<IntegrationEvents, Counts>();

/**
 * The ways to put right names in an event's place, in their order. Where the right one is listed already,
 * the event goes.
 */
export function repairsOf(
  event: ListedEvent,
  names: readonly string[],
  all: IntegrationEvents,
  written: Written,
): Repair[] {
  const { listed, meant } = countsOf(all);
  const isListedItself = event.slot !== undefined;
  return names.flatMap((name): Repair[] => {
    const itself = isListedItself && meantName(event) === name ? 1 : 0;
    const isListed = isInList(event) && (listed.get(name) ?? 0) > 0;
    const edit = isListed ? removeEvent(event, written) : replaceEvent(event, name, written);
    const title = isListed ? `Remove it: “${name}” is listed already` : `Replace it with “${name}”`;
    const isOnly = !isListed && (meant.get(name) ?? 0) === itself;
    return edit ? [{ title, edits: [edit], isOnly }] : [];
  });
}

function countsOf(all: IntegrationEvents): Counts {
  let counts = known.get(all);
  if (!counts) {
    const events = all.lists.flatMap((list) => list.events);
    counts = {
      listed: countOf(events.filter(isInList).map(({ name }) => name)),
      meant: countOf(events.map(meantName)),
    };
    known.set(all, counts);
  }
  return counts;
}

function countOf(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
