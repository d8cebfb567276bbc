import { Disposable, type Uri, window, workspace } from 'vscode';
import {
  type CatalogParams,
  READ_CATALOG,
  READ_CATALOGS,
  SET_TRUST,
} from '../server/lsp/protocol.ts';
import { onlyCatalogs } from './catalogs.ts';
import { registerCommands } from './commands.ts';
import type { LoadLanguageClient } from './language-client/language-client.ts';
import { CLIENT_NAME } from './names.ts';
import { previewPlugIn } from './preview/plug-in.ts';
import type { LoadPreview } from './preview-host/late-bundle.ts';
import { Previews } from './preview-host/previews.ts';
import { ServerControl } from './server-control.ts';
import { followOpenSpecs } from './spec-view/open-specs.ts';
import { SpecViews } from './spec-view/spec-views.ts';
import { startWhenWanted } from './start-when-wanted.ts';
import { createStatusItem } from './status-item.ts';
import { TemplateChoices } from './template-choices.ts';

/** What the extension gets from the place where it runs. */
export interface ExtensionPlatform {
  readonly installedAt: Uri;
  readonly loadLanguageClient: LoadLanguageClient;
  readonly loadPreview: LoadPreview;
  /** Reads the file of a provider's catalog; asked only for catalogs that there are. */
  readonly readCatalog: (id: string) => string | Promise<string>;
  /** Reads the file that holds all of them; absent where the server reads it itself. */
  readonly readCatalogs?: () => Promise<string>;
}

/** What other extensions, and the tests, get. */
export interface ExtensionApi {
  /** What VS Code asks for before its first Markdown preview. */
  readonly extendMarkdownIt: ReturnType<typeof previewPlugIn>;
  /** Whether a document or a person has asked for the server by now. */
  isServerWanted(): boolean;
}

/** The extension, wherever it runs. */
export class Extension implements Disposable {
  readonly #server: ServerControl;
  readonly #previews: Previews;
  readonly #parts: Disposable;

  constructor({ installedAt, loadPreview, ...platform }: ExtensionPlatform) {
    const output = window.createOutputChannel(CLIENT_NAME, { log: true });
    const server = new ServerControl({ installedAt, output, load: platform.loadLanguageClient });
    const readCatalog = onlyCatalogs(platform.readCatalog);
    const choices = new TemplateChoices();
    // A server that has just ended is followed by one that is told when it runs.
    const tellTrust = () =>
      server.client?.sendNotification(SET_TRUST, { trusted: true }).catch(() => {});
    this.#server = server;
    this.#previews = new Previews({ server, output, load: loadPreview, readCatalog });
    this.#parts = Disposable.from(
      output,
      server,
      this.#previews,
      choices.subscription,
      createStatusItem(server),
      registerCommands(server, choices, output),
      followOpenSpecs(server),
      new SpecViews(server, installedAt),
      server.onDidChangeState((state) => {
        if (state !== 'running' || !server.client) return;
        choices.repeat(server.client).catch(() => {});
        // It may have been granted while the server was starting.
        if (workspace.isTrusted) tellTrust();
      }),
      server.onDidStart((client) =>
        client.onRequest(
          READ_CATALOG,
          async ({ id }: CatalogParams) => (await readCatalog(id)) ?? null,
        ),
      ),
      server.onDidStart((client) =>
        client.onRequest(READ_CATALOGS, () => platform.readCatalogs?.() ?? null),
      ),
      workspace.onDidGrantWorkspaceTrust(tellTrust),
      startWhenWanted(server, (document, text) => this.#previews.isSpec(document, text)),
    );
  }

  get api(): ExtensionApi {
    return {
      isServerWanted: () => this.#server.isWanted,
      extendMarkdownIt: previewPlugIn(this.#previews),
    };
  }

  stop(): Promise<void> {
    return this.#server.stop();
  }

  dispose(): void {
    this.#parts.dispose();
  }
}
