import type { Span } from './span.ts';

/** What a stretch of decoded text was in the source. `start` and `end` count decoded units. */
export interface Mark extends Span {
  readonly kind: 'code' | 'strong' | 'emphasis' | 'link' | 'url' | 'bracket';
  /** Where a link leads; undefined for a reference, whose target stands elsewhere. */
  readonly target?: LinkTarget;
}

/** The address of a link, as written, and its place in the source. */
export interface LinkTarget extends Span {
  readonly text: string;
}

/** Where each decoded unit begins and ends in the source. */
export interface SourceMap {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/**
 * Text as a reader sees it (escapes, entities, emphasis marks and code marks gone), each UTF-16 unit of
 * which knows the source span that it came from.
 */
export class DecodedText {
  /** What a reader sees. */
  readonly text: string;
  /** Where the source begins and ends; also the place of an empty text. */
  readonly span: Span;
  /** In order of their start. */
  readonly marks: readonly Mark[];
  /** Undefined where the text stands in the source letter for letter. */
  readonly #map: SourceMap | undefined;
  readonly #longestMark: number;

  constructor(text: string, span: Span, marks: readonly Mark[] = [], map?: SourceMap) {
    this.text = text;
    this.span = span;
    this.marks = marks;
    this.#longestMark = marks.reduce((most, mark) => Math.max(most, mark.end - mark.start), 0);
    this.#map = map;
  }

  get isBlank(): boolean {
    return !/\S/.test(this.text);
  }

  /** The source span of the units from `start` to `end`; an empty stretch gives an empty span. */
  sourceSpan(start: number, end: number): Span {
    if (this.text.length === 0) return { start: this.span.start, end: this.span.start };
    if (start >= end) {
      const at = start < this.text.length ? this.#startOf(start) : this.#endOf(start - 1);
      return { start: at, end: at };
    }
    return { start: this.#startOf(start), end: this.#endOf(end - 1) };
  }

  /** From the first unit to the last in the source: without marks around the whole. */
  get innerSpan(): Span {
    return this.sourceSpan(0, this.text.length);
  }

  /** The units from `start` to `end` as a decoded text of their own. */
  slice(start: number, end: number = this.text.length): DecodedText {
    const from = Math.max(0, Math.min(start, this.text.length));
    const to = Math.max(from, Math.min(end, this.text.length));
    if (from === 0 && to === this.text.length) return this;
    const map = this.#map && {
      starts: this.#map.starts.slice(from, to),
      ends: this.#map.ends.slice(from, to),
    };
    return new DecodedText(
      this.text.slice(from, to),
      this.sourceSpan(from, to),
      cutMarks(this.marks, this.#longestMark, from, to),
      map,
    );
  }

  /** Without white space at either end. */
  trim(): DecodedText {
    const start = this.text.length - this.text.trimStart().length;
    return this.slice(start, Math.max(start, this.text.trimEnd().length));
  }

  /** The same text, in which nothing is marked so. */
  unmarked(kind: Mark['kind']): DecodedText {
    const marks = this.marks.filter((mark) => mark.kind !== kind);
    if (marks.length === this.marks.length) return this;
    return new DecodedText(this.text, this.span, marks, this.#map);
  }

  /** The lines, each with the unit at which it begins. */
  lines(): { readonly start: number; readonly line: DecodedText }[] {
    const lines: { start: number; line: DecodedText }[] = [];
    for (let start = 0; start <= this.text.length; ) {
      const found = this.text.indexOf('\n', start);
      const end = found < 0 ? this.text.length : found;
      lines.push({ start, line: this.slice(start, end) });
      start = end + 1;
    }
    return lines;
  }

  /** What is left when stretches of units, in order and apart from each other, are taken out. */
  without(stretches: readonly Span[]): DecodedText {
    if (stretches.length === 0) return this;
    const starts: number[] = [];
    const ends: number[] = [];
    const marks: Mark[] = [];
    let text = '';
    let at = 0;
    for (const { start, end } of [
      ...stretches,
      { start: this.text.length, end: this.text.length },
    ]) {
      for (const mark of cutMarks(this.marks, this.#longestMark, at, start)) {
        marks.push({ ...mark, start: mark.start + text.length, end: mark.end + text.length });
      }
      for (let unit = at; unit < start; unit++) {
        starts.push(this.#startOf(unit));
        ends.push(this.#endOf(unit));
      }
      text += this.text.slice(at, start);
      at = end;
    }
    return new DecodedText(text, this.span, marks, { starts, ends });
  }

  /** Whether the units from `start` to `end` touch a mark of one of these kinds. */
  isWithin(start: number, end: number, ...kinds: Mark['kind'][]): boolean {
    return cutMarks(this.marks, this.#longestMark, start, end).some(({ kind }) =>
      kinds.includes(kind),
    );
  }

  #startOf(unit: number): number {
    return this.#map ? (this.#map.starts[unit] ?? this.span.end) : this.span.start + unit;
  }

  #endOf(unit: number): number {
    return this.#map ? (this.#map.ends[unit] ?? this.span.end) : this.span.start + unit + 1;
  }
}

/** The marks between two units, cut to them. Marks are in order of their start, and mostly short. */
function cutMarks(marks: readonly Mark[], longest: number, from: number, to: number): Mark[] {
  const cut: Mark[] = [];
  for (let i = firstStartingAt(marks, from - longest); i < marks.length; i++) {
    const mark = marks[i] as Mark;
    if (mark.start >= to) break;
    if (mark.end <= from) continue;
    const start = Math.max(mark.start, from) - from;
    cut.push({ ...mark, start, end: Math.min(mark.end, to) - from });
  }
  return cut;
}

/** The index of the first mark that does not start before a unit; the number of marks where all do. */
function firstStartingAt(marks: readonly Mark[], unit: number): number {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((marks[middle] as Mark).start < unit) low = middle + 1;
    else high = middle;
  }
  return low;
}
