import type { Purpose } from '../catalogs/purpose.ts';

/**
 * The template language: what a kind of document must, may and should say. A template is written in
 * YAML (schemas/template.schema.json is its grammar) and arrives here complete, every default filled in.
 */

/** Whether a part must be there, may be marked not applicable, or may be absent without a word. */
export type Applicability = 'required' | 'markable' | 'optional';

/** Where marking a part as not applicable is an error: never allowed, or only while no provider is in use. */
export type NotApplicableLimit = 'allowed' | 'without-providers' | 'never';

export const FIELD_TYPES = [
  'text',
  'date',
  'choice',
  'provider',
  'flow',
  'url',
  'duration',
  'webhook-events',
  'email-triggers',
  'template-variables',
  'payload',
  'realtime-events',
  'endpoints',
  'error-responses',
  'fallback-table',
  'references',
] as const;

/** How a field's value is read. */
export type FieldType = (typeof FIELD_TYPES)[number];

export interface Template {
  readonly id: string;
  /** The document's own title, without number or markup. */
  readonly title: string;
  readonly aliases: readonly string[];
  readonly description: string;
  /** The title as the skeleton writes it, number included. */
  readonly heading: string;
  /** The fields between the title and the first section. */
  readonly metadata: readonly FieldDefinition[];
  readonly sections: readonly SectionDefinition[];
  /** Wordings of "not applicable", decoded and in any letter case; `*` stands for up to six words. */
  readonly notApplicable: readonly string[];
  /** How the template's instruction comments begin ("AI INSTRUCTION"). */
  readonly instructions: readonly string[];
  /** Placeholders that copies of the template hold beside those of its skeletons, brackets included. */
  readonly placeholders: readonly string[];
}

export interface SectionDefinition {
  readonly id: string;
  readonly title: string;
  /** Other titles that mean this section: other wordings, other languages. */
  readonly aliases: readonly string[];
  /** The number in front of the title; undefined where the template does not number. */
  readonly number: number | undefined;
  readonly applicability: Applicability;
  readonly notApplicable: NotApplicableLimit;
  readonly purpose: Purpose | undefined;
  /** What a team's own template says of what belongs here, in Markdown: ask `guidanceOf`, which knows ours, too. */
  readonly guidance: string;
  /** True where hardly any other kind of document has such a heading: it may select the template. */
  readonly distinctive: boolean;
  /** True where the section stands once for each integration, under the integration's own name. */
  readonly repeats: boolean;
  /** The section's text before its fields in a skeleton: a placeholder, mostly. Empty for none. */
  readonly skeleton: string;
  readonly fields: readonly FieldDefinition[];
  readonly sections: readonly SectionDefinition[];
}

export interface FieldDefinition {
  readonly id: string;
  readonly label: string;
  readonly aliases: readonly string[];
  readonly type: FieldType;
  readonly applicability: Applicability;
  readonly notApplicable: NotApplicableLimit;
  readonly guidance: string;
  readonly distinctive: boolean;
  /**
   * What a skeleton writes after the label, in clean Markdown: text on the label's line, or, where it
   * holds a line break or begins with a list, a block under it. Empty for nothing.
   */
  readonly skeleton: string;
  /** Values to offer, most usual first. */
  readonly examples: readonly string[];
  /** The values of a choice. */
  readonly choices: readonly string[];
  /** True for a choice that other values may join; false means only `choices`. */
  readonly open: boolean;
  /** The columns of a table field, in order. Empty for other types. */
  readonly columns: readonly ColumnDefinition[];
  /** The fields of each element, for a field that holds a list of groups (each e-mail trigger). The first one opens a group. */
  readonly fields: readonly FieldDefinition[];
  /** True where the value stands in the section's body without a label (a list of endpoints, a table). */
  readonly unlabelled: boolean;
}

export interface ColumnDefinition {
  readonly id: string;
  readonly title: string;
  readonly aliases: readonly string[];
  readonly type: FieldType;
  readonly choices: readonly string[];
  readonly guidance: string;
}
