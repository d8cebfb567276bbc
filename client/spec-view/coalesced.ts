/**
 * A task that is to follow changes: it runs a moment after one, once for many, and never twice at a time.
 * What changes while it runs makes it run again, so the last run always sees the last change.
 */
export class Coalesced {
  readonly #task: () => Promise<void>;
  readonly #waitMs: number;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isRunning = false;
  #isWanted = false;
  #isOver = false;

  /** A task that fails has to say so itself. */
  constructor(task: () => Promise<void>, waitMs: number) {
    this.#task = task;
    this.#waitMs = waitMs;
  }

  /** Something has changed. */
  want(): void {
    if (this.#isOver || this.#isWanted) return;
    this.#isWanted = true;
    if (!this.#isRunning) this.#timer = setTimeout(() => void this.#run(), this.#waitMs);
  }

  /** Runs no more; a run that is under way ends by itself. */
  dispose(): void {
    this.#isOver = true;
    clearTimeout(this.#timer);
  }

  async #run(): Promise<void> {
    this.#isWanted = false;
    this.#isRunning = true;
    try {
      await this.#task();
    } finally {
      this.#isRunning = false;
    }
    if (!this.#isWanted) return;
    this.#isWanted = false;
    this.want();
  }
}
