import type { Host } from '../host.ts';
import { displayPath } from '../report/display-path.ts';
import { visiblePath } from '../report/visible.ts';
import { UsageError } from '../usage-error.ts';
import type { Order } from './order.ts';

/** Holds that a new file may be written at a path. @throws UsageError where something is there. */
export async function refuseTaken(path: string, host: Host): Promise<void> {
  const kind = await host.kindOf(path);
  const name = displayPath(path, host.cwd);
  if (kind === 'folder') throw new UsageError(`'${name}' is a folder. Name a file in it.`);
  if (kind === 'other') throw new UsageError(`'${name}' is no file. Name one.`);
  if (kind === undefined) return;
  throw new UsageError(
    `'${name}' is there already. Name another file, or overwrite it with --force.`,
  );
}

/** Writes a document where it was ordered. */
export async function writeDocument(
  text: string,
  { path, overwrites }: Pick<Order, 'path' | 'overwrites'>,
  host: Host,
): Promise<void> {
  if (path === undefined) return host.stdout.write(text);
  const bytes = new TextEncoder().encode(text);
  const kind = await host.kindOf(path);
  if (kind === 'file' && overwrites)
    await host.replaceFile(path, await host.readAtMost(path, Number.POSITIVE_INFINITY), bytes);
  else {
    await refuseTaken(path, host);
    await host.createFile(path, bytes);
  }
  const name = visiblePath(displayPath(path, host.cwd));
  await host.stderr.write(
    `${name} is written. What is left to fill in stands in brackets; 'integration-spec check ${name}' finds it.\n`,
  );
}
