import type { Span } from './span.ts';

/** What a stretch of decoded text was in the source. `start` and `end` count decoded units. */
export interface Mark extends Span {
  readonly kind: 'code' | 'strong' | 'emphasis' | 'link' | 'url' | 'bracket';
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
  readonly marks: readonly Mark[];
  /** Undefined where the text stands in the source letter for letter. */
  readonly #map: SourceMap | undefined;

  constructor(text: string, span: Span, marks: readonly Mark[] = [], map?: SourceMap) {
    this.text = text;
    this.span = span;
    this.marks = marks;
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
      cutMarks(this.marks, from, to),
      map,
    );
  }

  /** Without white space at either end. */
  trim(): DecodedText {
    const start = this.text.length - this.text.trimStart().length;
    return this.slice(start, Math.max(start, this.text.trimEnd().length));
  }

  /** The two parts around the units from `start` to `end`, which are left out, as one text. */
  without(start: number, end: number): DecodedText {
    const before = this.slice(0, start);
    const after = this.slice(end);
    const text = before.text + after.text;
    const starts: number[] = [];
    const ends: number[] = [];
    for (let i = 0; i < text.length; i++) {
      const unit = i < start ? i : i + end - start;
      starts.push(this.#startOf(unit));
      ends.push(this.#endOf(unit));
    }
    const marks = [
      ...before.marks,
      ...after.marks.map((mark) => ({ ...mark, start: mark.start + start, end: mark.end + start })),
    ];
    return new DecodedText(text, this.span, marks, { starts, ends });
  }

  /** Whether the units from `start` to `end` touch a mark of one of these kinds. */
  isWithin(start: number, end: number, ...kinds: Mark['kind'][]): boolean {
    return this.marks.some(
      (mark) => kinds.includes(mark.kind) && mark.start < end && start < mark.end,
    );
  }

  #startOf(unit: number): number {
    return this.#map ? (this.#map.starts[unit] ?? this.span.end) : this.span.start + unit;
  }

  #endOf(unit: number): number {
    return this.#map ? (this.#map.ends[unit] ?? this.span.end) : this.span.start + unit + 1;
  }
}

function cutMarks(marks: readonly Mark[], from: number, to: number): Mark[] {
  return marks
    .filter((mark) => mark.start < to && from < mark.end)
    .map(({ kind, start, end }) => ({
      kind,
      start: Math.max(start, from) - from,
      end: Math.min(end, to) - from,
    }));
}
