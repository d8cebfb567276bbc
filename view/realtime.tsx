import type { RealtimeView, Shown } from '../server/core/features/view/spec-view.ts';
import { Mark } from './mark.tsx';
import { Place } from './place.tsx';
import { Rest } from './rest.tsx';
import { named } from './words.ts';

const DIRECTIONS = { sent: 'We send', received: 'We receive' };

/** Each real-time event and where it goes. */
export function RealtimeEvents({ events }: { readonly events: Shown<RealtimeView> }) {
  return (
    <>
      <table class="table">
        <caption class="hidden">Real-time events and their directions</caption>
        <thead>
          <tr>
            <th scope="col">Event</th>
            <th scope="col">Direction</th>
            <th scope="col">What it tells</th>
          </tr>
        </thead>
        <tbody>
          {events.items.map((event) => (
            <tr key={event.at.start}>
              <th scope="row">
                <Place at={event.at}>
                  <code>{named(event.name)}</code>
                </Place>
                {event.provider && <span class="by">{event.provider}</span>}
              </th>
              <td class="direction">
                <Direction of={event.direction} />
              </td>
              <td>{event.description}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Rest of={events} />
    </>
  );
}

function Direction({ of: direction }: { readonly of: RealtimeView['direction'] }) {
  if (!direction) return <span class="none">not said</span>;
  return (
    <>
      <Mark of={direction} />
      {DIRECTIONS[direction]}
    </>
  );
}
