import type { Catalog, Flow, PayloadFormat } from '../../catalogs/catalog.ts';
import type { Style } from '../../templates/style.ts';
import type { FieldDefinition, SectionDefinition } from '../../templates/template.ts';
import type { Draft } from '../../text/draft.ts';

/** The kinds of insertions, in the order in which a menu shows them. */
export const INSERTION_GROUPS = [
  'sections',
  'fields',
  'events',
  'triggers',
  'payloads',
  'errors',
  'fallbacks',
  'not-applicable',
] as const;

export type InsertionGroup = (typeof INSERTION_GROUPS)[number];

/** Something that can be written into a document. */
export interface WrittenInsertion {
  /** Unique among the insertions of one template, and the same tomorrow: `events/stripe/checkout`. */
  readonly id: string;
  /** What a person types for it: `spec-events-stripe-checkout`. */
  readonly prefix: string;
  readonly group: InsertionGroup;
  /** What it is, for a menu: `Stripe: Checkout Session`. */
  readonly title: string;
  /** One sentence, or the names that it writes. */
  readonly description: string;
  /** What it writes where no document says how and where. Lines end with LF; none behind the last. */
  readonly draft: (style: Style) => Draft;
}

/** Something that can be written into a spec, and where in one it belongs. */
export interface Insertion extends WrittenInsertion {
  readonly belongs: Belongs;
}

/** Where in a spec an insertion belongs. */
export type Belongs =
  | {
      readonly kind: 'section';
      readonly section: SectionDefinition;
      /** The section that it is a part of; undefined for an outermost one. */
      readonly parent: SectionDefinition | undefined;
      /** Whether it is written whole, or with nothing but that it does not apply. */
      readonly as: 'whole' | 'not-applicable';
    }
  | FieldPlace
  /** One more element of a list of groups (an e-mail trigger). */
  | {
      readonly kind: 'element';
      readonly list: FieldDefinition;
      readonly section: SectionDefinition;
    }
  | { readonly kind: 'events'; readonly catalog: Catalog; readonly flow: Flow }
  | { readonly kind: 'payload'; readonly format: PayloadFormat }
  | { readonly kind: 'error' }
  | {
      readonly kind: 'fallback-row';
      readonly field: FieldDefinition;
      /** As the document names it; undefined where that is open. */
      readonly service: string | undefined;
    }
  | { readonly kind: 'mark' };

export interface FieldPlace {
  readonly kind: 'field';
  readonly field: FieldDefinition;
  /** Undefined for the document's own data, below its title. */
  readonly section: SectionDefinition | undefined;
}
