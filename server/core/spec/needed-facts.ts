import type { Catalog, PayloadFormat } from '../catalogs/catalog.ts';
import { providersOf, slotsOf } from './integration/integration.ts';
import { integrationsOf } from './integration/read-integrations.ts';
import { placedSections, type Spec } from './spec.ts';

/** What a spec can be judged with, beside the catalogs. */
export interface NeededFacts {
  readonly payloads: ReadonlySet<PayloadFormat>;
  /** Whether there are template variables. */
  readonly expressions: boolean;
}

/** What the spec's integrations ask for. Empty as long as there are no catalogs. */
export function neededFacts(spec: Spec, catalogs: ReadonlyMap<string, Catalog>): NeededFacts {
  const payloads = new Set<PayloadFormat>();
  let expressions = false;
  for (const { section } of placedSections(spec)) {
    for (const integration of integrationsOf(section, spec.summary)) {
      expressions ||= slotsOf(integration, 'template-variables').length > 0;
      for (const { id } of providersOf(integration)) {
        const format = catalogs.get(id)?.payload;
        if (format) payloads.add(format);
      }
    }
  }
  return { payloads, expressions };
}
