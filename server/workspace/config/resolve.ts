import { isOrdinaryFile } from '../../core/spec/maybe-content.ts';
import type { Template } from '../../core/templates/template.ts';
import type { FileSystem } from '../file-system.ts';
import { applySettings } from './apply-settings.ts';
import type { LoadedConfiguration } from './load.ts';
import {
  CONFIGURATION_NAME,
  folderOf,
  foldersAbove,
  isConfigurationFile,
  normalUri,
  parentFolder,
  relativePath,
} from './locations.ts';
import type { DocumentSettings, SettingsRequest } from './settings.ts';

const MAX_DOCUMENTS = 5_000;

export interface ResolverOptions {
  readonly files: FileSystem;
  /** The ids of all rules. */
  readonly knownRules: readonly string[];
  readonly builtinTemplates: readonly Template[];
}

/**
 * Finds what holds for a document: the nearest configuration, over the editor's settings. The editor and
 * the command line ask it the same. Every answer is kept until `invalidate`, so that a keystroke reads nothing.
 */
export class ConfigurationResolver {
  readonly #options: ResolverOptions;
  readonly #documents = new Map<
    string,
    { request: SettingsRequest; settings: Promise<DocumentSettings> }
  >();
  readonly #configurations = new Map<string, Promise<LoadedConfiguration | undefined>>();
  /** Every URI that an answer depends on, whether there is such a file or not. */
  readonly #files = new Set<string>();
  #round = 0;

  constructor(options: ResolverOptions) {
    this.#options = options;
  }

  /** What holds for a document. The same object as long as nothing changed; never rejects. */
  settingsFor(documentUri: string, request: SettingsRequest): Promise<DocumentSettings> {
    const kept = this.#documents.get(documentUri);
    if (kept?.request === request) return kept.settings;
    if (this.#documents.size >= MAX_DOCUMENTS) this.#documents.clear();
    const settings = this.#resolve(normalUri(documentUri), request);
    this.#documents.set(documentUri, { request, settings });
    return settings;
  }

  /**
   * Says that a file or folder was created, changed, moved or deleted. True where answers may differ from
   * now on, so that the open documents are to be checked again.
   */
  invalidate(uri: string): boolean {
    const changed = normalUri(uri);
    const isConcerned =
      isConfigurationFile(changed) ||
      this.#files.has(changed) ||
      [...this.#files].some((file) => file.startsWith(`${changed}/`));
    if (isConcerned) this.clear();
    return isConcerned;
  }

  /** Forgets every answer. */
  clear(): void {
    this.#round++;
    this.#documents.clear();
    this.#configurations.clear();
    this.#files.clear();
  }

  /** Another number once what was answered before may be true no more. */
  get round(): number {
    return this.#round;
  }

  async #resolve(document: string, request: SettingsRequest): Promise<DocumentSettings> {
    const { builtinTemplates, knownRules } = this.#options;
    const loaded = await this.#nearest(document, request);
    const settings = applySettings(
      request.editorSettings,
      loaded?.templates ?? builtinTemplates,
      knownRules,
    );
    const own = loaded ? await this.#apply(loaded, document, request, settings) : settings;
    return { ...own, byContent: own.byContent && !isOrdinaryFile(decodeURIComponent(document)) };
  }

  async #apply(
    loaded: LoadedConfiguration,
    document: string,
    { configuration }: SettingsRequest,
    settings: DocumentSettings,
  ): Promise<DocumentSettings> {
    const { applyConfiguration } = await import('./apply-configuration.ts');
    const base = configuration?.base ?? parentFolder(loaded.uri);
    return applyConfiguration(loaded, relativePath(base, document), settings);
  }

  async #nearest(
    document: string,
    request: SettingsRequest,
  ): Promise<LoadedConfiguration | undefined> {
    if (request.configuration) return this.#load(normalUri(request.configuration.file), request);
    const folder = folderOf(document, request.workspaceFolders);
    for (const place of foldersAbove(document, folder)) {
      const loaded = await this.#load(`${place.replace(/\/$/, '')}/${CONFIGURATION_NAME}`, request);
      if (loaded) return loaded;
    }
    return undefined;
  }

  #load(
    uri: string,
    { trusted, workspaceFolders }: SettingsRequest,
  ): Promise<LoadedConfiguration | undefined> {
    const limit = folderOf(uri, workspaceFolders) ?? parentFolder(uri);
    const key = `${trusted} ${limit} ${uri}`;
    const kept = this.#configurations.get(key);
    if (kept) return kept;
    this.#files.add(uri);
    const loading = this.#read(uri, trusted, limit).catch(async (error) => {
      // A disk that failed once may answer the next time.
      this.#configurations.delete(key);
      this.#documents.clear();
      const { unreadable } = await import('./load.ts');
      return unreadable(uri, this.#options, error);
    });
    this.#configurations.set(key, loading);
    return loading;
  }

  async #read(
    uri: string,
    trusted: boolean,
    limit: string,
  ): Promise<LoadedConfiguration | undefined> {
    const text = await this.#options.files.readFile(uri);
    if (text === undefined) return undefined;
    const { loadConfiguration } = await import('./load.ts');
    const loaded = await loadConfiguration(uri, text, { ...this.#options, trusted, limit });
    for (const file of loaded.files) this.#files.add(file);
    return loaded;
  }
}
