import { SourceMap } from './source-map.ts';
import type { Span } from './span.ts';

/** What a stretch of decoded text was in the source. `start` and `end` count decoded units. */
export interface Mark extends Span {
  readonly kind: 'code' | 'strong' | 'emphasis' | 'struck' | 'link' | 'url' | 'bracket';
  /** Where a link leads; undefined for a reference, whose target stands elsewhere, and for any other mark. */
  readonly target: LinkTarget | undefined;
}

/** The address of a link, as written, and its place in the source. */
export interface LinkTarget extends Span {
  readonly text: string;
}

const NO_MARKS: readonly Mark[] = [];
/** So many are looked through as fast as they are searched. */
const FEW_MARKS = 8;

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
  /** Which of the map's units is the first of this text: what is cut out of a text shares its map. */
  readonly #from: number;
  /** Of its marks; undefined until somebody asks. */
  #longest: number | undefined;

  constructor(
    text: string,
    span: Span,
    marks: readonly Mark[] = NO_MARKS,
    map?: SourceMap,
    from = 0,
  ) {
    this.text = text;
    this.span = span;
    this.marks = marks;
    this.#map = map;
    this.#from = from;
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

  /** How many units lie before a place in the source; one that the place is within does not count. */
  unitsBefore(offset: number): number {
    let low = 0;
    let high = this.text.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#endOf(middle) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The units from `start` to `end` as a decoded text of their own. */
  slice(start: number, end: number = this.text.length): DecodedText {
    const from = Math.max(0, Math.min(start, this.text.length));
    const to = Math.max(from, Math.min(end, this.text.length));
    if (from === 0 && to === this.text.length) return this;
    return new DecodedText(
      this.text.slice(from, to),
      this.sourceSpan(from, to),
      this.#marksIn(from, to),
      this.#map,
      this.#from + from,
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
    return new DecodedText(this.text, this.span, marks, this.#map, this.#from);
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
    const map = new SourceMap();
    const marks: Mark[] = [];
    let text = '';
    let at = 0;
    for (const { start, end } of [
      ...stretches,
      { start: this.text.length, end: this.text.length },
    ]) {
      for (const mark of this.#marksIn(at, start)) {
        const [start, end] = [mark.start + text.length, mark.end + text.length];
        marks.push({ kind: mark.kind, start, end, target: mark.target });
      }
      for (let unit = at; unit < start; unit++) {
        const [from, to] = [this.#startOf(unit), this.#endOf(unit)];
        if (to === from + 1) map.addLiteral(1, from);
        else map.addReplaced(1, from, to);
      }
      text += this.text.slice(at, start);
      at = end;
    }
    return new DecodedText(text, this.span, marks, map);
  }

  /** Whether the units from `start` to `end` touch a mark of one of these kinds. */
  isWithin(start: number, end: number, ...kinds: Mark['kind'][]): boolean {
    const { marks } = this;
    for (let i = this.#firstMark(start); i < marks.length; i++) {
      const mark = marks[i] as Mark;
      if (mark.start >= end) break;
      if (mark.end > start && kinds.includes(mark.kind)) return true;
    }
    return false;
  }

  /** The marks between two units, cut to them. Marks are in order of their start, and mostly short. */
  #marksIn(from: number, to: number): readonly Mark[] {
    const { marks } = this;
    let cut: Mark[] | undefined;
    for (let i = this.#firstMark(from); i < marks.length; i++) {
      const { kind, start, end, target } = marks[i] as Mark;
      if (start >= to) break;
      if (end <= from) continue;
      cut ??= [];
      cut.push({
        kind,
        start: Math.max(start, from) - from,
        end: Math.min(end, to) - from,
        target,
      });
    }
    return cut ?? NO_MARKS;
  }

  /** The index of the first mark that may reach a unit. */
  #firstMark(unit: number): number {
    const { marks } = this;
    return marks.length > FEW_MARKS ? firstStartingAt(marks, unit - this.#longestMark) : 0;
  }

  get #longestMark(): number {
    this.#longest ??= this.marks.reduce((most, { start, end }) => Math.max(most, end - start), 0);
    return this.#longest;
  }

  #startOf(unit: number): number {
    if (!this.#map) return this.span.start + unit;
    return this.#holds(unit) ? this.#map.startOf(this.#from + unit) : this.span.end;
  }

  #endOf(unit: number): number {
    if (!this.#map) return this.span.start + unit + 1;
    return this.#holds(unit) ? this.#map.endOf(this.#from + unit) : this.span.end;
  }

  #holds(unit: number): boolean {
    return unit >= 0 && unit < this.text.length;
  }
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
