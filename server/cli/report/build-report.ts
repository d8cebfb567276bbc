import { SEVERITIES, type Severity } from '../../core/rules/rule.ts';
import type { FileReport, Fixed, Report, Summary } from './report.ts';

/** What a report is to leave out. */
export interface ReportOptions {
  readonly findings: 'all' | 'errors';
  /** Files that are no specs: `named` in the report, or only counted. */
  readonly others: 'named' | 'counted';
  readonly fixed: Fixed | undefined;
}

/** Puts the files' reports together. */
export function buildReport(files: readonly FileReport[], options: ReportOptions): Report {
  const shown = files.map((file) => ({
    ...file,
    findings: file.findings.filter(
      ({ severity }) => options.findings === 'all' || severity === 'error',
    ),
  }));
  return {
    summary: summarise(shown),
    files: shown.filter((file) => file.detectedBy !== 'none' || options.others === 'named'),
    fixed: options.fixed,
    isQuiet: options.findings === 'errors',
  };
}

/** How many findings of each severity, and how many files. */
export function summarise(files: readonly FileReport[]): Summary {
  const counts = Object.fromEntries(SEVERITIES.map((severity) => [severity, 0])) as Record<
    Severity,
    number
  >;
  for (const { findings } of files) for (const { severity } of findings) counts[severity]++;
  const specs = files.filter(({ detectedBy }) => detectedBy !== 'none').length;
  return { files: files.length, specs, ...counts };
}
