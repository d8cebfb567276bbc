import { commands, Disposable, type LogOutputChannel, type TextDocument, workspace } from 'vscode';
import { DID_CHANGE_READINGS } from '../../server/lsp/reading-protocol.ts';
import type { ReadCatalog } from '../catalogs.ts';
import type { PreviewHost } from '../preview/plug-in.ts';
import type { PreviewBundle, PreviewSettings } from '../preview/preview-bundle.ts';
import type { ServerControl } from '../server-control.ts';
import { Descriptions } from './descriptions.ts';
import { LateBundle, type LoadPreview } from './late-bundle.ts';
import { Readings } from './readings.ts';
import { Refresher } from './refresher.ts';
import { Shown } from './shown.ts';

export interface PreviewsOptions {
  readonly server: ServerControl;
  readonly output: LogOutputChannel;
  readonly load: LoadPreview;
  readonly readCatalog: ReadCatalog;
}

/**
 * Stands behind the plug-in of the built-in preview, which is asked while it renders and has to answer at
 * once: with what is known by then. What comes later has the previews rendered again, if it makes a difference.
 */
export class Previews implements PreviewHost, Disposable {
  readonly #server: ServerControl;
  readonly #output: LogOutputChannel;
  readonly #bundle: LateBundle;
  readonly #descriptions: Descriptions;
  readonly #readings = new Readings();
  /** What was rendered, by URI. */
  readonly #shown = new Map<string | undefined, Shown>();
  /** The documents whose reading the server was asked for since they were opened. */
  readonly #asked = new Set<string>();
  readonly #refresher = new Refresher(refreshPreviews);
  readonly #parts: Disposable;

  constructor({ server, output, load, readCatalog }: PreviewsOptions) {
    this.#server = server;
    this.#output = output;
    this.#descriptions = new Descriptions(readCatalog);
    this.#bundle = new LateBundle(load, {
      onLoaded: () => this.#refresher.want(this.#documents()),
      onError: (error) => this.onError(error),
    });
    this.#parts = Disposable.from(
      server.onDidStart((client) => {
        client.onNotification(DID_CHANGE_READINGS, () => this.#askAll());
      }),
      server.onDidChangeState((state) => {
        if (state === 'running') void this.#askAll();
      }),
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('integrationSpec')) this.#compare();
      }),
      workspace.onDidCloseTextDocument(({ uri }) => this.#asked.delete(uri.toString())),
    );
  }

  bundle(): PreviewBundle | undefined {
    return this.#bundle.get();
  }

  /** Whether a document is a spec by what holds for it now; true where that cannot be told. */
  async isSpec({ uri }: TextDocument, text: string): Promise<boolean> {
    const bundle = await this.#bundle.whenLoaded();
    if (!bundle) return true;
    const shown = new Shown(uri.toString(), () => {});
    return bundle.isSpec(text, this.#settingsNow(uri.toString(), shown));
  }

  settingsOf(document: string | undefined): PreviewSettings {
    const shown = this.#shown.get(document) ?? new Shown(document, this.#onWanted);
    this.#shown.set(document, shown);
    if (document !== undefined) {
      this.#refresher.rendered(document);
      if (!this.#asked.has(document)) void this.#ask([document]);
    }
    return this.#settingsNow(document, shown);
  }

  onError(error: unknown): void {
    this.#output.error(`A preview could not be decorated: ${error}`);
  }

  dispose(): void {
    this.#refresher.dispose();
    this.#parts.dispose();
  }

  #askAll(): Promise<void> {
    return this.#ask(this.#documents());
  }

  async #ask(documents: readonly string[]): Promise<void> {
    const { client } = this.#server;
    if (!client) return;
    for (const document of documents) this.#asked.add(document);
    await Promise.all(documents.map((document) => this.#readings.ask(client, document)));
    this.#compare();
  }

  readonly #onWanted = (providers: readonly string[]): void => {
    const later = this.#descriptions.load(providers);
    later?.then(
      () => this.#compare(),
      (error) => this.onError(error),
    );
  };

  #settingsNow(document: string | undefined, shown: Shown): PreviewSettings {
    const said = document === undefined ? undefined : this.#readings.of(document);
    return shown.settings(said, this.#descriptions.catalogs);
  }

  /** Has the previews rendered again where a document would be rendered with something else now. */
  #compare(): void {
    const others = [...this.#shown].flatMap(([document, shown]) => {
      const { last } = shown;
      const isOther = document !== undefined && this.#settingsNow(document, shown) !== last;
      return isOther ? [document] : [];
    });
    this.#refresher.want(others);
  }

  #documents(): string[] {
    return [...this.#shown.keys()].filter((document) => document !== undefined);
  }
}

/** Whoever has switched the built-in preview off has no such command. */
function refreshPreviews(): void {
  commands.executeCommand('markdown.preview.refresh').then(undefined, () => {});
}
