import type { Reading } from '../../core/spec/detect.ts';
import { didYouMean } from '../../core/templates/yaml/did-you-mean.ts';
import type { Host } from '../host.ts';
import { displayPath } from '../report/display-path.ts';
import type { Job } from './job.ts';
import type { TextFile } from './text-file.ts';

/** Why nothing is known of a file: it could not be read (`problem` says why), we failed at it, or it is no longer there. */
export type Unread =
  | { readonly kind: 'failed'; readonly path: string; readonly problem: string }
  | { readonly kind: 'crashed'; readonly path: string; readonly problem: string }
  | { readonly kind: 'gone' };

/** What `work` makes of a file. Never rejects: the other files are to be read, too. */
export async function orUnread<Result>(
  job: Job,
  host: Host,
  work: () => Promise<Result>,
): Promise<Result | Unread> {
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
