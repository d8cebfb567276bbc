import type { Catalog } from '../../catalogs/catalog.ts';
import type { Facts } from '../../catalogs/facts.ts';
import type { RunOptions } from '../../rules/engine/run-options.ts';
import type { Spec } from '../../spec/spec.ts';
import type { RichText } from '../../text/rich-text.ts';
import type { Entity, Meaning } from '../entities/entity.ts';

/** What a hover may know beside the entity itself. */
export interface HoverContext {
  readonly spec: Spec;
  readonly facts: Facts;
  /** A provider's catalog with its descriptions; undefined where it is not loaded. */
  readonly describe: (providerId: string) => Catalog | undefined;
  /** The severities that a configuration sets. */
  readonly severities: RunOptions['severities'];
  /** The address of a rule's page. */
  readonly rulePage: (rule: string) => string;
}

/** What an entity of one kind means. */
export type MeaningOf<Kind extends Meaning['kind']> = Extract<Meaning, { readonly kind: Kind }>;

/** Says what an entity is; undefined where there is nothing to say. */
export type HoverOf<Kind extends Meaning['kind']> = (
  means: MeaningOf<Kind>,
  context: HoverContext,
  entity: Entity,
) => RichText | undefined;
