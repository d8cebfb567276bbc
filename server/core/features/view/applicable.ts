import type { Integration } from '../../spec/integration/integration.ts';
import { integrationsOf } from '../../spec/integration/read-integrations.ts';
import { type Section, sectionsWithin } from '../../spec/section.ts';
import { isNotApplicable, type SpecSummary } from '../../spec/spec.ts';
import { coversSpan } from '../../text/span.ts';

/**
 * The integrations of an outermost section that apply, the narrowest first: what stands in two of them
 * belongs to the first.
 */
export function applicableIntegrations(outermost: Section, summary: SpecSummary): Integration[] {
  const ruledOut = sectionsWithin(outermost).filter((section) => isNotApplicable(section, summary));
  return integrationsOf(outermost, summary)
    .filter(({ section }) => !ruledOut.some((part) => coversSpan(part, section)))
    .sort((a, b) => a.end - a.start - (b.end - b.start));
}

/** Things that several integrations name, each once, by place. */
export function byPlace<T>(found: readonly (readonly [start: number, thing: T])[]): T[] {
  const first = new Map<number, T>();
  for (const [start, thing] of found) if (!first.has(start)) first.set(start, thing);
  return [...first].sort(([a], [b]) => a - b).map(([, thing]) => thing);
}
