import type { Host } from '../host.ts';
import type { FileReport } from '../report/report.ts';
import { checkAndFix, checkOnly } from './check-text.ts';
import type { KnownReading } from './detection.ts';
import type { Job } from './job.ts';
import { MAX_BYTES, readDocumentFile, TOO_LARGE } from './read-document.ts';
import { passedOver, reportFile } from './report-file.ts';
import { decodeFile, encodeFile } from './text-file.ts';
import { failed, type Gone, orUnread, refusal, type Unread } from './unread.ts';

/** What to do with what can be mended: leave it, write it, or only say what would be written. */
export type FixMode = 'leave' | 'write' | 'dry-run';

/** What became of a file. */
export type Outcome =
  | {
      readonly kind: 'checked';
      readonly file: FileReport;
      readonly fixed: number;
      readonly bytes: Uint8Array;
    }
  | Unread
  | Gone;

/** Reads, checks and, if so asked, mends one file. Never rejects. */
export function checkFile(job: Job, mode: FixMode, host: Host): Promise<Outcome> {
  return orUnread(job, host, async () => {
    const bytes = await readDocumentFile(job.path, host);
    if (!bytes) return tooLarge(job, host);
    const outcome = await checkBytes(bytes, job, mode, host);
    if (mode === 'write' && outcome.kind === 'checked' && outcome.bytes !== bytes) {
      await host.replaceFile(job.path, bytes, outcome.bytes);
    }
    return outcome;
  });
}

/** Checks a file's bytes; the outcome's bytes are the same object, unless mending changed the text. */
export async function checkBytes(
  bytes: Uint8Array,
  job: Job,
  mode: FixMode,
  host: Host,
): Promise<Outcome> {
  if (bytes.length > MAX_BYTES) return tooLarge(job, host);
  const file = decodeFile(bytes);
  const check = mode === 'leave' || !file.isValid ? checkOnly : checkAndFix;
  const result = await check(file.text, job);
  const problem = refusal(file, result.reading, job);
  if (problem !== undefined) return failed(problem, job, host);
  // The refusal above leaves no other.
  const reading = result.reading as KnownReading;
  return {
    kind: 'checked',
    file: reportFile({ ...result, reading }, job, host.cwd),
    fixed: result.fixed,
    bytes: result.text === file.text ? bytes : encodeFile(result.text, file),
  };
}

function tooLarge(job: Job, host: Host): Outcome {
  if (job.isNamed) return failed(`it is ${TOO_LARGE}, and is not checked.`, job, host);
  return {
    kind: 'checked',
    file: passedOver(job, TOO_LARGE, host.cwd),
    fixed: 0,
    bytes: new Uint8Array(),
  };
}
