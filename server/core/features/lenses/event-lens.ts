import type { EventNeeds } from '../event-needs.ts';
import type { SectionLens } from './lens.ts';
import { workOf } from './lens-work.ts';

/** The lens on an integration's list of webhook events. */
export function eventLens({ label, needed, missing, flows, insert }: EventNeeds): SectionLens {
  const whose = flows.length > 1 ? 'these flows need' : 'this flow needs';
  const events = needed > 1 ? 'events' : 'event';
  const some = `${needed - missing.length} of ${needed} ${events} ${whose}`;
  const all = needed > 1 ? `all ${needed} events ${whose}` : `the event ${whose}`;
  const isLacking = missing.length > 0;
  return {
    start: label.start,
    end: label.end,
    kind: 'events',
    title: isLacking ? some : all,
    tooltip: (isLacking ? missing : flows).join(', '),
    work: isLacking
      ? (written) => {
          const edit = insert(written);
          return edit ? workOf(edit) : { edit, select: label };
        }
      : undefined,
  };
}
