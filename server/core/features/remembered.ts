import type { Facts } from '../catalogs/facts.ts';
import type { SpecSummary } from '../spec/spec.ts';
import { Memo } from '../text/memo.ts';

interface Known<T> {
  readonly key: string;
  readonly facts: Facts;
  readonly value: T;
}

/**
 * A reading of something immutable (an outermost section, an integration) that is done once for each, as long
 * as what it may know of the other sections and the facts stay the same.
 */
export function remembered<Thing extends object, T>(
  read: (thing: Thing, summary: SpecSummary, facts: Facts) => T,
): (thing: Thing, summary: SpecSummary, facts: Facts) => T {
  const known = new Memo<Thing, Known<T>>();
  return (thing, summary, facts) => {
    const key = summary.key + summary.linkKey;
    let cached = known.get(thing);
    if (cached?.key !== key || cached.facts !== facts) {
      cached = { key, facts, value: read(thing, summary, facts) };
      known.set(thing, cached);
    }
    return cached.value;
  };
}
