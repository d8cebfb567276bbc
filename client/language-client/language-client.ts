import type { Disposable, LogOutputChannel, Uri } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** What becomes of a server. */
export type ServerState = 'starting' | 'running' | 'stopped';

/** What a client of the server needs. */
export interface ClientNeeds {
  readonly installedAt: Uri;
  readonly output: LogOutputChannel;
  readonly onState: (state: ServerState) => void;
  /** The document's status is another now; a document that is newly opened has one, too. */
  readonly onStatus: (document: Uri) => void;
  /** The server has ended by itself, or cannot be talked to any more. The client is of no use from now on. */
  readonly onLost: () => void;
}

/** A client that is not started yet, and what goes with it. */
export interface NewClient {
  readonly client: BaseLanguageClient;
  readonly parts: Disposable;
}

/** What the bundle with the language client exports. It is not loaded before a server is wanted. */
export interface LanguageClientBundle {
  newClient(needs: ClientNeeds): NewClient;
}

export type LoadLanguageClient = () => LanguageClientBundle | Promise<LanguageClientBundle>;
