/** A place as editors count it: both numbers start at 0, `character` counts UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Where the lines of a text begin. A line ends at CRLF, LF or CR, as in the Language Server Protocol. */
export class LineIndex {
  /** Shared by the versions between which no line was parted or joined. */
  #starts: number[] = [0];
  /** From this line on all begin `#moved` units behind what `#starts` says: somebody types in the line before. */
  #from = 0;
  #moved = 0;
  #length: number;

  constructor(text: string) {
    this.#length = text.length;
    for (let at = 1; at <= text.length; at++) if (beginsLine(text, at)) this.#starts.push(at);
  }

  /** The index of `text`, in which `oldEnd - start` units were replaced by `newEnd - start`. Reads only these. */
  edited(text: string, change: { start: number; oldEnd: number; newEnd: number }): LineIndex {
    const { start, oldEnd, newEnd } = change;
    const kept = this.#firstLineFrom(Math.max(1, start));
    const moved = this.#firstLineFrom(Math.max(1, oldEnd + 1));
    const between: number[] = [];
    for (let at = Math.max(1, start); at <= newEnd; at++) {
      if (beginsLine(text, at)) between.push(at);
    }
    const index = new LineIndex('');
    index.#length = text.length;
    const grown = newEnd - oldEnd;
    if (between.length === 0 && moved === kept && (this.#moved === 0 || this.#from === kept)) {
      index.#starts = this.#starts;
      index.#from = kept;
      index.#moved = this.#moved + grown;
      return index;
    }
    for (let i = 0; i < kept; i++) index.#starts[i] = this.#startOf(i);
    for (const start of between) index.#starts.push(start);
    for (let i = moved; i < this.#starts.length; i++) index.#starts.push(this.#startOf(i) + grown);
    return index;
  }

  /** The number of the first line that begins at or behind an offset. */
  #firstLineFrom(offset: number): number {
    return this.positionAt(offset - 1).line + 1;
  }

  #startOf(line: number): number {
    const start = this.#starts[line] as number;
    return line < this.#from ? start : start + this.#moved;
  }

  get lineCount(): number {
    return this.#starts.length;
  }

  /** The offset at which a line begins; the text's length for a line past the last. */
  lineStart(line: number): number {
    return line < this.#starts.length ? this.#startOf(line) : this.#length;
  }

  /** The position of an offset, which is first brought into the text. */
  positionAt(offset: number): Position {
    const place = Math.max(0, Math.min(offset, this.#length));
    let low = 0;
    let high = this.#starts.length;
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if (this.#startOf(middle) <= place) low = middle;
      else high = middle;
    }
    return { line: low, character: place - this.#startOf(low) };
  }
}

/** Whether a line ends right before `at`. Both units around it decide. */
function beginsLine(text: string, at: number): boolean {
  const unit = text.charCodeAt(at - 1);
  return unit === 10 || (unit === 13 && text.charCodeAt(at) !== 10);
}
