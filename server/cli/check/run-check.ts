import type { ExitCode } from '../exit-code.ts';
import type { Host } from '../host.ts';
import { checkBytes, checkFile, type Outcome } from './check-file.ts';
import type { CheckOptions } from './check-options.ts';
import { conclude } from './conclude.ts';
import { findFiles } from './find-files.ts';
import { type Worked, workWithProgress } from './in-turn.ts';
import { prepareJobs } from './jobs.ts';
import { MAX_BYTES } from './read-document.ts';
import { RuleFailures } from './rule-failures.ts';

/**
 * Checks files, or standard input, and writes the report.
 * @throws UsageError before anything was checked or written.
 */
export async function runCheck(
  paths: readonly string[],
  options: CheckOptions,
  host: Host,
): Promise<ExitCode> {
  const failures = new RuleFailures();
  if (options.standardInput !== undefined) {
    const outcomes = await checkStandardInput(options, failures, host);
    return conclude(outcomes, options, failures.messages, host);
  }
  const { results, total, code } = await checkFiles(paths, options, failures, host);
  if (code === undefined) return conclude(results, options, failures.messages, host);
  await host.stderr.write(`${interruptedAt(results, total, options)}\n`);
  return code;
}

interface Checked extends Worked<Outcome> {
  /** How many files there are to check. */
  readonly total: number;
}

async function checkFiles(
  paths: readonly string[],
  options: CheckOptions,
  { onRuleError }: RuleFailures,
  host: Host,
): Promise<Checked> {
  const files = await findFiles(paths, host);
  const jobs = await prepareJobs(files, { ...options, onRuleError }, host);
  const worked = await workWithProgress(jobs, (job) => checkFile(job, options.fix, host), host);
  return { ...worked, total: jobs.length };
}

/** A report of some of the files would look like one of all. */
function interruptedAt(outcomes: readonly Outcome[], total: number, { fix }: CheckOptions): string {
  const done = `Interrupted: ${outcomes.length} of ${total} files were checked`;
  if (fix !== 'write') return `${done}.`;
  const fixed = outcomes.filter((each) => each.kind === 'checked' && each.fixed > 0).length;
  return `${done}, and ${fixed} fixed. Each file is whole, mended or as it was.`;
}

/** The mended text, where it was asked for, is what goes to standard output; the report then goes to the other. */
async function checkStandardInput(
  options: CheckOptions,
  { onRuleError }: RuleFailures,
  host: Host,
): Promise<Outcome[]> {
  const file = { path: options.standardInput ?? '', isNamed: true };
  const jobs = await prepareJobs([file], { ...options, onRuleError }, host);
  const bytes = await host.readStandardInput(MAX_BYTES + 1);
  const outcomes = await Promise.all(jobs.map((job) => checkBytes(bytes, job, options.fix, host)));
  for (const outcome of outcomes) {
    if (options.fix === 'write' && outcome.kind === 'checked')
      await host.stdout.write(outcome.bytes);
  }
  return outcomes;
}
