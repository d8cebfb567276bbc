import { commands, Disposable, type LogOutputChannel, Uri, workspace } from 'vscode';
import { State } from 'vscode-languageclient';
import { DID_CHANGE_READINGS } from '../../server/lsp/reading-protocol.ts';
import type { PreviewHost } from '../preview/plug-in.ts';
import type { PreviewBundle, PreviewSettings } from '../preview/preview-bundle.ts';
import { readingBySettings } from '../reading-settings.ts';
import type { ServerControl } from '../server-control.ts';
import { Descriptions } from './descriptions.ts';
import { Readings } from './readings.ts';

/** Loads what reads a spec: at once where the host can, so that the first preview is right. */
export type LoadPreview = () => PreviewBundle | Promise<PreviewBundle>;

/** What changes together is to be seen together. */
const SOON_MS = 20;

/**
 * Stands behind the plug-in of the built-in preview, which is asked while it renders and has to answer at
 * once: with what is known by then. What comes later has the previews rendered again, if it makes a difference.
 */
export class Previews implements PreviewHost, Disposable {
  readonly #server: ServerControl;
  readonly #output: LogOutputChannel;
  readonly #load: LoadPreview;
  readonly #descriptions: Descriptions;
  readonly #readings = new Readings();
  /** What the documents that were rendered were rendered with, by URI. */
  readonly #shown = new Map<string, PreviewSettings>();
  /** Those of them whose reading the server was asked for since they were opened. */
  readonly #asked = new Set<string>();
  readonly #parts: Disposable;
  #bundle: PreviewBundle | 'loading' | 'failed' | undefined;
  #refreshing: ReturnType<typeof setTimeout> | undefined;

  /** `extension` is where the extension is installed. */
  constructor(server: ServerControl, output: LogOutputChannel, extension: Uri, load: LoadPreview) {
    this.#server = server;
    this.#output = output;
    this.#load = load;
    this.#descriptions = new Descriptions(extension);
    this.#parts = Disposable.from(
      server.onDidStart((client) => {
        client.onNotification(DID_CHANGE_READINGS, () => this.#askAll());
        client.onDidChangeState(({ newState }) => {
          if (newState === State.Running) void this.#askAll();
        });
      }),
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('integrationSpec')) this.#compare();
      }),
      workspace.onDidCloseTextDocument(({ uri }) => this.#asked.delete(uri.toString())),
    );
  }

  bundle(): PreviewBundle | undefined {
    if (this.#bundle === undefined) this.#loadBundle();
    return typeof this.#bundle === 'object' ? this.#bundle : undefined;
  }

  settingsOf(document: string | undefined): PreviewSettings {
    if (document === undefined) return this.#settingsOf(undefined);
    if (!this.#asked.has(document)) void this.#ask([document]);
    return this.#remember(document);
  }

  onError(error: unknown): void {
    this.#output.error(`A preview could not be decorated: ${error}`);
  }

  dispose(): void {
    clearTimeout(this.#refreshing);
    this.#parts.dispose();
  }

  #loadBundle(): void {
    this.#bundle = 'loading';
    try {
      const loaded = this.#load();
      if (!(loaded instanceof Promise)) {
        this.#bundle = loaded;
        return;
      }
      loaded.then(
        (bundle) => {
          this.#bundle = bundle;
          this.#refresh();
        },
        (error) => this.#giveUp(error),
      );
    } catch (error) {
      this.#giveUp(error);
    }
  }

  /** Previews are then as they are without us. */
  #giveUp(error: unknown): void {
    this.#bundle = 'failed';
    this.#output.error(`What decorates previews could not be loaded: ${error}`);
  }

  #askAll(): Promise<void> {
    return this.#ask([...this.#shown.keys()]);
  }

  async #ask(documents: readonly string[]): Promise<void> {
    const { client } = this.#server;
    if (!client) return;
    for (const document of documents) this.#asked.add(document);
    await Promise.all(documents.map((document) => this.#readings.ask(client, document)));
    this.#compare();
  }

  readonly #onWanted = async (providers: readonly string[]): Promise<void> => {
    await this.#descriptions.load(providers);
    this.#compare();
  };

  /** Has the previews rendered again where one of them would be rendered with something else now. */
  #compare(): void {
    const documents = [...this.#shown];
    const isOther = documents.filter(([document, last]) => this.#remember(document) !== last);
    if (isOther.length > 0) this.#refresh();
  }

  /** The settings that hold for a document now: the same object as long as they are the same. */
  #remember(document: string): PreviewSettings {
    const last = this.#shown.get(document);
    const now = this.#settingsOf(document);
    if (last && isSame(last, now)) return last;
    this.#shown.set(document, now);
    return now;
  }

  #settingsOf(document: string | undefined): PreviewSettings {
    const said = document === undefined ? undefined : this.#readings.of(document);
    const uri = document === undefined ? undefined : Uri.parse(document);
    const { configured, byContent } = said ?? readingBySettings(uri);
    return {
      configured: configured ?? undefined,
      byContent,
      templates: said?.templates ?? NONE,
      catalogs: this.#descriptions.catalogs,
      onWanted: this.#onWanted,
    };
  }

  #refresh(): void {
    this.#refreshing ??= setTimeout(() => {
      this.#refreshing = undefined;
      // Whoever has switched the built-in preview off has no such command.
      commands.executeCommand('markdown.preview.refresh').then(undefined, () => {});
    }, SOON_MS);
  }
}

const NONE: PreviewSettings['templates'] = [];

function isSame(a: PreviewSettings, b: PreviewSettings): boolean {
  return (
    a.configured?.id === b.configured?.id &&
    a.configured?.by === b.configured?.by &&
    a.byContent === b.byContent &&
    a.templates === b.templates &&
    a.catalogs === b.catalogs
  );
}
