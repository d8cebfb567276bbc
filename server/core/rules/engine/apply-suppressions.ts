import type { Spec } from '../../spec/spec.ts';
import type { Finding } from '../rule.ts';
import type { RunOptions } from './run-options.ts';
import { suppressionFindings } from './suppression-findings.ts';
import { readSuppressions, type Suppression } from './suppressions.ts';

/** The findings that no comment hides, and what is wrong with the comments themselves. */
export function applySuppressions(
  spec: Spec,
  findings: readonly Finding[],
  options: RunOptions,
): Finding[] {
  const suppressions = readSuppressions(spec);
  if (suppressions.length === 0) return [...findings];
  const used = new Set<string>();
  const hides = (finding: Finding) => {
    const hiding = suppressions.filter(
      ({ rules, covered }) =>
        rules.includes(finding.rule) &&
        covered.start <= finding.span.start &&
        finding.span.start < covered.end,
    );
    for (const suppression of hiding) used.add(usageKey(suppression, finding.rule));
    return hiding.length > 0;
  };
  const shown = findings.filter((finding) => !hides(finding));
  const about = suppressionFindings(
    spec,
    suppressions,
    (suppression, rule) => used.has(usageKey(suppression, rule)),
    options,
  );
  return [...shown, ...about.filter((finding) => !hides(finding))];
}

/** What tells one rule of one comment from all others. */
function usageKey(suppression: Suppression, rule: string): string {
  return `${suppression.comment.start} ${rule}`;
}
