import { nextTurn } from './guard.ts';

/**
 * Who comes first. Each message is handled in a turn of its own; what can wait a moment (the findings of many
 * documents) is let in one by one, in turns in which nothing else has arrived, the latest wish first: a person
 * types in that document. No clock has a say in it: where nobody else is there, it is their turn at once.
 */
export class Turns {
  /** Latest last. */
  readonly #waiting: (() => void)[] = [];
  #arrivals = 0;
  #isLettingIn = false;

  /** Says that a message was handed to its handler. */
  arrived(): void {
    this.#arrivals++;
  }

  /** Resolves when it is the turn of what can wait. */
  quiet(): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      if (!this.#isLettingIn) void this.#letIn();
    });
  }

  async #letIn(): Promise<void> {
    this.#isLettingIn = true;
    while (this.#waiting.length > 0) {
      await this.#pause();
      this.#waiting.pop()?.();
    }
    this.#isLettingIn = false;
  }

  /** Until no message is left; a client that never stops talking is not waited for. */
  async #pause(): Promise<void> {
    for (let turn = 0; turn < MOST_TURNS; turn++) {
      const before = this.#arrivals;
      await nextTurn();
      if (this.#arrivals === before) return;
    }
  }
}

const MOST_TURNS = 100;
