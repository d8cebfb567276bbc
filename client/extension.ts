import { Disposable, type Uri, window, workspace } from 'vscode';
import { State } from 'vscode-languageclient';
import { SET_TRUST } from '../server/lsp/protocol.ts';
import { CLIENT_NAME } from './client-options.ts';
import { registerCommands } from './commands.ts';
import { type CreateClient, ServerControl } from './server-control.ts';
import { followOpenSpecs } from './spec-view/open-specs.ts';
import { SpecViews } from './spec-view/spec-views.ts';
import { startWhenWanted } from './start-when-wanted.ts';
import { createStatusItem } from './status-item.ts';
import { TemplateChoices } from './template-choices.ts';

/** What other extensions, and the tests, get. */
export interface ExtensionApi {
  /** Whether a document or a person has asked for the server by now. */
  isServerWanted(): boolean;
}

/** The extension, wherever it runs; where it is installed and how the server is started is told from outside. */
export class Extension implements Disposable {
  readonly #server: ServerControl;
  readonly #parts: Disposable;

  constructor(installedAt: Uri, createClient: CreateClient) {
    const output = window.createOutputChannel(CLIENT_NAME, { log: true });
    const server = new ServerControl(createClient, output);
    const choices = new TemplateChoices();
    this.#server = server;
    this.#parts = Disposable.from(
      output,
      server,
      choices.subscription,
      createStatusItem(server),
      registerCommands(server, choices, output),
      followOpenSpecs(server),
      new SpecViews(server, installedAt),
      server.onDidStart((client) =>
        client.onDidChangeState(({ newState }) => {
          if (newState === State.Running) void choices.repeat(client);
        }),
      ),
      workspace.onDidGrantWorkspaceTrust(() =>
        server.client?.sendNotification(SET_TRUST, { trusted: true }),
      ),
      startWhenWanted(server),
    );
  }

  get api(): ExtensionApi {
    return { isServerWanted: () => this.#server.isWanted };
  }

  stop(): Promise<void> {
    return this.#server.stop();
  }

  dispose(): void {
    this.#parts.dispose();
  }
}
