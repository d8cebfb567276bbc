import { Disposable, l10n, languages, Uri, type WebviewPanel, workspace } from 'vscode';
import type { ToPage } from '../../view/messages.ts';
import { readFromPage } from '../../view/read-messages.ts';
import { say } from '../apply-edit.ts';
import type { ServerControl } from '../server-control.ts';
import { Coalesced } from './coalesced.ts';
import { currentView } from './current-view.ts';
import { exportMap } from './export-map.ts';
import { fulfil } from './fulfil.ts';
import { panelTitle } from './names.ts';
import { pageFolder, pageHtml } from './page-html.ts';

/** Changes come in bursts: text, findings and status of one keystroke. */
const WAIT_MS = 20;

/** The view of one document: shows what the server says of it, follows it, and does what a person wants there. */
export class SpecPanel implements Disposable {
  #uri: Uri;
  readonly panel: WebviewPanel;
  readonly #server: ServerControl;
  readonly #refresh = new Coalesced(() => this.#show(), WAIT_MS);
  readonly #subscriptions: Disposable;
  /** VS Code takes the page away while it is hidden, and makes it anew. */
  #isListening = false;

  constructor(panel: WebviewPanel, uri: Uri, server: ServerControl, installedAt: Uri) {
    this.panel = panel;
    this.#uri = uri;
    this.#server = server;
    this.#subscriptions = Disposable.from(
      this.#refresh,
      panel.webview.onDidReceiveMessage((data: unknown) => void this.#hear(data)),
      panel.onDidChangeViewState(() => {
        if (!panel.visible) this.#isListening = false;
      }),
      ...this.#changes(),
    );
    panel.title = panelTitle(uri);
    panel.iconPath = {
      light: Uri.joinPath(installedAt, 'media/spec-view-light.svg'),
      dark: Uri.joinPath(installedAt, 'media/spec-view-dark.svg'),
    };
    panel.webview.options = {
      enableScripts: true,
      localResourceRoots: [pageFolder(installedAt)],
    };
    panel.webview.html = pageHtml(panel.webview, installedAt, l10n.t('Spec View'));
  }

  get uri(): Uri {
    return this.#uri;
  }

  /** The document has another name now. */
  rename(uri: Uri): void {
    this.#uri = uri;
    this.panel.title = panelTitle(uri);
    this.#refresh.want();
  }

  /** Follows no more; the panel itself stays, so that VS Code can bring it back after a reload. */
  dispose(): void {
    this.#subscriptions.dispose();
  }

  /** Everything after which the view may be another. Without a panel nobody listens to any of it. */
  #changes(): Disposable[] {
    const changed = ({ uri }: { readonly uri: Uri }) => {
      if (this.#isListening && uri.toString() === this.#uri.toString()) this.#refresh.want();
    };
    return [
      workspace.onDidChangeTextDocument(({ document }) => changed(document)),
      workspace.onDidOpenTextDocument(changed),
      workspace.onDidCloseTextDocument(changed),
      languages.onDidChangeDiagnostics(({ uris }) => {
        for (const uri of uris) changed({ uri });
      }),
      this.#server.onDidChangeStatus((uri) => changed({ uri })),
      this.#server.onDidChangeState((state) => {
        if (state !== 'starting') changed(this);
      }),
    ];
  }

  async #show(): Promise<void> {
    if (!this.#isListening) return;
    const uri = this.#uri;
    const shown: ToPage = await currentView(this.#server, uri);
    if (this.#isListening && uri === this.#uri) await this.panel.webview.postMessage(shown);
  }

  async #hear(data: unknown): Promise<void> {
    const wish = readFromPage(data);
    if (!wish) return;
    switch (wish.kind) {
      case 'ready':
        this.#isListening = true;
        return this.#refresh.want();
      case 'export-map':
        return exportMap(this.#server, this.#uri);
      default:
        if (await fulfil(this.#server, this.#uri, wish, this.panel.viewColumn)) return;
        say(l10n.t('the document has changed meanwhile, or there is nothing to do'));
        this.#refresh.want();
    }
  }
}
