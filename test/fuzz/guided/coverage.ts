/** How often the branches of the instrumented code have run, in the steps that tell something: 1, 2, 3, 4, 8, … */
const STEPS = Uint8Array.from({ length: 256 }, (_, hits) => {
  if (hits < 4) return hits === 0 ? 0 : 1 << (hits - 1);
  return hits < 8 ? 8 : hits < 16 ? 16 : hits < 32 ? 32 : hits < 128 ? 64 : 128;
});

/** Knows what has been seen, and whether a run has shown something new. */
export class Coverage {
  readonly #hits = (globalThis as { fuzzHits?: Uint8Array }).fuzzHits ?? new Uint8Array(0);
  readonly #seen = new Uint8Array(this.#hits.length);

  /** Forgets the run before. */
  begin(): void {
    this.#hits.fill(0);
  }

  /** Whether something ran since then that never did, or more often than ever. */
  isNew(): boolean {
    let isNew = false;
    for (let at = 0; at < this.#hits.length; at++) {
      const step = STEPS[this.#hits[at] ?? 0] ?? 0;
      const seen = this.#seen[at] ?? 0;
      if ((seen | step) === seen) continue;
      this.#seen[at] = seen | step;
      isNew = true;
    }
    return isNew;
  }

  /** How many branches have run. */
  get branches(): number {
    return this.#seen.reduce((count, step) => count + (step > 0 ? 1 : 0), 0);
  }
}
