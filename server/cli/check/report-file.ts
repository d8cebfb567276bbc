import { fileURLToPath } from 'node:url';
import type { Finding } from '../../core/rules/rule.ts';
import { LineIndex } from '../../core/text/lines.ts';
import { displayPath } from '../report/display-path.ts';
import type { FileReport, ReportedFinding } from '../report/report.ts';
import type { TextResult } from './check-text.ts';
import { describeDetection, type KnownReading } from './detection.ts';
import type { Job } from './job.ts';

/** What a report says of one file. */
export function reportFile(
  { text, reading, findings }: TextResult & { reading: KnownReading },
  { path, settings }: Job,
  cwd: string,
): FileReport {
  const isClean = findings.length === 0;
  const lines = new LineIndex(isClean ? '' : text);
  const { configurationFile } = settings;
  const configuration = configurationFile && displayPath(fileURLToPath(configurationFile), cwd);
  return {
    path: displayPath(path, cwd),
    ...describeDetection(reading, configuration),
    // Thousands of files with nothing to show need not be kept in memory.
    text: isClean ? '' : text,
    findings: findings.map((finding) => reportFinding(finding, lines)),
  };
}

/** A file that was found, and not even read. */
export function passedOver({ path }: Job, why: string, cwd: string): FileReport {
  const nothing = { template: null, detectedBy: 'none', text: '', findings: [] } as const;
  return { path: displayPath(path, cwd), why, ...nothing };
}

/** Works the fixes out at once, so that the document need not be kept until the report is written. */
function reportFinding(finding: Finding, lines: LineIndex): ReportedFinding {
  const { rule, severity, message, span } = finding;
  const range = { start: lines.positionAt(span.start), end: lines.positionAt(span.end) };
  return { rule, severity, message, span, range, fixes: finding.fixes() };
}
