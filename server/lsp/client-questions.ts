import type { Connection } from '../rpc/connection.ts';

/** For so long a client is waited for, in milliseconds. Then the server goes on without its answer. */
export const PATIENCE = 3_000;

/** Answers that nobody asked for again. */
const MOST_KEPT = 1_000;

/**
 * Asks the client, which may be slow, or may never answer. While it owes an answer for longer than it should,
 * it is still asked for others, but not waited for; what it says late is kept for who asks the same again, until
 * something has changed: then it is asked anew.
 */
export class ClientQuestions {
  readonly #connection: Connection;
  readonly #patience: number;
  readonly #onLate: () => void;
  /** What it owes since something changed for the last time. */
  #overdue = new Set<string>();
  /** How many answers it owes in all. */
  #owed = 0;
  readonly #late = new Map<string, unknown>();

  /** @param onLate told that something can be asked again that had no answer in time */
  constructor(connection: Connection, patience = PATIENCE, onLate: () => void = () => {}) {
    this.#connection = connection;
    this.#patience = patience;
    this.#onLate = onLate;
  }

  /** What the client answers; undefined where it takes too long. Rejects where the client refuses. */
  ask(method: string, params: object): Promise<unknown> {
    const key = `${method} ${JSON.stringify(params)}`;
    if (this.#overdue.has(key)) return Promise.resolve(undefined);
    if (this.#late.has(key)) return Promise.resolve(this.#late.get(key));
    return new Promise((resolve, reject) => {
      const overdue = this.#overdue;
      const patience = this.#owed > 0 ? 0 : this.#patience;
      let isLate = false;
      const timer = setTimeout(() => {
        isLate = true;
        this.#owed++;
        overdue.add(key);
        resolve(undefined);
      }, patience);
      /** Whether the answer comes late, and is true all the same. */
      const end = () => {
        clearTimeout(timer);
        if (!isLate) return false;
        this.#owed--;
        overdue.delete(key);
        return overdue === this.#overdue;
      };
      this.#connection.sendRequest(method, params).then(
        (answer) => {
          if (end()) this.#keep(key, answer);
          else resolve(answer);
        },
        (error) => {
          end();
          reject(error);
        },
      );
    });
  }

  /** To be called when the client says that what it would answer may be something else now. */
  forgetAnswers(): void {
    this.#late.clear();
    this.#overdue = new Set();
  }

  #keep(key: string, answer: unknown): void {
    if (this.#late.size >= MOST_KEPT) this.#late.clear();
    this.#late.set(key, answer);
    this.#onLate();
  }
}
