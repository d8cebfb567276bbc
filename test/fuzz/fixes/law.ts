import { equal, ok } from 'node:assert/strict';
import { fixAll } from '../../../server/core/features/fixes.ts';
import type { Finding, Fix } from '../../../server/core/rules/rule.ts';
import { applyEdits } from '../../../server/core/text/edit.ts';
import { checkText } from '../../../server/workspace/checked-document.ts';
import { ENVIRONMENT } from '../../helpers/environment.ts';
import { same, textLaw } from '../law.ts';
import { defective } from './defective.ts';

/** Every fix applies, removes its finding, and keeps to the document's line ends; a safe one adds no finding. */
export const fixes = textLaw(defective, checkFixes);

/** Fixing all ends, leaves nothing that is safe to fix, and done again does nothing. */
export const fixingAll = textLaw(defective, checkFixingAll);

export function checkFixes(text: string): number {
  const findings = findingsIn(text);
  let tried = 0;
  for (const finding of findings) {
    for (const fix of finding.fixes()) {
      checkFix(text, findings, finding, fix);
      tried++;
    }
  }
  return tried;
}

function checkFix(text: string, findings: readonly Finding[], finding: Finding, fix: Fix): void {
  const label = `${finding.rule}: ${fix.title}`;
  const fixed = applyEdits(text, fix.edits);
  const left = findingsIn(fixed);
  ok(count(left, finding) < count(findings, finding), `${label}: the finding is still there`);
  if (fix.safe) {
    same(added(findings, left), [], `${label}: is not safe`);
    ok(left.length < findings.length, `${label}: found instead`);
  }
  if (lineEnds(text).length === 1) same(lineEnds(fixed), lineEnds(text), `${label}: line ends`);
}

export function checkFixingAll(text: string): number {
  const once = fixAll(text, findingsIn);
  const twice = fixAll(once.text, findingsIn);
  equal(twice.text, once.text);
  const safe = once.findings.flatMap((finding) => finding.fixes().filter((fix) => fix.safe));
  same(safe, [], 'still safe to fix');
  return 1;
}

function findingsIn(text: string): readonly Finding[] {
  return checkText(text, ENVIRONMENT).findings;
}

function count(findings: readonly Finding[], like: Finding): number {
  return findings.filter(({ rule, message }) => rule === like.rule && message === like.message)
    .length;
}

/** What the rules say of which more is found than before. A message may quote what the fix has changed. */
function added(before: readonly Finding[], after: readonly Finding[]): string[] {
  const ofRule = (findings: readonly Finding[], id: string) =>
    findings.filter(({ rule }) => rule === id);
  return [...new Set(after.map(({ rule }) => rule))]
    .filter((id) => ofRule(after, id).length > ofRule(before, id).length)
    .flatMap((id) => ofRule(after, id).map(({ message }) => `${id}: ${message}`));
}

function lineEnds(text: string): string[] {
  return [...new Set(text.match(/\r\n|\n|\r/g) ?? ['\n'])];
}
