import type { Reading } from '../../core/spec/detect.ts';
import { didYouMean } from '../../core/templates/yaml/did-you-mean.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import type { Host } from '../host.ts';
import { displayPath } from '../report/display-path.ts';
import { visible, visibleLines, visiblePath } from '../report/visible.ts';
import type { Job } from './job.ts';
import type { TextFile } from './text-file.ts';

/** A file that could not be read (`problem` says why), or that we failed at. */
export interface Unread {
  readonly kind: 'failed' | 'crashed';
  readonly path: string;
  readonly problem: string;
}

/** A file that is no longer there: nothing is to be said of it. */
export interface Gone {
  readonly kind: 'gone';
}

/** What `work` makes of a file. Never rejects: the other files are to be read, too. */
export async function orUnread<Result>(
  job: Job,
  host: Host,
  work: () => Promise<Result>,
): Promise<Result | Unread | Gone> {
  try {
    return await work();
  } catch (error) {
    const { code, stack, message } = error as NodeJS.ErrnoException;
    const path = displayPath(job.path, host.cwd);
    if (code === undefined) return { kind: 'crashed', path, problem: stack ?? message };
    // Deleted between the search and now.
    if (code === 'ENOENT' && !job.isNamed) return { kind: 'gone' };
    return { kind: 'failed', path, problem: message };
  }
}

/** A file of which nothing is to be said but what is wrong with it. */
export function failed(problem: string, { path }: Job, { cwd }: Host): Unread {
  return { kind: 'failed', path: displayPath(path, cwd), problem };
}

export function isUnread(outcome: { readonly kind: string }): outcome is Unread {
  return outcome.kind === 'failed' || outcome.kind === 'crashed';
}

/** What is wrong with the file, safe to print; several lines where we failed at it. */
export function noteOf({ kind, path, problem }: Unread): string {
  const words =
    kind === 'failed' ? visible(problem) : `a mistake of ours: ${visibleLines(problem)}`;
  return `${visiblePath(path)}: ${words}`;
}

/** What the program tells the one who called it where there was such a file. */
export function exitCodeOf({ kind }: Unread): ExitCode {
  return kind === 'failed' ? EXIT.usage : EXIT.internal;
}

/** What forbids to judge a file that was read; undefined for nothing. */
export function refusal(
  { isValid }: TextFile,
  reading: Reading,
  { isNamed, settings }: Job,
): string | undefined {
  if (reading.kind === 'unknown-template') {
    const ids = settings.templates.map((template) => template.id);
    const hint = didYouMean(reading.id, ids) || ` There are ${ids.join(', ')}.`;
    return `its front matter asks for the template '${reading.id}', which does not exist.${hint}`;
  }
  // Somebody's README in another encoding is none of our business; a spec in it is.
  const concernsUs = isNamed || reading.kind === 'spec';
  return !isValid && concernsUs ? 'it is not UTF-8 text. Save it as UTF-8.' : undefined;
}
