import { expect } from 'vitest';
import type { Finding, Fix } from '../../server/core/rules/rule.ts';
import { applyEdits } from '../../server/core/text/edit.ts';
import { type CheckEnvironment, checkText } from '../../server/workspace/checked-document.ts';
import { ENVIRONMENT } from './environment.ts';

interface FixCheck {
  /** The rule whose first finding is fixed. */
  readonly rule: string;
  /** Part of the fix's title; the preferred fix without it. */
  readonly title?: string;
  readonly environment?: CheckEnvironment;
}

/**
 * Applies a fix of the first finding of a rule, expects the text after it, and that the finding is gone.
 * A safe fix must bring no finding of its own.
 */
export function checkFix(
  before: string,
  after: string,
  { rule, title, environment = ENVIRONMENT }: FixCheck,
): void {
  const { finding, fix, findings } = findFix(before, rule, title, environment);
  const fixed = applyEdits(before, fix.edits);
  expect(fixed).toBe(after);
  const left = checkText(fixed, environment).findings;
  expect(count(left, finding)).toBeLessThan(count(findings, finding));
  if (fix.safe) expect(left.length).toBeLessThan(findings.length);
}

/** The text after the preferred fix of a rule's first finding, or the one with this title. */
export function fixed(
  before: string,
  rule: string,
  title?: string,
  environment: CheckEnvironment = ENVIRONMENT,
): string {
  return applyEdits(before, findFix(before, rule, title, environment).fix.edits);
}

function findFix(
  text: string,
  rule: string,
  title: string | undefined,
  environment: CheckEnvironment,
) {
  const { findings } = checkText(text, environment);
  const finding = findings.find((each) => each.rule === rule);
  if (!finding)
    throw new Error(
      `nothing found by ${rule}, only by ${findings.map((each) => each.rule).join(', ')}`,
    );
  const fixes = finding.fixes();
  const wanted = (each: Fix) => (title === undefined ? each.preferred : each.title.includes(title));
  const fix = fixes.find(wanted);
  if (!fix) throw new Error(`no such fix among ${fixes.map((each) => each.title).join(' | ')}`);
  return { finding, fix, findings };
}

function count(findings: readonly Finding[], like: Finding): number {
  return findings.filter(({ rule, message }) => rule === like.rule && message === like.message)
    .length;
}
