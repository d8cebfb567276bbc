import { SEVERITIES } from '../../core/rules/rule.ts';
import { counted } from './counted.ts';
import type { Paint } from './paint.ts';
import type { Report, Summary } from './report.ts';

/** The last lines for people: how much was found, and what `--fix` did or could do. */
export function summaryLines(report: Report, paint: Paint): string[] {
  const { summary, files, fixed, isQuiet } = report;
  const total = SEVERITIES.reduce((count, severity) => count + summary[severity], 0);
  const lines: string[] = [];
  if (fixed && fixed.findings > 0) {
    const what = `${counted(fixed.findings, 'finding')} in ${counted(fixed.files, 'file')}`;
    lines.push(fixed.isDryRun ? `Would fix ${what}; nothing was written.` : `Fixed ${what}.`);
  }
  if (total > 0) lines.push(found(summary, total, paint));
  else if (!isQuiet) lines.push(clean(report, paint));
  const fixable = files
    .flatMap(({ findings }) => findings)
    .filter(({ fixes }) => fixes.some(({ safe }) => safe)).length;
  if (fixable > 0 && !fixed) lines.push(`${counted(fixable, 'finding')} can be mended with --fix.`);
  return lines;
}

function clean({ summary, files }: Report, paint: Paint): string {
  if (summary.specs > 0)
    return paint('green', `Nothing found in ${counted(summary.specs, 'spec')}.`);
  if (summary.files === 0) return 'No Markdown file to check.';
  const others = summary.files === 1 ? 'it' : 'them';
  const hint = files.length > 0 ? '' : ` --verbose lists ${others}.`;
  return `No integration spec among ${counted(summary.files, 'file')}.${hint}`;
}

function found(summary: Summary, total: number, paint: Paint): string {
  const parts = SEVERITIES.filter((severity) => summary[severity] > 0).map((severity) =>
    counted(summary[severity], severity),
  );
  const head = `${counted(total, 'finding')} in ${counted(summary.specs, 'spec')}`;
  return paint(summary.error > 0 ? 'red' : 'yellow', `${head}: ${parts.join(', ')}.`);
}
