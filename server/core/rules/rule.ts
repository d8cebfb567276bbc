import type { Section } from '../spec/section.ts';
import type { Spec } from '../spec/spec.ts';
import type { Style } from '../spec/style.ts';
import type { Edit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';

export const SEVERITIES = ['error', 'warning', 'info', 'hint'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Edits that remove a finding. */
export interface Fix {
  /** What the editor's menu says, in the imperative. */
  readonly title: string;
  readonly edits: readonly Edit[];
  /** True for the fix that most people want. */
  readonly preferred: boolean;
  /** True where applying it needs no decision and adds no finding: only these are applied unasked. */
  readonly safe: boolean;
}

/** A place in the document that explains a finding. */
export interface Related {
  readonly span: Span;
  readonly message: string;
}

/** What a rule found: one defect at one place. */
export interface RuleFinding {
  readonly span: Span;
  readonly message: string;
  /** Where the default of the rule does not fit this finding. */
  readonly severity?: Severity;
  readonly tag?: 'unnecessary' | 'deprecated';
  readonly related?: readonly Related[];
  /** The fixes, worked out only when somebody asks. */
  readonly fixes?: (style: Style) => Fix[];
}

export interface RuleMeta {
  readonly id: string;
  readonly severity: Severity;
  /** `structure` rules judge only documents whose template is sure, `content` rules every integration document. */
  readonly scope: 'structure' | 'content';
  /** One sentence without a full stop: what the rule finds. */
  readonly summary: string;
  /** Documents that have, and have not, exactly this finding; they run as tests and stand in the rule's page. */
  readonly examples: { readonly bad: string; readonly good: string };
}

/** What a section rule may know beside its section; a change here runs it anew. */
export interface SectionContext {
  readonly spec: Spec['outline'];
}

/**
 * A rule that needs one section only. Spans are relative to that section's start; it runs again only
 * when the section, or what `spec.outline` says, has changed.
 */
export interface SectionRule {
  readonly meta: RuleMeta;
  checkSection(section: Section, outline: Spec['outline']): Iterable<RuleFinding>;
}

/** A rule that compares parts of a spec. Spans count from the document's start. */
export interface SpecRule {
  readonly meta: RuleMeta;
  check(spec: Spec): Iterable<RuleFinding>;
}

export type Rule = SectionRule | SpecRule;

/** A finding as it leaves the engine: placed in the document, with its rule and its severity settled. */
export interface Finding extends RuleFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly fixes: (style: Style) => Fix[];
}
