import type { Facts } from '../../catalogs/facts.ts';
import type { Finding } from '../../rules/rule.ts';
import type { Spec } from '../../spec/spec.ts';

/** All that a view of a document is made from. */
export interface Viewed {
  readonly spec: Spec;
  readonly findings: readonly Finding[];
  readonly facts: Facts;
}
