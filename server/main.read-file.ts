import { constants } from 'node:fs';
import { open } from 'node:fs/promises';

/** How much is asked of the disk at once, in bytes. */
const PIECE = 65_536;

/**
 * The bytes of a file, up to the first `most`. Whatever else stands at a path, a pipe that nobody writes into
 * or a device without an end, is neither waited for nor read, and a file that grows meanwhile has an end.
 * @throws Node's errors, and one of code `ENOTFILE`.
 */
export async function readAtMost(path: string, most: number): Promise<Buffer> {
  // Opening a pipe waits for a writer, unless told otherwise; where there is no such flag there are no such pipes.
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const found = await file.stat();
    if (found.isDirectory()) throw failure('it is a folder.', 'EISDIR');
    if (!found.isFile()) throw failure('it is a pipe or a device, and no file.', 'ENOTFILE');
    const pieces: Buffer[] = [];
    for (let size = 0; size < most; ) {
      const wanted = Math.min(most - size, Math.max(PIECE, found.size + 1));
      const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(wanted), 0, wanted, null);
      if (bytesRead === 0) break;
      pieces.push(buffer.subarray(0, bytesRead));
      size += bytesRead;
    }
    return pieces.length === 1 ? (pieces[0] as Buffer) : Buffer.concat(pieces);
  } finally {
    await file.close();
  }
}

function failure(message: string, code: string): Error {
  return Object.assign(new Error(message), { code });
}
