import { EXIT, type ExitCode, worstOf } from '../exit-code.ts';
import type { Host, Terminal } from '../host.ts';
import { buildReport, summarise } from '../report/build-report.ts';
import { FORMATS } from '../report/formats.ts';
import type { Fixed, Summary } from '../report/report.ts';
import { visibleLines } from '../report/visible.ts';
import type { Outcome } from './check-file.ts';
import type { CheckOptions } from './check-options.ts';
import { exitCodeOf, isUnread, noteOf } from './unread.ts';

/** Where the reader's width is not known. */
const USUAL_WIDTH = 100;

/** Writes the report, and beside it what went wrong. Gives the exit code. */
export async function conclude(
  outcomes: readonly Outcome[],
  options: CheckOptions,
  ruleErrors: readonly string[],
  host: Host,
): Promise<ExitCode> {
  const checked = outcomes.filter((outcome) => outcome.kind === 'checked');
  const unread = outcomes.filter(isUnread);
  const files = checked.map(({ file }) => file);
  const summary = summarise(files);
  const report = buildReport(files, {
    findings: options.findings,
    others: options.others,
    fixed: fixedIn(checked, options),
  });
  const target = reportTarget(options, host);
  const surface = {
    width: target.columns ?? USUAL_WIDTH,
    isColoured: options.colour ?? target.isColoured,
  };
  const text = FORMATS.get(options.format)?.(report, surface) ?? '';
  if (text !== '') await target.write(text);
  const notes = [
    ...unread.map(noteOf),
    ...tooManyWarnings(summary, options),
    ...ruleErrors.map(visibleLines),
  ];
  for (const note of notes) await host.stderr.write(`${note}\n`);
  return worstOf([
    summary.error > 0 || tooManyWarnings(summary, options).length > 0 ? EXIT.findings : EXIT.clean,
    ...unread.map(exitCodeOf),
    ruleErrors.length > 0 ? EXIT.internal : EXIT.clean,
  ]);
}

function tooManyWarnings({ warning }: Summary, { maxWarnings }: CheckOptions): string[] {
  if (maxWarnings === undefined || warning <= maxWarnings) return [];
  return [`Too many warnings: ${warning}, and --max-warnings allows ${maxWarnings}.`];
}

function reportTarget({ standardInput, fix }: CheckOptions, host: Host): Terminal {
  return standardInput !== undefined && fix === 'write' ? host.stderr : host.stdout;
}

function fixedIn(
  outcomes: readonly { readonly fixed: number }[],
  { fix }: CheckOptions,
): Fixed | undefined {
  if (fix === 'leave') return undefined;
  const changed = outcomes.filter(({ fixed }) => fixed > 0);
  const findings = changed.reduce((total, { fixed }) => total + fixed, 0);
  return { findings, files: changed.length, isDryRun: fix === 'dry-run' };
}
