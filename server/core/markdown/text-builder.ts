import { DecodedText, type LinkTarget, type Mark } from '../text/decoded-text.ts';
import { SourceMap } from '../text/source-map.ts';
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
const REPLACED = /[\u00a0\u202f\u2018\u2019\u201c\u201d\t]/;
const REPLACED_ALL = /[\u00a0\u202f\u2018\u2019\u201c\u201d\t]/g;

/** A text with plain blanks and straight quotes, unit for unit: what a decoded text holds of it. */
export function withPlainUnits(text: string): string {
  return REPLACED.test(text)
    ? text.replace(REPLACED_ALL, (unit) => REPLACEMENTS[unit] ?? unit)
    : text;
}

/** Puts a decoded text together, piece by piece, in the order of the source. */
export class TextBuilder {
  #text = '';
  /** Where the text begins in the source, as long as it stands there letter for letter. */
  #start: number | undefined;
  /** Where each unit stands, from the first piece on that does not follow the one before it. */
  #map: SourceMap | undefined;
  readonly #marks: Mark[] = [];

  get length(): number {
    return this.#text.length;
  }

  /** Source text that stands for itself, but for odd blanks and curly quotes. */
  addPlain(text: string, start: number): void {
    this.#start ??= start;
    if (start !== this.#start + this.length) this.#map ??= this.#mapSoFar();
    this.#text += withPlainUnits(text);
    this.#map?.addLiteral(text.length, start);
  }

  /** Text that one stretch of source stands for as a whole. */
  addReplaced(text: string, span: Span): void {
    if (text.length === 1 && span.end === span.start + 1) {
      this.addPlain(text, span.start);
      return;
    }
    this.#start ??= span.start;
    this.#map ??= this.#mapSoFar();
    this.#text += withPlainUnits(text);
    this.#map.addReplaced(text.length, span.start, span.end);
  }

  /** Marks what was added since the builder had `from` units. */
  mark(kind: Mark['kind'], from: number, target?: LinkTarget): void {
    if (this.length <= from) return;
    this.#marks.push({ kind, start: from, end: this.length, target });
  }

  build(span: Span): DecodedText {
    if (this.length > 0 && this.#start !== span.start) this.#map ??= this.#mapSoFar();
    const marks = this.#marks.sort((a, b) => a.start - b.start);
    return new DecodedText(this.#text, span, marks, this.#map);
  }

  #mapSoFar(): SourceMap {
    const map = new SourceMap();
    map.addLiteral(this.length, this.#start ?? 0);
    return map;
  }
}
