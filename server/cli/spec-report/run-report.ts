import type { SpecReport } from '../../../view/reported.ts';
import { progressOf } from '../../core/features/view/progress.ts';
import { SEVERITIES, type Severity } from '../../core/rules/rule.ts';
import { findFiles } from '../check/find-files.ts';
import { type Worked, workWithProgress } from '../check/in-turn.ts';
import type { Job } from '../check/job.ts';
import { prepareJobs } from '../check/jobs.ts';
import { RuleFailures } from '../check/rule-failures.ts';
import { exitCodeOf, isUnread, noteOf } from '../check/unread.ts';
import { EXIT, type ExitCode, worstOf } from '../exit-code.ts';
import type { Host } from '../host.ts';
import { displayPath } from '../report/display-path.ts';
import { visible, visibleLines } from '../report/visible.ts';
import { UsageError } from '../usage-error.ts';
import type { ReportOptions } from './report-options.ts';
import { REPORT_WRITERS } from './report-writers.ts';
import { type FileView, viewFile } from './view-file.ts';
import { writeReport } from './write-report.ts';

/**
 * Writes a report of all specs among the files; nothing where there is none.
 * @throws UsageError before anything was written.
 */
export async function runReport(
  paths: readonly string[],
  options: ReportOptions,
  host: Host,
): Promise<ExitCode> {
  const writer = REPORT_WRITERS[options.format];
  const failures = new RuleFailures();
  const { results, code } = await viewFiles(paths, options, writer.most, failures, host);
  if (code !== undefined) {
    await host.stderr.write('Interrupted: no report is written.\n');
    return code;
  }
  await refuseOverwriting(results, options, host);
  const views = results.map(({ view }) => view);
  const unread = views.filter(isUnread);
  for (const note of [...unread.map(noteOf), ...failures.messages.map(visibleLines)]) {
    await host.stderr.write(`${note}\n`);
  }
  const report = reportOf(views);
  if (report.specs.length > 0) {
    await writeReport(await writer.write(report, options), options.output, host);
  } else await host.stderr.write(`${nothingFound(views)}\n`);
  return worstOf([
    ...unread.map(exitCodeOf),
    failures.messages.length > 0 ? EXIT.internal : EXIT.clean,
  ]);
}

/** A file, by its absolute path, and what became of it. */
interface ReadFile {
  readonly file: string;
  readonly view: FileView;
}

async function viewFiles(
  paths: readonly string[],
  { template, configurationFile, most, links }: ReportOptions,
  usualMost: number,
  { onRuleError }: RuleFailures,
  host: Host,
): Promise<Worked<ReadFile>> {
  const files = await findFiles(paths, host);
  const settings = { template, configurationFile, severities: new Map(), onRuleError };
  const jobs = await prepareJobs(files, settings, host);
  const work = async (job: Job) => {
    const view = await viewFile(job, { most: most ?? usualMost, links }, host);
    return { file: job.path, view };
  };
  return workWithProgress(jobs, work, host);
}

/** @throws UsageError where the report would take the place of a spec, or of what may be one and could not be read. */
async function refuseOverwriting(
  read: readonly ReadFile[],
  { output }: ReportOptions,
  host: Host,
): Promise<void> {
  const target = output === undefined ? undefined : await host.realPath(output);
  if (output === undefined || target === undefined) return;
  for (const { file, view } of read) {
    if (view.kind === 'other' || (await host.realPath(file)) !== target) continue;
    const name = visible(displayPath(output, host.cwd));
    throw new UsageError(`'${name}' is one of the specs. Write the report to another file.`);
  }
}

function reportOf(views: readonly FileView[]): SpecReport {
  const specs = views.flatMap((view) => (view.kind === 'spec' ? [view.spec] : []));
  const findingCounts: Record<Severity, number> = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const { view } of specs) {
    for (const severity of SEVERITIES) findingCounts[severity] += view.findingCounts[severity];
  }
  return {
    specs,
    progress: progressOf(specs.map(({ view }) => view)),
    findingCounts,
    unread: views.flatMap((view) => {
      if (view.kind === 'failed') return [{ path: view.path, problem: view.problem }];
      // The details are for us, and were said where they can be copied.
      if (view.kind === 'crashed') return [{ path: view.path, problem: 'we failed at it.' }];
      return [];
    }),
  };
}

function nothingFound(views: readonly FileView[]): string {
  const why =
    views.length === 0
      ? 'No Markdown file'
      : `No integration spec among ${views.length} ${views.length === 1 ? 'file' : 'files'}`;
  return `${why}: no report is written.`;
}
