import { technologiesOf } from '../../../spec/integration/realtime/technologies.ts';
import { type Completion, sortKey } from '../completion.ts';
import { itemFor } from '../item.ts';
import type { Place } from '../place.ts';
import { valueStart, wholeAround } from '../token.ts';

/** The interval at which a real-time technology pings by itself, where an interval belongs. */
export function* heartbeats(place: Place): Generator<Completion> {
  const { expects, facts } = place;
  if (expects.kind !== 'value') return;
  const { type, integration, stands } = expects.slot;
  if (type !== 'duration' || !integration || stands === 'below') return;
  const token = wholeAround(place, valueStart(place, expects.slot));
  for (const [i, { catalog, realtime }] of technologiesOf(integration, facts).entries()) {
    if (realtime.heartbeat === undefined) continue;
    const label = `${realtime.heartbeat} seconds`;
    const detail = `The default of ${catalog.name}`;
    yield itemFor(token, { label, kind: 'value', detail, text: [label], sortKey: sortKey(1, i) });
  }
}
