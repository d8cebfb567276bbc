import { closeSync, constants, fstatSync, openSync, readSync, type Stats } from 'node:fs';
import { open } from 'node:fs/promises';

/** How much is asked of the disk at once, in bytes. */
const PIECE = 65_536;
/** Opening a pipe waits for a writer, unless told otherwise; where there is no such flag there are no such pipes. */
const WITHOUT_WAITING = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/**
 * The bytes of a file, up to the first `most`. Whatever else stands at a path, a pipe that nobody writes into
 * or a device without an end, is neither waited for nor read, and a file that grows meanwhile has an end.
 * @throws Node's errors, and one of code `ENOTFILE`.
 */
export async function readAtMost(path: string, most: number): Promise<Buffer> {
  const file = await open(path, WITHOUT_WAITING);
  try {
    const pieces = new Pieces(await file.stat(), most);
    for (let piece = pieces.next(); piece; piece = pieces.next())
      pieces.add((await file.read(piece, 0, piece.length, null)).bytesRead);
    return pieces.whole();
  } finally {
    await file.close();
  }
}

/**
 * The same at once, for a program that has nothing else to do: handing each of thousands of small files to
 * other threads and back takes longer than reading it.
 */
export function readAtMostSync(path: string, most: number): Buffer {
  const file = openSync(path, WITHOUT_WAITING);
  try {
    const pieces = new Pieces(fstatSync(file), most);
    for (let piece = pieces.next(); piece; piece = pieces.next())
      pieces.add(readSync(file, piece, 0, piece.length, null));
    return pieces.whole();
  } finally {
    closeSync(file);
  }
}

/** What has been read of a file, and what is still to be read. */
class Pieces {
  readonly #most: number;
  readonly #expected: number;
  readonly #read: Buffer[] = [];
  #size = 0;
  #piece: Buffer | undefined;
  #hasEnded = false;

  constructor(found: Stats, most: number) {
    if (found.isDirectory()) throw failure('it is a folder.', 'EISDIR');
    if (!found.isFile()) throw failure('it is a pipe or a device, and no file.', 'ENOTFILE');
    this.#most = most;
    this.#expected = Math.max(PIECE, found.size + 1);
  }

  /** Room for what comes next; undefined where enough has been read. */
  next(): Buffer | undefined {
    if (this.#hasEnded || this.#size >= this.#most) return undefined;
    this.#piece = Buffer.allocUnsafe(Math.min(this.#most - this.#size, this.#expected));
    return this.#piece;
  }

  /** Takes so many bytes of that room; none where the file ends. */
  add(bytes: number): void {
    if (bytes === 0) this.#hasEnded = true;
    else if (this.#piece) this.#read.push(this.#piece.subarray(0, bytes));
    this.#size += bytes;
  }

  whole(): Buffer {
    return this.#read.length === 1 ? (this.#read[0] as Buffer) : Buffer.concat(this.#read);
  }
}

function failure(message: string, code: string): Error {
  return Object.assign(new Error(message), { code });
}
