import type { Integration } from '../../spec/integration/integration.ts';
import { integrationsOf } from '../../spec/integration/read-integrations.ts';
import { inapplicableSections } from '../../spec/judged.ts';
import type { Section } from '../../spec/section.ts';
import type { SpecSummary } from '../../spec/spec.ts';
import type { Span } from '../../text/span.ts';
import { SpanSet } from '../../text/span-set.ts';

/**
 * The integrations of an outermost section that apply, the narrowest first: what stands in two of them
 * belongs to the first.
 */
export function applicableIntegrations(outermost: Section, summary: SpecSummary): Integration[] {
  const ruledOut = new SpanSet(inapplicableSections(outermost, summary));
  return integrationsOf(outermost, summary)
    .filter(({ section }) => !ruledOut.cover(section))
    .sort((a, b) => a.end - a.start - (b.end - b.start));
}

/** What several integrations name, each thing once, in the document's order; of those at one place the first. */
export function byPlace<T extends { readonly at: Span }>(found: readonly T[]): T[] {
  const first = new Map<number, T>();
  for (const thing of found) if (!first.has(thing.at.start)) first.set(thing.at.start, thing);
  return [...first.values()].sort((a, b) => a.at.start - b.at.start);
}
