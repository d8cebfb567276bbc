import { fileURLToPath } from 'node:url';
import type { Finding, Fix } from '../../core/rules/rule.ts';
import { type Mask, maskOf } from '../../core/spec/mask.ts';
import { LineIndex } from '../../core/text/lines.ts';
import { displayPath } from '../report/display-path.ts';
import type { FileReport, ReportedFinding } from '../report/report.ts';
import type { TextResult } from './check-text.ts';
import { describeDetection, type KnownReading } from './detection.ts';
import type { Job } from './job.ts';

/** What a report says of one file. */
export function reportFile(
  { text, reading, findings }: TextResult & { reading: KnownReading },
  { path, settings, environment }: Job,
  cwd: string,
): FileReport {
  const isClean = findings.length === 0;
  const lines = new LineIndex(isClean ? '' : text);
  const mask =
    reading.kind === 'spec' && !isClean ? maskOf(reading.spec, environment().facts) : undefined;
  const { configurationFile } = settings;
  const configuration = configurationFile && displayPath(fileURLToPath(configurationFile), cwd);
  return {
    path: displayPath(path, cwd),
    ...describeDetection(reading, configuration),
    // Thousands of files with nothing to show need not be kept in memory. Reports quote the lines of findings,
    // and end in the logs of builds.
    text: isClean ? '' : (mask?.cover(text) ?? text),
    findings: findings.map((finding) => reportFinding(finding, lines, mask)),
  };
}

/** A file that was found, and not even read. */
export function passedOver({ path }: Job, why: string, cwd: string): FileReport {
  const nothing = { template: null, detectedBy: 'none', text: '', findings: [] } as const;
  return { path: displayPath(path, cwd), why, ...nothing };
}

/** Works the fixes out at once, so that the document need not be kept until the report is written. */
function reportFinding(
  finding: Finding,
  lines: LineIndex,
  mask: Mask | undefined,
): ReportedFinding {
  const { rule, severity, message, span } = finding;
  const range = { start: lines.positionAt(span.start), end: lines.positionAt(span.end) };
  const all = finding.fixes();
  const fixes = mask ? all.filter((fix) => saysNoSecret(fix, mask)) : all;
  return { rule, severity, message, span, range, fixes };
}

/** A fix that writes a credential anew, as moving its section does, is not told: masked it would destroy the text. */
function saysNoSecret({ edits }: Fix, { hide }: Mask): boolean {
  return edits.every(({ newText }) => hide(newText) === newText);
}
