import type { Span } from './span.ts';

/**
 * Text as a reader sees it (escapes, entities, emphasis marks and code marks gone), each UTF-16 unit of
 * which knows the source span that it came from.
 */
export class DecodedText {
  /** What a reader sees. */
  readonly text: string;
  /** Where the source begins and ends; also the place of an empty text. */
  readonly span: Span;
  /** The source offset of each unit; undefined where the text stands in the source letter for letter. */
  readonly #starts: readonly number[] | undefined;
  /** The source end of each unit. */
  readonly #ends: readonly number[] | undefined;

  constructor(text: string, span: Span, starts?: readonly number[], ends?: readonly number[]) {
    this.text = text;
    this.span = span;
    this.#starts = starts;
    this.#ends = ends;
  }

  get isBlank(): boolean {
    return !/\S/.test(this.text);
  }

  /** The source span of the units from `start` to `end`; an empty stretch gives an empty span. */
  sourceSpan(start: number, end: number): Span {
    if (this.text.length === 0) return { start: this.span.start, end: this.span.start };
    if (start >= end) {
      const at = start < this.text.length ? this.#startOf(start) : this.#endOf(this.text.length - 1);
      return { start: at, end: at };
    }
    return { start: this.#startOf(start), end: this.#endOf(end - 1) };
  }

  /** The units from `start` to `end` as a decoded text of their own. */
  slice(start: number, end: number = this.text.length): DecodedText {
    const from = Math.max(0, Math.min(start, this.text.length));
    const to = Math.max(from, Math.min(end, this.text.length));
    const span = this.sourceSpan(from, to);
    return new DecodedText(
      this.text.slice(from, to),
      span,
      this.#starts?.slice(from, to),
      this.#ends?.slice(from, to),
    );
  }

  /** Without white space at either end. */
  trim(): DecodedText {
    const start = this.text.length - this.text.trimStart().length;
    const end = this.text.trimEnd().length;
    if (start === 0 && end === this.text.length) return this;
    return this.slice(Math.min(start, end), end);
  }

  #startOf(unit: number): number {
    return this.#starts?.[unit] ?? this.span.start + unit;
  }

  #endOf(unit: number): number {
    return this.#ends?.[unit] ?? this.span.start + unit + 1;
  }
}
