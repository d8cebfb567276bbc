import type { Span } from '../../server/core/text/span.ts';

/** Where the lines of a text begin, which ends them with LF. Lines count from 0, as markdown-it counts them. */
export class Lines {
  readonly text: string;
  readonly #starts: number[] = [0];

  constructor(text: string) {
    this.text = text;
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1))
      this.#starts.push(at + 1);
  }

  /** The line in which an offset lies. */
  lineOf(offset: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#starts[middle] as number) <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  /** Where a line begins; the text's end for one behind the last. */
  startOf(line: number): number {
    return this.#starts[line] ?? this.text.length;
  }

  /** The lines on which a stretch lies, the last one excluded, as in `Token.map`. */
  linesOf({ start, end }: Span): [number, number] {
    return [this.lineOf(start), this.lineOf(Math.max(start, end - 1)) + 1];
  }

  /** Whether nothing stands on the lines from `from` up to `to`. */
  isBlank(from: number, to: number): boolean {
    return from >= to || this.text.slice(this.startOf(from), this.startOf(to)).trim() === '';
  }
}

/** A text as markdown-it counts its lines: each ends with LF. */
export function withLineFeeds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}
