import { PUBLISH_DIAGNOSTICS } from './diagnostics.ts';
import { logError } from './guard.ts';
import { checkDocument, reportOf, type Session } from './session.ts';

/** Sends findings to a client that cannot ask for them. */
export class DiagnosticsPusher {
  readonly #session: Session;
  readonly #waiting = new Set<string>();
  readonly #shown = new Set<string>();

  constructor(session: Session) {
    this.#session = session;
  }

  /** Sends the findings of the newest version: at once, but only once where several changes are here already. */
  async push(uri: string): Promise<void> {
    if (this.#waiting.has(uri)) return;
    this.#waiting.add(uri);
    await this.#session.turns.quiet();
    this.#waiting.delete(uri);
    try {
      await this.#send(uri);
    } catch (error) {
      logError(this.#session.connection, 'Sending diagnostics', error);
    }
  }

  /** A document that is not open has no findings. */
  clear(uri: string): void {
    this.#shown.delete(uri);
    this.#session.connection.sendNotification(PUBLISH_DIAGNOSTICS, { uri, diagnostics: [] });
  }

  async #send(uri: string): Promise<void> {
    const check = await checkDocument(this.#session, uri);
    if (!check) return;
    const { version, checked } = check;
    // An ordinary document is told of once, and then nothing is sent for it.
    if (!checked.spec && this.#shown.has(uri)) {
      const last = this.#session.reports.get(uri);
      if (last?.diagnostics.length === 0) return;
    }
    this.#shown.add(uri);
    const { diagnostics } = reportOf(this.#session, check);
    this.#session.connection.sendNotification(PUBLISH_DIAGNOSTICS, { uri, version, diagnostics });
  }
}
