/** So long a header may be, and so long a body: no text that an editor holds comes near. */
const LONGEST_HEADER = 8 * 1024;
const LONGEST_BODY = 256 * 1024 * 1024;

/** A message as it goes over a stream. */
export function frameOf(message: object): Buffer {
  const body = Buffer.from(JSON.stringify(message), 'utf8');
  return Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`, 'latin1'), body]);
}

/** Cuts a stream into messages, wherever its chunks end. */
export class FrameReader {
  #waiting: Buffer[] = [];
  #size = 0;
  /** The length of the body that is to come; undefined while its header is not whole. */
  #body: number | undefined;

  /**
   * The messages that are whole with this chunk, undefined for one that is no JSON.
   * @throws where nothing can be made of what comes: it is too long, or where it ends is not said.
   */
  *read(chunk: Buffer): Generator<unknown> {
    this.#waiting.push(chunk);
    this.#size += chunk.length;
    for (;;) {
      if (this.#body === undefined) {
        const header = this.#takeHeader();
        if (header === undefined) return;
        this.#body = lengthIn(header);
      } else {
        if (this.#size < this.#body) return;
        const body = this.#take(this.#body, 0);
        this.#body = undefined;
        yield parsed(body);
      }
    }
  }

  #takeHeader(): string | undefined {
    const end = this.#joined().indexOf('\r\n\r\n');
    if (end < 0 && this.#size <= LONGEST_HEADER) return undefined;
    if (end < 0 || end > LONGEST_HEADER) throw new Error('A header of a message does not end.');
    return this.#take(end, 4).toString('latin1');
  }

  #joined(): Buffer {
    const [first, ...more] = this.#waiting;
    const all = first && more.length === 0 ? first : Buffer.concat(this.#waiting);
    this.#waiting = [all];
    return all;
  }

  /** Takes bytes off the front, and passes over some behind them. */
  #take(length: number, behind: number): Buffer {
    const all = this.#joined();
    this.#waiting = [all.subarray(length + behind)];
    this.#size -= length + behind;
    return all.subarray(0, length);
  }
}

function lengthIn(header: string): number {
  const found = /^content-length:[ \t]*(\d{1,15})[ \t]*$/im.exec(header)?.[1];
  if (found === undefined) throw new Error('The header of a message says no length.');
  if (Number(found) > LONGEST_BODY) throw new Error(`A message of ${found} bytes is too long.`);
  return Number(found);
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}
