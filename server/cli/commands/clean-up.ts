import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { applyEdits } from '../../core/text/edit.ts';
import { readText } from '../check/check-text.ts';
import { findFiles } from '../check/find-files.ts';
import { workInTurn } from '../check/in-turn.ts';
import type { Job } from '../check/job.ts';
import { prepareJobs } from '../check/jobs.ts';
import { readDocumentFile, TOO_LARGE } from '../check/read-document.ts';
import { decodeFile, encodeFile } from '../check/text-file.ts';
import {
  exitCodeOf,
  failed,
  type Gone,
  isUnread,
  noteOf,
  orUnread,
  refusal,
  type Unread,
} from '../check/unread.ts';
import { EXIT, type ExitCode, type ReportExit, worstOf } from '../exit-code.ts';
import type { Host } from '../host.ts';
import { displayPath } from '../report/display-path.ts';
import { visible } from '../report/visible.ts';
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
        exit(await cleanUpAll(jobs, flags, host));
      } else if (jobs.length === 1) {
        for (const job of jobs) {
          const cleaned = await cleanUp(job, host);
          if ('kind' in cleaned) exit(await tell(cleaned, host));
          else await host.stdout.write(cleaned.after);
        }
      } else {
        const many = jobs.length === 0 ? 'No Markdown file' : `${jobs.length} files`;
        throw new UsageError(`${many}. For any number but one use --write or --check.`);
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

/** Changes the files, or only names them, one line each. A file that cannot be read does not stop the others. */
async function cleanUpAll(
  jobs: readonly Job[],
  { write, check }: Flags,
  host: Host,
): Promise<ExitCode> {
  const work = async (job: Job): Promise<ExitCode> => {
    const cleaned = await orUnread(job, host, async () => {
      const result = await cleanUp(job, host);
      if (write && !('kind' in result) && result.after !== result.before) {
        await host.replaceFile(job.path, result.before, result.after);
      }
      return result;
    });
    if ('kind' in cleaned) return tell(cleaned, host);
    if (cleaned.after === cleaned.before) return EXIT.clean;
    const done = write ? 'Cleaned up' : 'Would clean up';
    await host.stdout.write(`${done} ${visible(displayPath(job.path, host.cwd))}\n`);
    return check ? EXIT.findings : EXIT.clean;
  };
  const { results, code } = await workInTurn(jobs, work, host);
  return code ?? worstOf(results);
}

/** Says why nothing became of a file. */
async function tell(unread: Unread | Gone, host: Host): Promise<ExitCode> {
  if (!isUnread(unread)) return EXIT.clean;
  await host.stderr.write(`${noteOf(unread)}\n`);
  return exitCodeOf(unread);
}

/** A file's bytes, and what they become: the same object where nothing is to be done, or it is no text of ours. */
interface Cleaned {
  readonly before: Uint8Array;
  readonly after: Uint8Array;
}

async function cleanUp(job: Job, host: Host): Promise<Cleaned | Unread | Gone> {
  const before = await readDocumentFile(job.path, host);
  if (!before) {
    return job.isNamed
      ? failed(`it is ${TOO_LARGE}, and is left as it is.`, job, host)
      : { kind: 'gone' };
  }
  const file = decodeFile(before);
  const reading = readText(file.text, job);
  const problem = refusal(file, reading, job);
  if (problem !== undefined) return failed(problem, job, host);
  if (!file.isValid) return { before, after: before };
  const { cleanUpEdits } = await import('../../core/features/clean-up/clean-up.ts');
  const edits = reading.kind === 'spec' ? cleanUpEdits(reading.spec) : [];
  if (edits.length === 0) return { before, after: before };
  return { before, after: encodeFile(applyEdits(file.text, edits), file) };
}
