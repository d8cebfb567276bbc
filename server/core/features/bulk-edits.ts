import type { Finding } from '../rules/rule.ts';
import { type DraftEdit, draftEdit } from '../text/draft-edit.ts';
import { applyEdits, type Edit } from '../text/edit.ts';
import { combineFixes, fixAll, preferredFixes, safeFixes } from './fixes.ts';

/** The edits that fix what one rule found, as most people would want it, as far as they go together. */
export function fixRuleEdits(findings: readonly Finding[], rule: string): Edit[] {
  return combineFixes(preferredFixes(findings.filter((finding) => finding.rule === rule)));
}

/** The same, with blanks where one of the fixes has any. */
export function fixRuleDraft(findings: readonly Finding[], rule: string): (Edit | DraftEdit)[] {
  const fixes = preferredFixes(findings.filter((finding) => finding.rule === rule));
  const edits = combineFixes(fixes);
  return fixes.some(({ hasBlanks }) => hasBlanks) ? edits.map(draftEdit) : edits;
}

/** Whether at least two findings of a rule have a preferred fix, so that "all" says more than "this". */
export function hasSeveralFixes(findings: readonly Finding[], rule: string): boolean {
  let fixable = 0;
  for (const finding of findings) {
    if (finding.rule !== rule || !finding.fixes().some((fix) => fix.preferred)) continue;
    if (++fixable === 2) return true;
  }
  return false;
}

/**
 * The edits that apply all safe fixes until none is left. One round is enough for almost every document,
 * and then only what the fixes touch is edited; where it takes more, one edit covers all that differs.
 */
export function fixAllEdits(
  text: string,
  findings: readonly Finding[],
  check: (text: string) => readonly Finding[],
): Edit[] {
  const edits = combineFixes(safeFixes(findings));
  if (edits.length === 0) return [];
  const once = applyEdits(text, edits);
  const { text: fixed } = fixAll(once, check);
  return fixed === once ? edits : [differenceEdit(text, fixed)];
}

/** One edit that makes the second text of the first; does not cut a surrogate pair or CRLF in two. */
function differenceEdit(before: string, after: string): Edit {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  while (start > 0 && before[start - 1] !== '\n') start--;
  let same = 0;
  while (same < shorter - start && before.at(-1 - same) === after.at(-1 - same)) same++;
  while (same > 0 && before.at(-same - 1) !== '\n') same--;
  return {
    span: { start, end: before.length - same },
    newText: after.slice(start, after.length - same),
  };
}
