import type { Viewed } from '../core/features/view/viewed.ts';
import type { Check } from './session.ts';

/** What a view of a checked document is made from; undefined for a document that is no spec. */
export function viewedIn({ checked, environment }: Check): Viewed | undefined {
  const { spec, findings } = checked;
  return spec && { spec, findings, facts: environment.check.facts };
}
