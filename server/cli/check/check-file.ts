import { didYouMean } from '../../core/templates/yaml/did-you-mean.ts';
import type { Host } from '../host.ts';
import { displayPath } from '../report/display-path.ts';
import type { FileReport } from '../report/report.ts';
import { checkAndFix, checkOnly } from './check-text.ts';
import type { Job } from './job.ts';
import { passedOver, reportFile } from './report-file.ts';
import { decodeFile, encodeFile } from './text-file.ts';

/** Larger files are no specs that somebody wrote, and would hold up all others. */
export const MAX_BYTES = 5_000_000;

/** What to do with what can be mended: leave it, write it, or only say what would be written. */
export type FixMode = 'leave' | 'write' | 'dry-run';

/**
 * What became of a file: it was looked at, it could not be (`problem` says why), we failed at it, or it is
 * no longer there.
 */
export type Outcome =
  | {
      readonly kind: 'checked';
      readonly file: FileReport;
      readonly fixed: number;
      readonly bytes: Uint8Array;
    }
  | { readonly kind: 'failed'; readonly path: string; readonly problem: string }
  | { readonly kind: 'crashed'; readonly path: string; readonly problem: string }
  | { readonly kind: 'gone' };

/** Reads, checks and, if so asked, mends one file. Never rejects: the other files are to be checked, too. */
export async function checkFile(job: Job, mode: FixMode, host: Host): Promise<Outcome> {
  try {
    if ((await host.sizeOf(job.path)) > MAX_BYTES) return tooLarge(job, host);
    const bytes = await host.readBytes(job.path);
    const outcome = await checkBytes(bytes, job, mode, host);
    if (mode === 'write' && outcome.kind === 'checked' && outcome.bytes !== bytes) {
      await host.replaceFile(job.path, bytes, outcome.bytes);
    }
    return outcome;
  } catch (error) {
    const { code, stack, message } = error as NodeJS.ErrnoException;
    const path = displayPath(job.path, host.cwd);
    if (code === undefined) return { kind: 'crashed', path, problem: stack ?? message };
    // Deleted between the search and now.
    if (code === 'ENOENT' && !job.isNamed) return { kind: 'gone' };
    return { kind: 'failed', path, problem: message };
  }
}

/** Checks a file's bytes; the outcome's bytes are the same object, unless mending changed the text. */
export async function checkBytes(
  bytes: Uint8Array,
  job: Job,
  mode: FixMode,
  host: Host,
): Promise<Outcome> {
  const file = decodeFile(bytes);
  const check = mode === 'leave' || !file.isValid ? checkOnly : checkAndFix;
  const result = await check(file.text, job);
  const { reading } = result;
  if (reading.kind === 'unknown-template') return unknownTemplate(reading.id, job, host);
  // Somebody's README in another encoding is none of our business; a spec in it is.
  if (!file.isValid && (job.isNamed || reading.kind === 'spec')) {
    return failed('it is not UTF-8 text. Save it as UTF-8.', job, host);
  }
  return {
    kind: 'checked',
    file: reportFile({ ...result, reading }, job, host.cwd),
    fixed: result.fixed,
    bytes: result.text === file.text ? bytes : encodeFile(result.text, file),
  };
}

function unknownTemplate(id: string, job: Job, host: Host): Outcome {
  const ids = job.settings.templates.map((template) => template.id);
  const hint = didYouMean(id, ids) || ` There are ${ids.join(', ')}.`;
  return failed(
    `its front matter asks for the template '${id}', which does not exist.${hint}`,
    job,
    host,
  );
}

function tooLarge(job: Job, host: Host): Outcome {
  const why = `larger than ${MAX_BYTES / 1_000_000} MB`;
  if (job.isNamed) return failed(`it is ${why}, and is not checked.`, job, host);
  return {
    kind: 'checked',
    file: passedOver(job, why, host.cwd),
    fixed: 0,
    bytes: new Uint8Array(),
  };
}

function failed(problem: string, { path }: Job, { cwd }: Host): Outcome {
  return { kind: 'failed', path: displayPath(path, cwd), problem };
}
