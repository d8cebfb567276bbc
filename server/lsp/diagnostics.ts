import type { Diagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver';
import type { Finding, Severity } from '../core/rules/rule.ts';
import type { LineIndex } from '../core/text/lines.ts';
import { helpUrl } from '../workspace/help-url.ts';
import type { ClientFeatures } from './client-features.ts';
import { rangeOf } from './ranges.ts';

/** The notification that brings findings to a client that does not ask for them. */
export const PUBLISH_DIAGNOSTICS = 'textDocument/publishDiagnostics';

export const SOURCE = 'integration-spec';

/** More than anybody reads; sending tens of thousands at each keystroke would be felt. */
export const MOST_DIAGNOSTICS = 500;

const SEVERITIES = { error: 1, warning: 2, info: 3, hint: 4 } as const satisfies Record<
  Severity,
  DiagnosticSeverity
>;
const TAGS = { unnecessary: 1, deprecated: 2 } as const satisfies Record<string, DiagnosticTag>;

/** The findings as the client shows them, by place: the first of them where there are too many, and a word on that. */
export function diagnosticsOf(
  findings: readonly Finding[],
  uri: string,
  lines: LineIndex,
  features: ClientFeatures,
): Diagnostic[] {
  const shown = findings
    .slice(0, MOST_DIAGNOSTICS)
    .map((finding) => diagnosticOf(finding, uri, lines, features));
  const next = findings[MOST_DIAGNOSTICS];
  if (next) {
    const message = `${findings.length - MOST_DIAGNOSTICS} more findings are not shown, from here on.`;
    shown.push({ range: rangeOf(next.span, lines), severity: 3, source: SOURCE, message });
  }
  return shown;
}

/** Says of a whole document that it is not checked. */
export function tooLong(most: number): Diagnostic {
  const start = { line: 0, character: 0 };
  const message = `This document is longer than ${most.toLocaleString('en')} characters, and is not checked.`;
  return { range: { start, end: start }, severity: 3, source: SOURCE, message };
}

export function diagnosticOf(
  { span, message, severity, rule, tag, related }: Finding,
  uri: string,
  lines: LineIndex,
  features: ClientFeatures,
): Diagnostic {
  return {
    range: rangeOf(span, lines),
    severity: SEVERITIES[severity],
    code: rule,
    source: SOURCE,
    message,
    codeDescription: { href: helpUrl(rule) },
    ...(tag && features.diagnosticTags && { tags: [TAGS[tag]] }),
    ...(related &&
      features.relatedInformation && {
        relatedInformation: related.map((place) => ({
          location: { uri, range: rangeOf(place.span, lines) },
          message: place.message,
        })),
      }),
  };
}

/** Whether two reports show the same. */
export function sameDiagnostics(a: readonly Diagnostic[], b: readonly Diagnostic[]): boolean {
  return a.length === b.length && a.every((one, i) => sameDiagnostic(one, b[i] as Diagnostic));
}

function sameDiagnostic(a: Diagnostic, b: Diagnostic): boolean {
  return (
    a.code === b.code &&
    a.severity === b.severity &&
    a.message === b.message &&
    a.range.start.line === b.range.start.line &&
    a.range.start.character === b.range.start.character &&
    a.range.end.line === b.range.end.line &&
    a.range.end.character === b.range.end.character &&
    JSON.stringify(a.relatedInformation) === JSON.stringify(b.relatedInformation)
  );
}
