import type { Facts } from '../core/catalogs/facts.ts';
import { builtinProviderNames } from '../core/catalogs/provider-names.ts';
import type { CheckEnvironment } from '../workspace/checked-document.ts';
import type { ConfigurationResolver } from '../workspace/config/resolve.ts';
import type { DocumentSettings, SettingsRequest } from '../workspace/config/settings.ts';
import { DocumentFacts } from '../workspace/document-facts.ts';
import type { FactStore } from '../workspace/fact-store.ts';
import type { FileSystem } from '../workspace/file-system.ts';
import type { EditorSettingsSource } from './editor-settings.ts';

/** What a document is checked with, and where that comes from. */
export interface Environment {
  readonly check: CheckEnvironment;
  /** What is known beside the document; the next environment knows what it learns. */
  readonly facts: DocumentFacts;
  readonly settings: DocumentSettings;
  /** The template that a person chose for this document, until it is closed; undefined for no choice. */
  readonly choice: string | false | undefined;
}

export interface EnvironmentsOptions {
  readonly resolver: ConfigurationResolver;
  readonly store: FactStore;
  /** For the files that documents refer to. */
  readonly files: FileSystem;
  readonly editorSettings: EditorSettingsSource;
  /** Told what failed, in words. */
  readonly onError: (what: string, error: unknown) => void;
  /** Today, as YYYY-MM-DD. */
  readonly today: () => string;
}

/** Finds the environment of each document. It stays the same object as long as nothing in it changes. */
export class Environments {
  readonly #options: EnvironmentsOptions;
  readonly #known = new Map<string, Environment>();
  readonly #requests = new Map<string, SettingsRequest>();
  readonly #choices = new Map<string, string | false>();
  #folders: readonly string[] = [];
  #trusted = true;
  #changes = 0;

  constructor(options: EnvironmentsOptions) {
    this.#options = options;
  }

  async of(uri: string): Promise<Environment> {
    let round: number;
    let settings: DocumentSettings;
    // What was asked before something changed may be answered after it.
    do {
      round = this.#round;
      settings = await this.#settingsOf(uri);
    } while (round !== this.#round);
    const choice = this.#choices.get(uri);
    const today = this.#options.today();
    const known = this.#known.get(uri);
    const document = known?.facts ?? this.#factsOf(uri);
    const facts = document.facts(today);
    if (known?.settings === settings && known.choice === choice && known.check.facts === facts)
      return known;
    const made = { settings, choice, facts: document, check: this.#build(settings, choice, facts) };
    this.#known.set(uri, made);
    return made;
  }

  async #settingsOf(uri: string): Promise<DocumentSettings> {
    const editorSettings = await this.#options.editorSettings.settingsFor(uri);
    let request = this.#requests.get(uri);
    if (request?.editorSettings !== editorSettings) {
      request = { workspaceFolders: this.#folders, editorSettings, trusted: this.#trusted };
      this.#requests.set(uri, request);
    }
    return this.#options.resolver.settingsFor(uri, request);
  }

  get #round(): number {
    const { editorSettings, resolver } = this.#options;
    return editorSettings.round + resolver.round + this.#changes;
  }

  /** Where documents look for other files. */
  get world(): { readonly files: FileSystem; readonly folders: readonly string[] } {
    return { files: this.#options.files, folders: this.#folders };
  }

  setFolders(folders: readonly string[]): void {
    this.#folders = [...new Set(folders)];
    this.forgetFiles();
    this.#requests.clear();
    this.#changes++;
  }

  changeFolders(added: readonly string[], removed: readonly string[]): void {
    this.setFolders([...this.#folders.filter((folder) => !removed.includes(folder)), ...added]);
  }

  /** Looks again for the files that documents refer to: some may have come or gone. */
  forgetFiles(): void {
    for (const { facts } of this.#known.values()) facts.forgetFiles();
  }

  /** Takes a `workspace/didChangeConfiguration`. */
  changeSettings(settings: unknown): void {
    this.#options.editorSettings.change(settings);
  }

  /** Whether that is another than before. */
  setTrusted(trusted: boolean): boolean {
    if (this.#trusted === trusted) return false;
    this.#trusted = trusted;
    this.#requests.clear();
    this.#changes++;
    return true;
  }

  /** Reads a document with this template from now on; undefined takes the choice back. */
  choose(uri: string, template: string | false | undefined): void {
    if (template === undefined) this.#choices.delete(uri);
    else this.#choices.set(uri, template);
  }

  forget(uri: string): void {
    this.#known.delete(uri);
    this.#requests.delete(uri);
    this.#choices.delete(uri);
    this.#options.editorSettings.forget(uri);
  }

  #factsOf(uri: string): DocumentFacts {
    const { store, files, onError } = this.#options;
    return new DocumentFacts(store, async (paths) => {
      try {
        const { findReferencedFiles } = await import('../workspace/references.ts');
        return await findReferencedFiles(paths, uri, this.#folders, files);
      } catch (error) {
        onError('The search for referenced files', error);
        return new Map();
      }
    });
  }

  #build(
    settings: DocumentSettings,
    choice: string | false | undefined,
    facts: Facts,
  ): CheckEnvironment {
    const configured =
      choice === undefined ? settings.template : { id: choice, by: 'settings' as const };
    return {
      templates: settings.templates,
      providers: builtinProviderNames,
      rules: this.#options.store.rules,
      severities: settings.severities,
      facts,
      onError: (rule, error) => this.#options.onError(`The rule '${rule}'`, error),
      configured,
      byContent: settings.byContent,
    };
  }
}
