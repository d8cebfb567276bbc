import { type Disposable, EventEmitter, type LogOutputChannel, type Uri } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type {
  LoadLanguageClient,
  NewClient,
  ServerState,
} from './language-client/language-client.ts';
import { Losses } from './losses.ts';
import { sayGivenUp, sayStartedAgain } from './server-messages.ts';

/** Before another server follows one that was lost: the client of that one has to come to its end. */
const PAUSE_MS = 100;

export interface ServerControlOptions {
  readonly installedAt: Uri;
  readonly output: LogOutputChannel;
  readonly load: LoadLanguageClient;
}

/** Starts the server when somebody first needs it, and another one when it is lost; not for ever. */
export class ServerControl implements Disposable {
  readonly #options: ServerControlOptions;
  readonly #losses = new Losses();
  readonly #started = new EventEmitter<BaseLanguageClient>();
  readonly #stateChanged = new EventEmitter<ServerState>();
  readonly #statusChanged = new EventEmitter<Uri>();
  #starting: Promise<BaseLanguageClient | undefined> | undefined;
  /** The start that counts: what comes of an earlier one is of no interest any more. */
  #attempt: symbol | undefined;
  #current: NewClient | undefined;
  #hasGivenUp = false;
  #hasSaidAgain = false;

  /** Told of each start; another start follows a crash, or a person's wish. */
  readonly onDidStart = this.#started.event;
  /** Told whenever the server runs, stops, or is about to run again. */
  readonly onDidChangeState = this.#stateChanged.event;
  /** Told of documents whose status is another now, newly opened ones too. The library has room for one listener only. */
  readonly onDidChangeStatus = this.#statusChanged.event;

  constructor(options: ServerControlOptions) {
    this.#options = options;
  }

  /** The client of a running server; undefined before it runs. */
  get client(): BaseLanguageClient | undefined {
    const client = this.#current?.client;
    return client?.isRunning() ? client : undefined;
  }

  /** Whether somebody has asked for the server. */
  get isWanted(): boolean {
    return this.#starting !== undefined;
  }

  /** Whether it ended so often that it is not started any more, until a person says so. */
  get hasGivenUp(): boolean {
    return this.#hasGivenUp;
  }

  /** The running server; undefined where it has ended too often, which a person has been told. */
  start(): Promise<BaseLanguageClient | undefined> {
    this.#starting ??= this.#start();
    return this.#starting;
  }

  /** The same for something that a person has just asked for, who is told again why it cannot be done. */
  async startForPerson(): Promise<BaseLanguageClient | undefined> {
    const client = await this.start();
    if (this.#hasGivenUp) void sayGivenUp(this.#options.output);
    return client;
  }

  /** Ends the server, in whatever state it is, and starts another. */
  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  async stop(): Promise<void> {
    const current = this.#current;
    this.#attempt = undefined;
    this.#starting = undefined;
    this.#current = undefined;
    this.#hasGivenUp = false;
    this.#losses.forget();
    await this.#end(current);
  }

  dispose(): void {
    this.#started.dispose();
    this.#stateChanged.dispose();
    this.#statusChanged.dispose();
  }

  async #start(): Promise<BaseLanguageClient | undefined> {
    const attempt = Symbol();
    this.#attempt = attempt;
    let made: NewClient | undefined;
    try {
      const { newClient } = await this.#options.load();
      if (this.#attempt !== attempt) return this.#starting;
      made = newClient({
        installedAt: this.#options.installedAt,
        output: this.#options.output,
        onState: (state) => this.#stateChanged.fire(state),
        onStatus: (document) => this.#statusChanged.fire(document),
        onLost: () => this.#lose(attempt),
      });
      this.#current = made;
      // Whoever listens for messages of the server must do so before the first one comes.
      this.#started.fire(made.client);
      await made.client.start();
      return made.client;
    } catch (error) {
      this.#options.output.error(`The server did not start: ${error}`);
      this.#lose(attempt);
      void this.#end(made);
      return this.#starting;
    }
  }

  /** The server of this attempt ended, or did not even start. */
  #lose(attempt: symbol): void {
    if (this.#attempt !== attempt) return;
    this.#current?.parts.dispose();
    this.#current = undefined;
    this.#hasGivenUp = this.#losses.add() === 'too-many';
    this.#attempt = undefined;
    this.#starting = this.#hasGivenUp ? Promise.resolve(undefined) : this.#startAgain();
    if (this.#hasGivenUp) void sayGivenUp(this.#options.output);
    this.#stateChanged.fire('stopped');
  }

  async #startAgain(): Promise<BaseLanguageClient | undefined> {
    const attempt = Symbol();
    this.#attempt = attempt;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    if (this.#attempt !== attempt) return this.#starting;
    const client = await this.#start();
    if (client && !this.#hasSaidAgain) {
      this.#hasSaidAgain = true;
      void sayStartedAgain(this.#options.output);
    }
    return client;
  }

  async #end(made: NewClient | undefined): Promise<void> {
    made?.parts.dispose();
    try {
      await made?.client.dispose();
    } catch (error) {
      this.#options.output.warn(`The server did not end well: ${error}`);
    }
  }
}
