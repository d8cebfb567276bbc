import type { Terminal } from '../host.ts';

const MILLISECONDS_BETWEEN = 100;
const CLEAR_LINE = '\r\u001b[K';

/** How far a run is, on one line that a person watches; nothing where nobody does. */
export class Progress {
  readonly #terminal: Terminal;
  readonly #total: number;
  #done = 0;
  #shownAt = Date.now();
  #isShown = false;

  constructor(terminal: Terminal, total: number) {
    this.#terminal = terminal;
    this.#total = total;
  }

  /** One more file is done. */
  step(): void {
    this.#done++;
    const now = Date.now();
    if (this.#terminal.columns === undefined || now - this.#shownAt < MILLISECONDS_BETWEEN) return;
    this.#shownAt = now;
    this.#isShown = true;
    const words = `${CLEAR_LINE}Checked ${this.#done} of ${this.#total} files`;
    this.#terminal.write(words).catch(() => undefined);
  }

  /** Takes the line away. */
  async end(): Promise<void> {
    if (this.#isShown) await this.#terminal.write(CLEAR_LINE);
  }
}
