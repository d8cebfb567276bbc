import { type Completion, sortKey } from '../completion.ts';
import { itemFor } from '../item.ts';
import type { Place } from '../place.ts';
import { valueStart, wholeAround } from '../token.ts';

/** Today, where a date belongs. */
export function* dates(place: Place): Generator<Completion> {
  const { expects, facts } = place;
  if (expects.kind !== 'value' || expects.slot.type !== 'date') return;
  const token = wholeAround(place, valueStart(place, expects.slot));
  yield itemFor(token, {
    label: facts.today,
    kind: 'value',
    detail: 'Today',
    text: [facts.today],
    filter: `${facts.today} today`,
    sortKey: sortKey(1, 0),
    preselect: true,
  });
}
