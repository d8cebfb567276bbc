import { helpUrl } from '../../workspace/help-url.ts';
import { jsonText } from './json-text.ts';
import type { FileReport, Report, ReportedFinding } from './report.ts';

/** The report for programs: schemas/report.schema.json is its grammar. */
export function formatJson({ summary, files }: Report): string {
  return jsonText({ version: 1, summary, files: files.map(fileJson) });
}

function fileJson({ path, template, detectedBy, findings }: FileReport) {
  return { path, template, detectedBy, findings: findings.map(findingJson) };
}

function findingJson({ rule, severity, message, span, range, fixes }: ReportedFinding) {
  return {
    rule,
    severity,
    message,
    help: helpUrl(rule),
    span: { start: span.start, end: span.end },
    range,
    fixes: fixes.map(({ title, preferred, safe, edits }) => ({
      title,
      preferred,
      safe,
      edits: edits.map(({ span, newText }) => ({
        span: { start: span.start, end: span.end },
        newText,
      })),
    })),
  };
}
