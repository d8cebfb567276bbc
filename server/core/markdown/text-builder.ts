import { DecodedText, type Mark } from '../text/decoded-text.ts';
import type { Span } from '../text/span.ts';

const REPLACEMENTS: Readonly<Record<string, string>> = {
  '\u00a0': ' ',
  '\u202f': ' ',
  '\u2018': "'",
  '\u2019': "'",
  '\u201c': '"',
  '\u201d': '"',
  '\t': ' ',
};
const REPLACED = /[\u00a0\u202f\u2018\u2019\u201c\u201d\t]/g;

/** Puts a decoded text together, piece by piece, in the order of the source. */
export class TextBuilder {
  #text = '';
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  readonly #marks: Mark[] = [];

  get length(): number {
    return this.#text.length;
  }

  /** Source text that stands for itself, but for odd blanks and curly quotes. */
  addPlain(text: string, start: number): void {
    this.#text += text.replace(REPLACED, (unit) => REPLACEMENTS[unit] ?? unit);
    for (let i = 0; i < text.length; i++) {
      this.#starts.push(start + i);
      this.#ends.push(start + i + 1);
    }
  }

  /** Text that one stretch of source stands for as a whole. */
  addReplaced(text: string, span: Span): void {
    const shown = text.replace(REPLACED, (unit) => REPLACEMENTS[unit] ?? unit);
    this.#text += shown;
    for (let i = 0; i < shown.length; i++) {
      this.#starts.push(span.start);
      this.#ends.push(span.end);
    }
  }

  /** Marks what was added since the builder had `from` units. */
  mark(kind: Mark['kind'], from: number): void {
    if (this.length > from) this.#marks.push({ kind, start: from, end: this.length });
  }

  build(span: Span): DecodedText {
    const exact = this.#starts.every(
      (start, i) => start === span.start + i && this.#ends[i] === start + 1,
    );
    const map = exact ? undefined : { starts: this.#starts, ends: this.#ends };
    const marks = this.#marks.sort((a, b) => a.start - b.start);
    return new DecodedText(this.#text, span, marks, map);
  }
}
