import { namedIn } from '../../catalogs/named-in.ts';
import type { ProviderName } from '../../catalogs/provider-names.ts';
import { purposesIn } from '../../catalogs/purpose-words.ts';
import type { Spec } from '../../spec/spec.ts';
import { shareTitle, titleWords } from '../../spec/title-words.ts';
import { type IntegrationSection, integrationSections } from './integration-sections.ts';

/** The sections that a few words (an element of the overview, a row's service) are about: those that fit best. */
export function sectionsAbout(words: string, spec: Spec): IntegrationSection[] {
  const said = read(words, spec);
  return best(integrationSections(spec), (section) => fitOf(said, section));
}

/** Whether words are about a section, by its title, its provider or its purpose. */
export function isAbout(words: string, section: IntegrationSection, spec: Spec): boolean {
  return fitOf(read(words, spec), section) > 0;
}

/** The sections about a provider: those whose title names it, else those that it serves. */
export function sectionsOfProvider(provider: string, spec: Spec): IntegrationSection[] {
  const { providers: names } = spec;
  return best(integrationSections(spec), ({ providers, title }) => {
    if (![...providers].some(({ id }) => id === provider)) return 0;
    return namedIn(title.text, names).some((named) => named.provider.id === provider) ? 2 : 1;
  });
}

interface Said {
  readonly title: ReturnType<typeof titleWords>;
  readonly providers: readonly ProviderName[];
  readonly purposes: ReturnType<typeof purposesIn>;
}

function read(words: string, { providers }: Spec): Said {
  return {
    title: titleWords(words),
    providers: namedIn(words, providers).map(({ provider }) => provider),
    purposes: purposesIn([words]),
  };
}

/** How surely words are about a section; 0 for not at all. */
function fitOf({ title, providers, purposes }: Said, section: IntegrationSection): number {
  if (title.forms.some((form) => section.forms.has(form))) return 4;
  if (providers.some((provider) => section.providers.has(provider))) return 3;
  if (providers.length > 0) return 0;
  if (shareTitle(title, section.words)) return 2;
  return section.purpose && purposes.has(section.purpose) ? 1 : 0;
}

function best(
  sections: readonly IntegrationSection[],
  rank: (section: IntegrationSection) => number,
): IntegrationSection[] {
  const ranked = sections.map((section) => ({ section, rank: rank(section) }));
  const most = ranked.reduce((highest, each) => Math.max(highest, each.rank), 1);
  return ranked.filter((each) => each.rank === most).map(({ section }) => section);
}
