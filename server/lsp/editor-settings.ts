import type { Connection } from '../rpc/connection.ts';
import type { EditorSettings } from '../workspace/config/settings.ts';

const SECTION = 'integrationSpec';

/** Where the editor's settings come from: asked for document by document, or told once. */
export class EditorSettingsSource {
  readonly #connection: Connection;
  readonly #asks: boolean;
  #told: EditorSettings;
  readonly #asked = new Map<string, Promise<EditorSettings>>();

  /** @param asks whether the client answers `workspace/configuration` */
  constructor(connection: Connection, asks: boolean, initial: unknown) {
    this.#connection = connection;
    this.#asks = asks;
    this.#told = readSettings(initial);
  }

  /** What the settings say for a document. Never rejects. */
  settingsFor(uri: string): Promise<EditorSettings> {
    if (!this.#asks) return Promise.resolve(this.#told);
    let settings = this.#asked.get(uri);
    if (!settings) {
      settings = this.#ask(uri);
      this.#asked.set(uri, settings);
    }
    return settings;
  }

  /** Takes a `workspace/didChangeConfiguration`. */
  change(settings: unknown): void {
    this.#asked.clear();
    const section = settings && (settings as Record<string, unknown>)[SECTION];
    if (!this.#asks && settings) this.#told = readSettings(section ?? settings);
  }

  forget(uri: string): void {
    this.#asked.delete(uri);
  }

  async #ask(scopeUri: string): Promise<EditorSettings> {
    try {
      const items = [{ scopeUri, section: SECTION }];
      const answer = await this.#connection.sendRequest('workspace/configuration', { items });
      return readSettings(Array.isArray(answer) ? answer[0] : undefined);
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
