import type { Finding } from '../../server/core/rules/rule.ts';
import { LineIndex } from '../../server/core/text/lines.ts';

/** Findings in a form that does not depend on how a document is spelt: rule, message, line. */
export function findingLines(text: string, findings: readonly Finding[]): string[] {
  const lines = new LineIndex(text);
  return findings.map(
    ({ span, rule, message, severity }) =>
      `${lines.positionAt(span.start).line + 1} ${severity} ${rule} ${message}`,
  );
}
