import { type Finding, SEVERITIES, type Severity } from '../../rules/rule.ts';
import type { FindingView, Shown } from './spec-view.ts';

/** The first of the findings, graver ones first, then by rule and place. Only their fixes are worked out. */
export function findingViews(findings: readonly Finding[], most: number): Shown<FindingView> {
  const items = findings
    .toSorted((a, b) => rank(a) - rank(b) || compare(a.rule, b.rule) || a.span.start - b.span.start)
    .slice(0, most)
    .map(({ rule, severity, message, span: { start, end }, fixes }) => ({
      rule,
      severity,
      message,
      at: { start, end },
      fixes: fixes().map(({ title, preferred }) => ({ title, preferred })),
    }));
  return { items, total: findings.length };
}

/** The errors and warnings among findings: what is known to be wrong, and no advice. */
export function graverFindings(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ severity }) => severity === 'error' || severity === 'warning');
}

/** How many findings of each severity there are. */
export function countFindings(findings: readonly Finding[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

function rank({ severity }: Finding): number {
  return SEVERITIES.indexOf(severity);
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
