/** So many ends of a server within this time are no accident any more. */
export const MOST_LOSSES = 5;
const WITHIN_MS = 3 * 60_000;

/** Counts the servers that ended by themselves, and says when to start no other. */
export class Losses {
  readonly #now: () => number;
  #times: number[] = [];

  /** `now` in milliseconds. */
  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** One more: whether another server is to be started, or that makes too many. */
  add(): 'another' | 'too-many' {
    const now = this.#now();
    this.#times = [...this.#times.filter((time) => now - time < WITHIN_MS), now];
    return this.#times.length < MOST_LOSSES ? 'another' : 'too-many';
  }

  /** A person wants another try. */
  forget(): void {
    this.#times = [];
  }
}
