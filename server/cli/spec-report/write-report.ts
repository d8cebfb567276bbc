import type { Host } from '../host.ts';
import { displayPath } from '../report/display-path.ts';
import { UsageError } from '../usage-error.ts';

/** Writes a report to a file, in the place of the last one, or to standard output. */
export async function writeReport(
  text: string,
  path: string | undefined,
  host: Host,
): Promise<void> {
  if (path === undefined) return host.stdout.write(text);
  const bytes = new TextEncoder().encode(text);
  const kind = await host.kindOf(path);
  if (kind === undefined) return host.createFile(path, bytes);
  if (kind === 'file')
    return host.replaceFile(path, await host.readAtMost(path, Number.POSITIVE_INFINITY), bytes);
  throw new UsageError(`'${displayPath(path, host.cwd)}' is no file that could be written.`);
}
