import type { Finding } from '../rules/rule.ts';
import type { Spec } from '../spec/spec.ts';
import type { Edit } from '../text/edit.ts';
import { type Span, spansMeet } from '../text/span.ts';
import { fixRuleEdits, hasSeveralFixes } from './bulk-edits.ts';
import { suppressionEdit } from './suppress.ts';

/** Something that an editor offers to do about findings. */
export interface Action {
  readonly title: string;
  /** The finding at the place for which the actions were asked. */
  readonly finding: Finding;
  readonly preferred: boolean;
  /** Set where the action is about the whole document: enough to work it out anew for a later version. */
  readonly bulk?: BulkAction;
  readonly edits: () => readonly Edit[];
}

export interface BulkAction {
  readonly kind: 'fix-rule' | 'suppress-file';
  readonly rule: string;
}

const MISSING_SECTION = 'missing-section';

/** What can be done about the findings at a place: fixes first, then what concerns more than the place. */
export function actionsAt(spec: Spec, findings: readonly Finding[], place: Span): Action[] {
  const here = findings.filter(({ span }) => spansMeet(span, place));
  const first = [...new Map(here.map((finding) => [finding.rule, finding])).keys()].flatMap(
    (rule) => here.find((finding) => finding.rule === rule) ?? [],
  );
  return [
    ...here.flatMap(fixActions),
    ...first.flatMap((finding) => fixRuleActions(findings, finding)),
    ...first.flatMap((finding) => suppressions(spec, finding)),
  ];
}

/** The edits of an action about the whole document; empty where there is nothing to do any more. */
export function bulkEdits(
  spec: Spec,
  findings: readonly Finding[],
  { kind, rule }: BulkAction,
): readonly Edit[] {
  if (kind === 'fix-rule') return fixRuleEdits(findings, rule);
  const finding = findings.find((each) => each.rule === rule);
  return finding ? [suppressionEdit(spec, finding, 'file')] : [];
}

function fixActions(finding: Finding): Action[] {
  return finding.fixes().map(({ title, preferred, edits }) => ({
    title,
    finding,
    preferred,
    edits: () => edits,
  }));
}

function fixRuleActions(findings: readonly Finding[], finding: Finding): Action[] {
  const { rule } = finding;
  if (!hasSeveralFixes(findings, rule)) return [];
  const title =
    rule === MISSING_SECTION
      ? 'Insert all missing sections'
      : `Fix all '${rule}' problems in this file`;
  const edits = () => fixRuleEdits(findings, rule);
  return [{ title, finding, preferred: false, bulk: { kind: 'fix-rule', rule }, edits }];
}

function suppressions(spec: Spec, finding: Finding): Action[] {
  const { rule } = finding;
  return [
    {
      title: `Suppress '${rule}' on this line`,
      finding,
      preferred: false,
      edits: () => [suppressionEdit(spec, finding, 'next-line')],
    },
    {
      title: `Suppress '${rule}' in this file`,
      finding,
      preferred: false,
      bulk: { kind: 'suppress-file', rule },
      edits: () => [suppressionEdit(spec, finding, 'file')],
    },
  ];
}
