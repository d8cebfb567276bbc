import type { Facts } from '../catalogs/facts.ts';
import type { Section } from '../spec/section.ts';
import type { Spec, SpecSummary } from '../spec/spec.ts';
import type { Style } from '../templates/style.ts';
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
  /** True where the placeholders in what it writes are blanks, for a person to fill in right away. */
  readonly hasBlanks?: boolean;
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
  readonly fixes?: (context: FixContext) => readonly Fix[];
}

/** What a fix needs to know to write in the document's own style. */
export interface FixContext {
  readonly style: Style;
  /** The document from the place on from which the finding's spans count. */
  readonly source: string;
  /** The whole document, and where in it that place is. */
  readonly spec: Spec;
  readonly origin: number;
  /** Today, as YYYY-MM-DD. */
  readonly today: string;
}

export interface RuleMeta {
  readonly id: string;
  readonly severity: Severity;
  /** `structure` rules judge only documents whose template is sure, `content` rules every integration document. */
  readonly scope: 'structure' | 'content';
  /** True for what is only to be expected while most of a template's placeholders are still there. */
  readonly quietWhileUnfilled?: boolean;
  /** One sentence without a full stop: what the rule finds. Bundles have it in `SUMMARIES` only. */
  readonly summary: string;
  /**
   * Excerpts in which the rule finds something, and nothing. They stand in the rule's page, and run as
   * tests, in which other rules may have their say too. Lines end with LF. No bundle holds them.
   */
  readonly examples: { readonly bad: string; readonly good: string };
}

/**
 * One check. What it can find by looking at one section it finds in `checkSection`, which runs again only
 * when that section or the summary has changed; what compares sections belongs in `check`.
 */
export interface Rule extends RuleChecks {
  readonly meta: RuleMeta;
}

/** Both are absent in a rule whose checks are loaded only when a spec needs them (see later/). */
export interface RuleChecks {
  /** Spans count from the start of the document. */
  readonly check?: (spec: Spec, facts: Facts) => Iterable<RuleFinding>;
  /** Gets each outermost section, and the preamble. Spans count from the start of that section. */
  readonly checkSection?: (
    section: Section,
    summary: SpecSummary,
    facts: Facts,
  ) => Iterable<RuleFinding>;
}

/** A finding as it leaves the engine: placed in the document, with its rule and its severity settled. */
export interface Finding extends Omit<RuleFinding, 'fixes'> {
  readonly rule: string;
  readonly severity: Severity;
  /** The fixes, worked out anew at each call; spans count from the start of the document. */
  readonly fixes: () => readonly Fix[];
}
