import type { ProviderName } from '../../catalogs/provider-names.ts';
import type { Purpose } from '../../catalogs/purpose.ts';
import type { Block } from '../../markdown/block.ts';
import type { Entry } from '../../markdown/entry.ts';
import type { FieldDefinition, FieldType } from '../../templates/template.ts';
import type { DecodedText } from '../../text/decoded-text.ts';
import { Memo } from '../../text/memo.ts';
import type { Span } from '../../text/span.ts';
import type { Field, FieldGroup, Section } from '../section.ts';

/**
 * One use of a provider for one purpose, with what the document says about it. Where a section speaks of
 * several providers, each has an integration of its own where the text tells what belongs to which, and
 * they share one where it does not. Spans count from the start of the outermost section.
 */
export interface Integration extends Span {
  /** The section that it stands in: the template's, or the one whose heading speaks of it. */
  readonly section: Section;
  readonly purpose: Purpose | undefined;
  /** The stretches of it that are about one provider each, and stand for integrations of their own. */
  readonly narrower: readonly Span[];
  /** Where the document names what serves it, in order: fields, headings, labels. */
  readonly providers: readonly ProviderUse[];
  /** What it says, by the type of value, in order. */
  readonly slots: readonly Slot[];
  /** The elements of its lists (each e-mail trigger), in order. */
  readonly groups: readonly FieldGroup[];
}

/** A place that says which provider serves an integration. */
export interface ProviderUse {
  /**
   * `title`: the title of a document without template; `inner`: what narrower parts of the section are
   * about, where the rest of it names none.
   */
  readonly by: 'field' | 'heading' | 'label' | 'title' | 'inner';
  /** The whole value or heading. */
  readonly text: DecodedText;
  /** Every catalogued or known provider that it names, each once; empty where we know none. */
  readonly providers: readonly ProviderName[];
}

/** A place where the document gives values of one type: under a label, in a cell, or below a heading. */
export interface Slot extends Span {
  readonly type: FieldType;
  /** What the template says of it; undefined where the label is one that every template shares. */
  readonly definition: FieldDefinition | undefined;
  /** The label as written; for values without a label the heading. */
  readonly label: DecodedText;
  /** What stands on the label's line; blank where nothing does, and for values without a label. */
  readonly value: DecodedText;
  /** What stands below the label, in order. */
  readonly blocks: readonly Block[];
  /** The list items, lines and rows among these, in order. Those of a table begin with its header's. */
  readonly entries: readonly Entry[];
  readonly field: Field | undefined;
  /** Where it belongs to an element of a list (the variables of one e-mail trigger). */
  readonly group: FieldGroup | undefined;
  /** The paragraph right above a table that is known by its columns. */
  readonly caption: DecodedText | undefined;
}

/** The slots of one type. */
export function slotsOf(integration: Integration, type: FieldType): Slot[] {
  return integration.slots.filter((slot) => slot.type === type);
}

const named = new Memo<Integration, readonly ProviderName[]>();

/** The providers of an integration, each once, in the order in which they are named. */
export function providersOf(integration: Integration): readonly ProviderName[] {
  let providers = named.get(integration);
  if (!providers) {
    providers = [...new Set(integration.providers.flatMap((use) => use.providers))];
    named.set(integration, providers);
  }
  return providers;
}
