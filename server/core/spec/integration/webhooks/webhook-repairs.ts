import type { Edit } from '../../../text/edit.ts';
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

/**
 * The ways to put right names in an event's place, in their order. Where the right one is listed already,
 * the event goes.
 */
export function repairsOf(
  event: ListedEvent,
  names: readonly string[],
  { lists }: IntegrationEvents,
  written: Written,
): Repair[] {
  const others = lists.flatMap(({ events }) => events).filter((other) => other !== event);
  return names.flatMap((name): Repair[] => {
    const isListed =
      isInList(event) && others.some((other) => isInList(other) && other.name === name);
    const edit = isListed ? removeEvent(event, written) : replaceEvent(event, name, written);
    const title = isListed ? `Remove it: “${name}” is listed already` : `Replace it with “${name}”`;
    const isOnly = !isListed && !others.some((other) => meantName(other) === name);
    return edit ? [{ title, edits: [edit], isOnly }] : [];
  });
}
