import type { Connection } from '../rpc/connection.ts';
import type { EditorSettings } from '../workspace/config/settings.ts';
import type { ClientQuestions } from './client-questions.ts';

const SECTION = 'integrationSpec';
const KEYS = ['template', 'rules', 'detectByContent', 'codeLens'];

/** Where the editor's settings come from: asked for document by document, or told once. */
export class EditorSettingsSource {
  readonly #connection: Connection;
  readonly #client: ClientQuestions | undefined;
  #told: EditorSettings;
  readonly #asked = new Map<string, Promise<EditorSettings>>();
  #round = 0;

  /** @param client there where it answers `workspace/configuration` */
  constructor(connection: Connection, client: ClientQuestions | undefined, initial: unknown) {
    this.#connection = connection;
    this.#client = client;
    this.#told = readSettings(initial);
  }

  /** What the settings say for a document. Never rejects. */
  settingsFor(uri: string): Promise<EditorSettings> {
    if (!this.#client) return Promise.resolve(this.#told);
    let settings = this.#asked.get(uri);
    if (!settings) {
      settings = this.#ask(this.#client, uri);
      this.#asked.set(uri, settings);
    }
    return settings;
  }

  /** Takes a `workspace/didChangeConfiguration`. */
  change(settings: unknown): void {
    this.askAgain();
    if (this.#client || typeof settings !== 'object' || settings === null) return;
    // Other servers' settings say nothing of ours.
    if (SECTION in settings) this.#told = readSettings(settings[SECTION]);
    else if (KEYS.some((key) => key in settings)) this.#told = readSettings(settings);
  }

  forget(uri: string): void {
    this.#asked.delete(uri);
  }

  /** Forgets what was answered. */
  askAgain(): void {
    this.#asked.clear();
    this.#round++;
  }

  /** Another number once what was answered before may be true no more. */
  get round(): number {
    return this.#round;
  }

  async #ask(client: ClientQuestions, scopeUri: string): Promise<EditorSettings> {
    try {
      const items = [{ scopeUri, section: SECTION }];
      const answer = await client.ask('workspace/configuration', { items });
      const settings: unknown = Array.isArray(answer) ? answer[0] : undefined;
      // A client may be able to answer, and have none of ours.
      return settings ? readSettings(settings) : this.#told;
    } catch (error) {
      this.#connection.logError(`The settings could not be read: ${error}`);
      return {};
    }
  }
}

/** The settings that are of the right kind; what they say is checked where they are applied. */
export function readSettings(value: unknown): EditorSettings {
  const { template, rules, detectByContent, codeLens } = (value ?? {}) as Record<string, unknown>;
  return {
    ...((typeof template === 'string' || template === false) && { template }),
    ...(typeof rules === 'object' && rules !== null && { rules: levelsOf(rules) }),
    ...(typeof detectByContent === 'boolean' && { detectByContent }),
    ...(typeof codeLens === 'boolean' && { codeLens }),
  };
}

function levelsOf(rules: object): Record<string, string> {
  const levels = Object.entries(rules).map(([rule, level]) => [
    rule,
    level === false ? 'off' : level,
  ]);
  return Object.fromEntries(levels.filter(([, level]) => typeof level === 'string'));
}
