import type { Finding, Fix } from '../rules/rule.ts';
import { applyEdits, type Edit, editsConflict } from '../text/edit.ts';
import { joinInsertions } from '../text/insert-block.ts';

/**
 * The edits of as many of the fixes as go together, in the order given: one that touches what an earlier
 * one changes is left out. Two insertions at one place both stay, the earlier first; but a sub-section
 * comes before a section, to which it would belong otherwise.
 */
export function combineFixes(fixes: readonly Fix[]): Edit[] {
  const combined: Edit[] = [];
  for (const fix of [...fixes].sort((a, b) => headingLevel(b) - headingLevel(a))) {
    const isFree = fix.edits.every((edit) => !combined.some((other) => editsConflict(edit, other)));
    if (!isFree) continue;
    for (const edit of fix.edits.map((each) => behindOthers(each, combined))) combined.push(edit);
  }
  return combined;
}

/** The level of the heading that a fix inserts; more than any where it inserts none. */
function headingLevel({ edits }: Fix): number {
  return /^\s*(#{1,6}) /.exec(edits[0]?.newText ?? '')?.[1]?.length ?? 7;
}

/** The edit as it reads behind those that insert at the same place. */
function behindOthers(edit: Edit, others: readonly Edit[]): Edit {
  const { span, newText } = edit;
  if (span.start !== span.end) return edit;
  const before = others.findLast(
    (other) => other.span.start === span.start && other.span.end === span.start,
  );
  return before ? { span, newText: joinInsertions(before.newText, newText) } : edit;
}

/** The fix that most people want of each finding; findings without a preferred one are left out. */
export function preferredFixes(findings: readonly Finding[]): Fix[] {
  return findings.flatMap((finding) => finding.fixes().find((fix) => fix.preferred) ?? []);
}

/** The first safe fix of each finding: what may be applied without asking. */
export function safeFixes(findings: readonly Finding[]): Fix[] {
  return findings.flatMap((finding) => finding.fixes().find((fix) => fix.safe) ?? []);
}

/** A text and its findings. */
export interface Checked {
  readonly text: string;
  readonly findings: readonly Finding[];
}

/** Fixes that make room for others end after a few rounds; a rule that undid another's would not. */
const MOST_ROUNDS = 10;

/** Applies all safe fixes until none is left, and gives the text and what is still found in it. */
export function fixAll(text: string, check: (text: string) => readonly Finding[]): Checked {
  let findings = check(text);
  let fixed = text;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const edits = combineFixes(safeFixes(findings));
    if (edits.length === 0) break;
    fixed = applyEdits(fixed, edits);
    findings = check(fixed);
  }
  return { text: fixed, findings };
}
