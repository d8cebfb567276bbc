import { type Disposable, EventEmitter, type LogOutputChannel, l10n, Uri, window } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions, State } from 'vscode-languageclient';
import {
  DID_CHANGE_STATUS,
  type DocumentParams,
  LIST_FOLDER,
  READ_FILE,
} from '../server/lsp/protocol.ts';
import { clientOptions } from './client-options.ts';
import { HeldBack } from './held-back.ts';
import { listFolder } from './list-folder.ts';
import { readFile } from './read-file.ts';

export type CreateClient = (options: LanguageClientOptions) => BaseLanguageClient;

/** Starts the server when somebody first needs it, and only once. */
export class ServerControl implements Disposable {
  readonly #create: CreateClient;
  readonly #output: LogOutputChannel;
  readonly #heldBack = new HeldBack();
  readonly #started = new EventEmitter<BaseLanguageClient>();
  readonly #stateChanged = new EventEmitter<State>();
  readonly #statusChanged = new EventEmitter<Uri>();
  #starting: Promise<BaseLanguageClient | undefined> | undefined;
  #client: BaseLanguageClient | undefined;

  /** Told of each start; another start follows a crash, or a person's wish. */
  readonly onDidStart = this.#started.event;
  /** Told whenever the server runs, stops, or is about to run again. */
  readonly onDidChangeState = this.#stateChanged.event;
  /** Told of documents whose status is another now, newly opened ones too. The library has room for one listener only. */
  readonly onDidChangeStatus = this.#statusChanged.event;

  constructor(create: CreateClient, output: LogOutputChannel) {
    this.#create = create;
    this.#output = output;
  }

  /** The client of a running server; undefined before it runs. */
  get client(): BaseLanguageClient | undefined {
    return this.#client?.isRunning() ? this.#client : undefined;
  }

  /** Whether somebody has asked for the server. */
  get isWanted(): boolean {
    return this.#starting !== undefined;
  }

  /** The running server; undefined where it could not be started, which a person has been told. */
  start(): Promise<BaseLanguageClient | undefined> {
    this.#starting ??= this.#start();
    return this.#starting;
  }

  /** Ends the server, in whatever state it is, and starts another. */
  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  async stop(): Promise<void> {
    const client = await this.#starting;
    this.#starting = undefined;
    this.#client = undefined;
    try {
      await client?.dispose();
    } catch (error) {
      this.#output.warn(`The server did not end well: ${error}`);
    }
  }

  dispose(): void {
    this.#heldBack.dispose();
    this.#started.dispose();
    this.#stateChanged.dispose();
    this.#statusChanged.dispose();
  }

  async #start(): Promise<BaseLanguageClient | undefined> {
    const options = clientOptions(this.#output, this.#heldBack, () => this.client);
    const client = this.#create(options);
    client.onRequest(READ_FILE, readFile);
    client.onRequest(LIST_FOLDER, listFolder);
    client.onNotification(DID_CHANGE_STATUS, ({ uri }: DocumentParams) =>
      this.#statusChanged.fire(Uri.parse(uri)),
    );
    client.onDidChangeState(({ newState }) => this.#stateChanged.fire(newState));
    this.#heldBack.onRelease = (document) =>
      client
        .getFeature('textDocument/diagnostic')
        .getProvider(document)
        ?.onDidChangeDiagnosticsEmitter.fire();
    // Whoever listens for messages of the server must do so before the first one comes.
    this.#started.fire(client);
    this.#client = client;
    try {
      await client.start();
      return client;
    } catch (error) {
      this.#client = undefined;
      this.#output.error(`The server did not start: ${error}`);
      void this.#tell();
      return undefined;
    }
  }

  async #tell(): Promise<void> {
    const show = l10n.t('Show Output');
    const message = l10n.t('Integration Spec cannot check documents: its server did not start.');
    if ((await window.showErrorMessage(message, show)) === show) this.#output.show();
  }
}
