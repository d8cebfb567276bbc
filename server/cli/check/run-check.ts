import type { ExitCode } from '../exit-code.ts';
import type { Host } from '../host.ts';
import { checkBytes, checkFile, type Outcome } from './check-file.ts';
import type { CheckOptions } from './check-options.ts';
import { conclude } from './conclude.ts';
import { findFiles } from './find-files.ts';
import { prepareJobs } from './jobs.ts';
import { FILES_AT_ONCE, mapAtOnce } from './pool.ts';
import { Progress } from './progress.ts';
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
  const check = options.standardInput === undefined ? checkFiles : checkStandardInput;
  const outcomes = await check(paths, options, failures, host);
  return conclude(outcomes, options, failures.messages, host);
}

async function checkFiles(
  paths: readonly string[],
  options: CheckOptions,
  { onRuleError }: RuleFailures,
  host: Host,
): Promise<Outcome[]> {
  const files = await findFiles(paths, host);
  const jobs = await prepareJobs(files, { ...options, onRuleError }, host);
  const progress = new Progress(host.stderr, jobs.length);
  const outcomes = await mapAtOnce(jobs, FILES_AT_ONCE, async (job) => {
    const outcome = await checkFile(job, options.fix, host);
    progress.step();
    return outcome;
  });
  await progress.end();
  return outcomes;
}

/** The mended text, where it was asked for, is what goes to standard output; the report then goes to the other. */
async function checkStandardInput(
  _: readonly string[],
  options: CheckOptions,
  { onRuleError }: RuleFailures,
  host: Host,
): Promise<Outcome[]> {
  const file = { path: options.standardInput ?? '', isNamed: true };
  const jobs = await prepareJobs([file], { ...options, onRuleError }, host);
  const bytes = await host.readStandardInput();
  const outcomes = await Promise.all(jobs.map((job) => checkBytes(bytes, job, options.fix, host)));
  for (const outcome of outcomes) {
    if (options.fix === 'write' && outcome.kind === 'checked')
      await host.stdout.write(outcome.bytes);
  }
  return outcomes;
}
