import type { Finding } from '../rules/rule.ts';
import type { Spec } from '../spec/spec.ts';
import { type DraftEdit, draftEdit } from '../text/draft-edit.ts';
import type { Edit } from '../text/edit.ts';
import { type Span, spansMeet } from '../text/span.ts';
import { fixRuleDraft, hasSeveralFixes } from './bulk-edits.ts';
import { commandsFor } from './finding-commands.ts';
import type { ClientCommand } from './refactor/refactor.ts';
import { suppressionEdit } from './suppress.ts';

/** Something that an editor offers to do about findings. */
export interface Action {
  readonly title: string;
  /** The finding at the place for which the actions were asked. */
  readonly finding: Finding;
  readonly preferred: boolean;
  /** Set where the action is about the whole document: enough to work it out anew for a later version. */
  readonly bulk?: BulkAction;
  /** True where the edits have blanks to fill in. */
  readonly isDraft: boolean;
  readonly edits: () => readonly (Edit | DraftEdit)[];
  /** Set for what only our own client can do, by its command: there are no edits then. */
  readonly command?: ClientCommand;
}

/** What is done about all that a rule finds. */
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
    ...first.flatMap(commandActions),
    ...first.flatMap((finding) => fixRuleActions(findings, finding)),
    ...first.flatMap((finding) => suppressions(spec, finding)),
  ];
}

/** The edits of an action about the whole document; empty where there is nothing to do any more. */
export function bulkEdits(
  spec: Spec,
  findings: readonly Finding[],
  { kind, rule }: BulkAction,
): readonly (Edit | DraftEdit)[] {
  if (kind === 'fix-rule') return fixRuleDraft(findings, rule);
  const finding = findings.find((each) => each.rule === rule);
  return finding ? [suppressionEdit(spec, finding, 'file')] : [];
}

function fixActions(finding: Finding): Action[] {
  return finding.fixes().map(({ title, preferred, edits, hasBlanks = false }) => ({
    title,
    finding,
    preferred,
    isDraft: hasBlanks,
    edits: () => (hasBlanks ? edits.map(draftEdit) : edits),
  }));
}

/** The fix with a title of what a rule finds at a place, in a later version; undefined where it is no more. */
export function fixAt(
  findings: readonly Finding[],
  { rule, place, title }: { readonly rule: string; readonly place: Span; readonly title: string },
): Action | undefined {
  return findings
    .filter((finding) => finding.rule === rule && spansMeet(finding.span, place))
    .flatMap(fixActions)
    .find((action) => action.title === title);
}

function commandActions(finding: Finding): Action[] {
  return commandsFor(finding).map(({ title, command }) => ({
    title,
    finding,
    preferred: false,
    isDraft: false,
    edits: () => [],
    command,
  }));
}

function fixRuleActions(findings: readonly Finding[], finding: Finding): Action[] {
  const { rule } = finding;
  if (!hasSeveralFixes(findings, rule)) return [];
  const title =
    rule === MISSING_SECTION
      ? 'Insert all missing sections'
      : `Fix all '${rule}' problems in this file`;
  const edits = () => fixRuleDraft(findings, rule);
  const bulk = { kind: 'fix-rule', rule } as const;
  return [{ title, finding, preferred: false, bulk, isDraft: false, edits }];
}

function suppressions(spec: Spec, finding: Finding): Action[] {
  const { rule } = finding;
  return [
    {
      title: `Suppress '${rule}' on this line`,
      finding,
      preferred: false,
      isDraft: false,
      edits: () => [suppressionEdit(spec, finding, 'next-line')],
    },
    {
      title: `Suppress '${rule}' in this file`,
      finding,
      preferred: false,
      bulk: { kind: 'suppress-file', rule },
      isDraft: false,
      edits: () => [suppressionEdit(spec, finding, 'file')],
    },
  ];
}
