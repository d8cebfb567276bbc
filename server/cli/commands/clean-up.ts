import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { applyEdits } from '../../core/text/edit.ts';
import { readText } from '../check/check-text.ts';
import { findFiles } from '../check/find-files.ts';
import type { Job } from '../check/job.ts';
import { prepareJobs } from '../check/jobs.ts';
import { decodeFile, encodeFile } from '../check/text-file.ts';
import { MAX_BYTES } from '../check/unread.ts';
import { EXIT, type ReportExit } from '../exit-code.ts';
import type { Host } from '../host.ts';
import { displayPath } from '../report/display-path.ts';
import { UsageError } from '../usage-error.ts';

const EXAMPLES = `
Examples:
  integration-spec clean-up docs/spec.md > clean.md
  integration-spec clean-up --write docs           clean up all specs below docs
  integration-spec clean-up --check docs           say which ones would change

Exit codes: 0 done, 1 something would change (--check), 2 wrong call or configuration.`;

interface Flags {
  readonly write?: true;
  readonly check?: true;
  readonly template?: string;
  readonly config?: string;
}

/** Adds `clean-up` to the program. */
export function addCleanUp(program: Command, host: Host, exit: ReportExit): void {
  program
    .command('clean-up')
    .summary('make clean Markdown of Google Docs exports')
    .description(
      'Takes needless escapes, bold headings, bare payloads and escaped comments out of integration specs.\nWhat they say stays as it is. Prints the text of one file, unless told otherwise.',
    )
    .argument('[paths...]', "files, folders and globs; '!' before one takes it out (default: .)")
    .addOption(new Option('--write', 'change the files').conflicts('check'))
    .option('--check', 'change nothing, and fail where something would change')
    .option('--template <id>', 'read every file with this template')
    .option(
      '--config <file>',
      'use this configuration instead of the nearest .integration-spec.yaml',
    )
    .addHelpText('after', EXAMPLES)
    .action(async (paths: readonly string[], flags: Flags) => {
      const jobs = await jobsFor(paths, flags, host);
      if (flags.write || flags.check) {
        const changed = await cleanUpAll(jobs, flags, host);
        if (flags.check && changed > 0) exit(EXIT.findings);
      } else if (jobs.length === 1) {
        for (const job of jobs) await host.stdout.write((await cleanUp(job, host)).after);
      } else {
        throw new UsageError(`That is ${jobs.length} files. Use --write or --check.`);
      }
    });
}

async function jobsFor(
  paths: readonly string[],
  { template, config }: Flags,
  host: Host,
): Promise<Job[]> {
  const configurationFile = config === undefined ? undefined : resolve(host.cwd, config);
  const options = { template, configurationFile, severities: new Map(), onRuleError: () => {} };
  return prepareJobs(await findFiles(paths, host), options, host);
}

/** Changes the files, or only names them, one line each; says how many there are. */
async function cleanUpAll(jobs: readonly Job[], { write }: Flags, host: Host): Promise<number> {
  let changed = 0;
  for (const job of jobs) {
    const { before, after } = await cleanUp(job, host);
    if (after === before) continue;
    changed++;
    if (write) await host.replaceFile(job.path, before, after);
    const done = write ? 'Cleaned up' : 'Would clean up';
    await host.stdout.write(`${done} ${displayPath(job.path, host.cwd)}\n`);
  }
  return changed;
}

/** A file's bytes, and what they become: the same object where nothing is to be done, or it is no text of ours. */
async function cleanUp(job: Job, host: Host): Promise<{ before: Uint8Array; after: Uint8Array }> {
  const before = await host.readBytes(job.path);
  const file = decodeFile(before);
  if (before.length > MAX_BYTES || !file.isValid) return { before, after: before };
  const reading = readText(file.text, job);
  const { cleanUpEdits } = await import('../../core/features/clean-up/clean-up.ts');
  const edits = reading.kind === 'spec' ? cleanUpEdits(reading.spec) : [];
  if (edits.length === 0) return { before, after: before };
  return { before, after: encodeFile(applyEdits(file.text, edits), file) };
}
