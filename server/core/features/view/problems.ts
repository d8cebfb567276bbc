import type { Finding } from '../../rules/rule.ts';
import type { Span } from '../../text/span.ts';
import { graverFindings } from './findings.ts';

/** What the findings of some rules say of exactly a span; empty for nothing. A shorter way to a rule's judgement than judging again. */
export function problemsBySpan(
  findings: readonly Finding[],
  rules: ReadonlySet<string>,
): (span: Span) => string {
  const messages = new Map<string, string>();
  for (const { rule, span, message } of findings)
    if (rules.has(rule)) messages.set(`${span.start} ${span.end}`, message);
  return ({ start, end }) => messages.get(`${start} ${end}`) ?? '';
}

/** What the first error or warning of some rules says that begins within a span; empty for none. */
export function problemsWithin(
  findings: readonly Finding[],
  rules: ReadonlySet<string>,
): (span: Span) => string {
  const graver = graverFindings(findings).filter(({ rule }) => rules.has(rule));
  return ({ start, end }) =>
    graver.find(({ span }) => start <= span.start && span.start < end)?.message ?? '';
}
