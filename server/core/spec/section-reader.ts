import type { ProviderNames } from '../catalogs/provider-names.ts';
import type { Block } from '../markdown/block.ts';
import type { Entry } from '../markdown/entry.ts';
import type { FieldDefinition, SectionDefinition, Template } from '../templates/template.ts';
import type { NotApplicableReader } from './applicability/not-applicable.ts';
import type { Heading } from './heading.ts';

/** What reading a section needs to know. */
export interface SpecReader {
  readonly template: Template;
  readonly providers: ProviderNames;
  readonly notApplicable: NotApplicableReader;
}

/** A heading with what stands under it, before anybody looked at the template. */
export interface SectionNode {
  readonly start: number;
  readonly end: number;
  readonly heading: Heading | undefined;
  readonly bodyStart: number;
  readonly bodyEnd: number;
  readonly body: readonly Block[];
  readonly entries: readonly Entry[];
  readonly children: readonly SectionNode[];
}

/** Where a section may be matched: the definitions of its place, and the fields of a preamble. */
export interface Place {
  readonly definitions: readonly SectionDefinition[];
  /** Definitions of the level above, which only their full title selects here. */
  readonly outer: readonly SectionDefinition[];
  /** The document's own fields, where the section is the preamble: its heading is a title and no section. */
  readonly metadata: readonly FieldDefinition[] | undefined;
  /** Whether the title is still to come: something stands before it. */
  readonly isAboveTitle: boolean;
}
