import { providersOf } from '../../../spec/integration/integration.ts';
import { type Completion, sortKey } from '../completion.ts';
import { itemFor } from '../item.ts';
import type { Place } from '../place.ts';
import { elementAround, valueStart, written } from '../token.ts';

/** The flows of the integration's providers; where we know none, the template's examples. */
export function* flows(place: Place): Generator<Completion> {
  const { expects, facts } = place;
  const slot = 'slot' in expects ? expects.slot : undefined;
  if (slot?.type !== 'flow') return;
  const catalogs = slot.integration
    ? providersOf(slot.integration).flatMap(({ id }) => facts.catalogs.get(id) ?? [])
    : [];
  const known = catalogs.flatMap(({ name, flows: all = [] }) =>
    all.map((flow) => ({
      name: flow.name,
      detail: name,
      documentation: `Needs ${flow.required.map(([event]) => `\`${event}\``).join(', ')}.`,
    })),
  );
  const examples = slot.definition?.examples ?? [];
  const offered = known.length > 0 ? known : examples.map((name) => ({ name, detail: 'Example' }));
  const token = elementAround(place, valueStart(place, slot));
  for (const [i, { name, ...rest }] of offered.entries()) {
    yield itemFor(token, {
      ...rest,
      label: name,
      kind: 'flow',
      text: [written(name, place)],
      sortKey: sortKey(1, i),
    });
  }
}
