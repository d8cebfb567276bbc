import type { ProviderName } from '../../../catalogs/provider-names.ts';
import type { Purpose } from '../../../catalogs/purpose.ts';
import { type Completion, sortKey } from '../completion.ts';
import { itemFor } from '../item.ts';
import type { Place } from '../place.ts';
import { elementAround, valueStart, written } from '../token.ts';

const PURPOSES: Readonly<Record<Purpose, string>> = {
  payment: 'Payments',
  email: 'E-mail',
  push: 'Push notifications',
  realtime: 'Real-time data',
  other: 'Other services',
};

/** Providers and real-time technologies, where one is named: those that serve the section's purpose first. */
export function* providers(place: Place): Generator<Completion> {
  const { expects, section, spec } = place;
  const slot = 'slot' in expects ? expects.slot : undefined;
  if (slot?.type !== 'provider' || slot.column) return;
  const examples = slot.definition?.examples ?? [];
  const purpose = section.definition?.purpose ?? slot.integration?.purpose;
  const heading = section.heading && spec.providers.find(section.heading.title.text);
  const names = spec.providers.all.map((provider) => {
    const example = examples.findIndex((each) => spec.providers.find(each) === provider);
    return { provider, example, name: examples[example] ?? provider.name };
  });
  const token = elementAround(place, valueStart(place, slot));
  const rank = ({ provider, example }: (typeof names)[number]) => {
    if (provider === heading) return 0;
    if (purpose && provider.purpose !== purpose) return 4;
    return example >= 0 ? 1 : 2;
  };
  for (const [i, each] of names.entries()) {
    const { provider, example, name } = each;
    yield itemFor(token, {
      label: name,
      kind: 'provider',
      note: PURPOSES[provider.purpose],
      text: [written(name, place)],
      filter: filterOf(provider, written(name, place)),
      sortKey: sortKey(rank(each), example >= 0 ? example : i),
      ...(provider === heading && { preselect: true as const }),
    });
  }
}

/** The provider's other names find it, too: "Firebase" is typed for FCM. */
function filterOf({ aliases }: ProviderName, name: string): string {
  return [name, ...aliases].join(' ');
}
