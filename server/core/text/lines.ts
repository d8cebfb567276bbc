/** A place as editors count it: both numbers start at 0, `character` counts UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Where the lines of a text begin. A line ends at CRLF, LF or CR, as in the Language Server Protocol. */
export class LineIndex {
  readonly #starts: number[] = [0];
  readonly #length: number;

  constructor(text: string) {
    this.#length = text.length;
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (unit === 13 && text.charCodeAt(at + 1) === 10) continue;
      if (unit === 10 || unit === 13) this.#starts.push(at + 1);
    }
  }

  get lineCount(): number {
    return this.#starts.length;
  }

  /** The offset at which a line begins; the text's length for a line past the last. */
  lineStart(line: number): number {
    return this.#starts[line] ?? this.#length;
  }

  /** The position of an offset, which is first brought into the text. */
  positionAt(offset: number): Position {
    const place = Math.max(0, Math.min(offset, this.#length));
    let low = 0;
    let high = this.#starts.length;
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if ((this.#starts[middle] ?? 0) <= place) low = middle;
      else high = middle;
    }
    return { line: low, character: place - (this.#starts[low] ?? 0) };
  }

  /** The offset of a position; a character past the line's end is the next line's start at most. */
  offsetAt({ line, character }: Position): number {
    if (line < 0) return 0;
    if (line >= this.#starts.length) return this.#length;
    const start = this.lineStart(line);
    return Math.max(start, Math.min(start + character, this.lineStart(line + 1)));
  }
}
