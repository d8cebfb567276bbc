import type { FieldDefinition } from '../../../templates/template.ts';
import { comparable } from '../../../text/comparable.ts';
import { type Completion, sortKey } from '../completion.ts';
import { itemFor } from '../item.ts';
import type { Place } from '../place.ts';
import { valueStart, wholeAround, written } from '../token.ts';

/** The values that the template gives for a field or a column: its choices, else examples of a text. */
export function* choices(place: Place): Generator<Completion> {
  const { expects } = place;
  if (expects.kind !== 'value') return;
  const { slot } = expects;
  const { definition, column, type } = slot;
  if (slot.stands === 'below') return;
  const isChoice = type === 'choice';
  const isOther = isChoice || type === 'text' || type === 'duration';
  const values = column?.choices ?? (isChoice ? definition?.choices : definition?.examples) ?? [];
  if (!isOther || values.length === 0) return;
  const token = wholeAround(place, valueStart(place, slot));
  const taken = namesTaken(place, definition);
  for (const [i, value] of values.entries()) {
    if (taken.has(comparable(value))) continue;
    yield itemFor(token, {
      label: value,
      kind: isChoice ? 'choice' : 'value',
      ...(!isChoice && { detail: 'Example' }),
      text: [written(value, place)],
      sortKey: sortKey(2, i),
    });
  }
}

/** For the field that names an element of a list: the names that the list has, each of which stands once. */
function namesTaken(
  { section }: Place,
  definition: FieldDefinition | undefined,
): ReadonlySet<string> {
  const groups = section.groups.filter(({ list }) => list.fields[0] === definition);
  return new Set(groups.map(({ fields }) => comparable(fields[0]?.value.text ?? '')));
}
