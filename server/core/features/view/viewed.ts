import type { Catalog } from '../../catalogs/catalog.ts';
import type { Facts } from '../../catalogs/facts.ts';
import type { Finding } from '../../rules/rule.ts';
import type { Spec } from '../../spec/spec.ts';

/** All that a view of a document is made from. */
export interface Viewed {
  readonly spec: Spec;
  readonly findings: readonly Finding[];
  readonly facts: Facts;
  /** By provider id: catalogs with their words for people, as far as they are loaded; absent where none is wanted. */
  readonly described?: ReadonlyMap<string, Catalog>;
}
