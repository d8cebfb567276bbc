import {
  commands,
  Disposable,
  type FileRenameEvent,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import { readKept } from '../../view/kept.ts';
import { activeDocument } from '../documents.ts';
import type { ServerControl } from '../server-control.ts';
import { exportMap } from './export-map.ts';
import { panelTitle, VIEW_TYPE } from './names.ts';
import { SpecPanel } from './spec-panel.ts';

/** The spec views that are open, one for each document at most; and their commands. */
export class SpecViews implements Disposable {
  readonly #server: ServerControl;
  readonly #installedAt: Uri;
  readonly #panels = new Set<SpecPanel>();
  readonly #subscriptions: Disposable;

  constructor(server: ServerControl, installedAt: Uri) {
    this.#server = server;
    this.#installedAt = installedAt;
    this.#subscriptions = Disposable.from(
      commands.registerCommand('integrationSpec.showSpecView', (given?: unknown) =>
        this.#open(given),
      ),
      commands.registerCommand('integrationSpec.exportMap', () => this.#exportMap()),
      window.registerWebviewPanelSerializer(VIEW_TYPE, {
        deserializeWebviewPanel: (panel, state: unknown) => this.#bringBack(panel, state),
      }),
      workspace.onDidRenameFiles((event) => this.#rename(event)),
    );
  }

  dispose(): void {
    this.#subscriptions.dispose();
    for (const panel of this.#panels) panel.dispose();
  }

  /** Shows the view of the document that the button stands above, or of the active one. */
  #open(given: unknown): void {
    const uri = given instanceof Uri ? given : activeDocument()?.uri;
    if (!uri) return;
    const open = this.#find(uri);
    if (open) open.panel.reveal(undefined, true);
    else this.#adopt(newPanel(uri), uri);
  }

  async #exportMap(): Promise<void> {
    const shown = [...this.#panels].find(({ panel }) => panel.active);
    const uri = shown?.uri ?? activeDocument()?.uri;
    if (uri) await exportMap(this.#server, uri);
  }

  /** VS Code shows the panel again after its window was loaded again; the page has kept what it was about. */
  async #bringBack(panel: WebviewPanel, state: unknown): Promise<void> {
    const { document } = readKept(state);
    if (document === '') panel.dispose();
    else this.#adopt(panel, Uri.parse(document));
  }

  #adopt(panel: WebviewPanel, uri: Uri): void {
    const spec = new SpecPanel(panel, uri, this.#server, this.#installedAt);
    this.#panels.add(spec);
    panel.onDidDispose(() => {
      this.#panels.delete(spec);
      spec.dispose();
    });
  }

  #find(uri: Uri): SpecPanel | undefined {
    return [...this.#panels].find((panel) => panel.uri.toString() === uri.toString());
  }

  /** A file, or a folder above it, has another name. */
  #rename({ files }: FileRenameEvent): void {
    for (const panel of this.#panels) {
      for (const { oldUri, newUri } of files) {
        const rest = pathBelow(panel.uri, oldUri);
        if (rest !== undefined) panel.rename(rest === '' ? newUri : Uri.joinPath(newUri, rest));
      }
    }
  }
}

function newPanel(uri: Uri): WebviewPanel {
  const column = { viewColumn: ViewColumn.Beside, preserveFocus: true };
  return window.createWebviewPanel(VIEW_TYPE, panelTitle(uri), column, { enableFindWidget: true });
}

/** The path of something from a folder, empty for the folder itself; undefined where it lies elsewhere. */
function pathBelow(uri: Uri, folder: Uri): string | undefined {
  if (uri.scheme !== folder.scheme || uri.authority !== folder.authority) return undefined;
  if (uri.path === folder.path) return '';
  return uri.path.startsWith(`${folder.path}/`) ? uri.path.slice(folder.path.length) : undefined;
}
