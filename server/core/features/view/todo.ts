import { shorten } from '../../rules/message.ts';
import type { Part } from '../completeness.ts';
import type { EventNeeds } from '../event-needs.ts';
import { completePart, writesPart } from '../lenses/complete-part.ts';
import { workOf } from '../lenses/lens-work.ts';
import type { Todo } from './measured.ts';

/** The step towards a part; undefined where there is none but to go there, or nothing is left to do. */
export function todoOf(part: Part): Todo | undefined {
  if (part.state === 'done' || part.state === 'not-applicable' || !writesPart(part))
    return undefined;
  const verb = part.state === 'empty' ? 'Fill in' : 'Insert';
  return {
    title: `${verb} ${shorten(part.name)}`,
    run: (written) => completePart(part, written),
  };
}

/** The step towards a whole list of webhook events. */
export function eventsTodo({ label, missing, insert }: EventNeeds): Todo {
  return {
    title: missing.length === 1 ? 'Add 1 event' : `Add ${missing.length} events`,
    run: (written) => {
      const edit = insert(written);
      return edit ? workOf(edit) : { edit, select: label };
    },
  };
}
