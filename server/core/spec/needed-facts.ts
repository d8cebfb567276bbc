import type { Catalog, PayloadFormat } from '../catalogs/catalog.ts';
import { Memo } from '../text/memo.ts';
import { providersOf } from './integration/integration.ts';
import { integrationsOf } from './integration/read-integrations.ts';
import type { Section } from './section.ts';
import { placedSections, type Spec, type SpecSummary } from './spec.ts';

/** What a spec can be judged with, beside the catalogs. */
export interface NeededFacts {
  readonly payloads: ReadonlySet<PayloadFormat>;
  /** Whether there are template variables. */
  readonly expressions: boolean;
}

/** What an outermost section asks for. */
interface SectionNeeds {
  readonly key: string;
  readonly providers: ReadonlySet<string>;
  readonly expressions: boolean;
}

const known = new Memo<Section, SectionNeeds>();

/** What the spec's integrations ask for. Empty as long as there are no catalogs. */
export function neededFacts(spec: Spec, catalogs: ReadonlyMap<string, Catalog>): NeededFacts {
  const payloads = new Set<PayloadFormat>();
  let expressions = false;
  for (const { section } of placedSections(spec)) {
    const needs = needsOf(section, spec.summary);
    expressions ||= needs.expressions;
    for (const id of needs.providers) {
      const format = catalogs.get(id)?.payload;
      if (format) payloads.add(format);
    }
  }
  return { payloads, expressions };
}

/** The ids of the providers that the spec's integrations use. */
export function neededProviders(spec: Spec): ReadonlySet<string> {
  const needs = placedSections(spec).map(({ section }) => needsOf(section, spec.summary));
  return new Set(needs.flatMap(({ providers }) => [...providers]));
}

function needsOf(outermost: Section, summary: SpecSummary): SectionNeeds {
  const cached = known.get(outermost);
  if (cached?.key === summary.key) return cached;
  const integrations = integrationsOf(outermost, summary);
  const needs = {
    key: summary.key,
    providers: new Set(integrations.flatMap((each) => providersOf(each).map(({ id }) => id))),
    expressions: integrations.some(({ slots }) =>
      slots.some(({ type }) => type === 'template-variables'),
    ),
  };
  known.set(outermost, needs);
  return needs;
}
