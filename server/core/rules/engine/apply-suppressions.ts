import type { Spec } from '../../spec/spec.ts';
import type { Span } from '../../text/span.ts';
import { SpanSet } from '../../text/span-set.ts';
import type { Finding } from '../rule.ts';
import type { RunOptions } from './run-options.ts';
import { suppressionFindings } from './suppression-findings.ts';
import { readSuppressions } from './suppressions.ts';

/** The findings that no comment hides, and what is wrong with the comments themselves. */
export function applySuppressions(
  spec: Spec,
  findings: readonly Finding[],
  options: RunOptions,
): Finding[] {
  const suppressions = readSuppressions(spec);
  if (suppressions.length === 0) return [...findings];
  const covered = byRule(
    suppressions.flatMap(({ rules, covered }) => rules.map((rule) => ({ rule, span: covered }))),
  );
  const isHidden = ({ rule, span }: Finding) => covered.get(rule)?.cover(placeOf(span)) ?? false;
  const found = byRule(findings.map(({ rule, span }) => ({ rule, span: placeOf(span) })));
  const about = suppressionFindings(
    spec,
    suppressions,
    (suppression, rule) => found.get(rule)?.overlap(suppression.covered) ?? false,
    options,
  );
  return [...findings, ...about].filter((finding) => !isHidden(finding));
}

/** A finding is hidden where it begins. */
function placeOf({ start }: Span): Span {
  return { start, end: start + 1 };
}

function byRule(all: readonly Pick<Finding, 'rule' | 'span'>[]): ReadonlyMap<string, SpanSet> {
  const spans = new Map<string, Span[]>();
  for (const { rule, span } of all) {
    const ofRule = spans.get(rule);
    if (ofRule) ofRule.push(span);
    else spans.set(rule, [span]);
  }
  return new Map([...spans].map(([rule, ofRule]) => [rule, new SpanSet(ofRule)]));
}
