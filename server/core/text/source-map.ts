/** What the runs of a map are made of, one after the other: first unit, start in the source, end or LITERAL. */
const FIELDS = 3;
/** Instead of an end: each unit of the run stands for itself, the next one right behind it. */
const LITERAL = -1;

/** Where each unit of a decoded text begins and ends in the source: kept by runs, of which most texts have few. */
export class SourceMap {
  readonly #runs: number[] = [];
  #length = 0;

  /** Adds units that stand in the source letter for letter from `start` on. */
  addLiteral(units: number, start: number): void {
    const last = this.#runs.length - FIELDS;
    const follows =
      last >= 0 &&
      this.#runs[last + 2] === LITERAL &&
      (this.#runs[last + 1] as number) + this.#length - (this.#runs[last] as number) === start;
    if (!follows) this.#runs.push(this.#length, start, LITERAL);
    this.#length += units;
  }

  /** Adds units that one stretch of the source stands for as a whole. */
  addReplaced(units: number, start: number, end: number): void {
    this.#runs.push(this.#length, start, end);
    this.#length += units;
  }

  /** Where a unit begins in the source. `unit` is one of the map's. */
  startOf(unit: number): number {
    const run = this.#runOf(unit);
    const start = this.#runs[run + 1] as number;
    return this.#runs[run + 2] === LITERAL ? start + unit - (this.#runs[run] as number) : start;
  }

  /** Where it ends. */
  endOf(unit: number): number {
    const run = this.#runOf(unit);
    const end = this.#runs[run + 2] as number;
    if (end !== LITERAL) return end;
    return (this.#runs[run + 1] as number) + unit - (this.#runs[run] as number) + 1;
  }

  /** The index of the run that a unit is in. */
  #runOf(unit: number): number {
    let low = 0;
    let high = this.#runs.length / FIELDS;
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if ((this.#runs[middle * FIELDS] as number) <= unit) low = middle;
      else high = middle;
    }
    return low * FIELDS;
  }
}
