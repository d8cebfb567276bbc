import { PassThrough } from 'node:stream';
import { onTestFinished } from 'vitest';
import {
  type CodeAction,
  type CodeActionContext,
  createProtocolConnection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Range,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver/node';
import { serve } from '../../../server/lsp/server.ts';
import { streamChannel } from '../../../server/main.channels.ts';
import { Connection } from '../../../server/rpc/connection.ts';
import { loadBuiltinCatalogs } from '../../../server/workspace/all-catalogs.ts';
import { catalogFiles } from '../../helpers/catalog-files.ts';
import { entriesOf } from '../../workspace/config/memory-files.ts';
import { applyWorkspaceEdit } from './apply.ts';
import { FULL } from './capabilities.ts';

export const DOC = 'file:///ws/docs/integrations.md';
export const FOLDER = 'file:///ws';

/** What the documents of the tests refer to. */
const REFERENCED = `${FOLDER}/docs/00-business-context/01-brd.md`;

function listed(files: Readonly<Record<string, string>>, folder: string) {
  return entriesOf([...Object.keys(files), REFERENCED], folder);
}

export interface ClientOptions {
  readonly capabilities?: object;
  readonly initializationOptions?: unknown;
  /** What stands on the disk, by URI. A test may change it. */
  readonly files?: Record<string, string>;
  /** What `workspace/configuration` answers. */
  readonly settings?: { value: unknown };
}

/** A client of a server in this process. Ends with its test. */
export async function startClient(options: ClientOptions = {}): Promise<TestClient> {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  const { files = {} } = options;
  serve(new Connection(streamChannel(toServer, toClient)), {
    files: {
      readFile: async (uri) => files[uri],
      listFolder: async (uri) => listed(files, uri),
    },
    loadCatalogs: loadBuiltinCatalogs,
    readCatalog: catalogFiles,
    today: () => '2026-11-23',
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(toClient),
    new StreamMessageWriter(toServer),
  );
  onTestFinished(() => connection.dispose());
  return connect(connection, options);
}

/** Makes a test client of a connection and initializes the server behind it. */
export async function connect(
  connection: ProtocolConnection,
  { capabilities = FULL, initializationOptions, files = {}, settings }: ClientOptions = {},
): Promise<TestClient> {
  const client = new TestClient(connection);
  connection.onRequest('workspace/configuration', ({ items }) =>
    items.map(() => settings?.value ?? null),
  );
  connection.onRequest('integrationSpec/readFile', ({ uri }) => files[uri] ?? null);
  connection.onRequest('integrationSpec/listFolder', ({ uri }) => listed(files, uri) ?? null);
  connection.listen();
  client.initialized = await connection.sendRequest('initialize', {
    processId: null,
    rootUri: null,
    workspaceFolders: [{ uri: FOLDER, name: 'ws' }],
    capabilities,
    ...(initializationOptions !== undefined && { initializationOptions }),
  });
  await connection.sendNotification('initialized', {});
  return client;
}

export class TestClient {
  readonly connection: ProtocolConnection;
  readonly published: PublishDiagnosticsParams[] = [];
  readonly logged: string[] = [];
  readonly statusChanges: string[] = [];
  readonly registered: { method: string; registerOptions?: unknown }[] = [];
  refreshes = 0;
  lensRefreshes = 0;
  tokenRefreshes = 0;
  initialized: { capabilities: Record<string, unknown> } = { capabilities: {} };
  readonly #texts = new Map<string, { version: number; text: string }>();
  #onEvent: () => void = () => {};

  constructor(connection: ProtocolConnection) {
    this.connection = connection;
    const note =
      <T>(list: T[]) =>
      (value: T) => {
        list.push(value);
        this.#onEvent();
      };
    connection.onNotification('textDocument/publishDiagnostics', note(this.published));
    connection.onNotification('window/logMessage', ({ message }) => note(this.logged)(message));
    connection.onNotification('integrationSpec/didChangeStatus', ({ uri }) =>
      note(this.statusChanges)(uri),
    );
    connection.onRequest('workspace/diagnostic/refresh', () => {
      this.refreshes++;
      this.#onEvent();
      return null;
    });
    connection.onRequest('workspace/codeLens/refresh', () => {
      this.lensRefreshes++;
      this.#onEvent();
      return null;
    });
    connection.onRequest('workspace/semanticTokens/refresh', () => {
      this.tokenRefreshes++;
      this.#onEvent();
      return null;
    });
    connection.onRequest('client/registerCapability', ({ registrations }) => {
      for (const registration of registrations) note(this.registered)(registration);
      return null;
    });
  }

  /** Resolves as soon as the condition holds; the test's time limit ends the waiting. */
  async until(condition: () => boolean): Promise<void> {
    while (!condition()) {
      await new Promise<void>((resolve) => {
        this.#onEvent = resolve;
      });
    }
  }

  text(uri = DOC): string {
    return this.#texts.get(uri)?.text ?? '';
  }

  async open(text: string, uri = DOC, languageId = 'markdown'): Promise<void> {
    this.#texts.set(uri, { version: 1, text });
    const textDocument = { uri, languageId, version: 1, text };
    await this.connection.sendNotification('textDocument/didOpen', { textDocument });
  }

  async close(uri = DOC): Promise<void> {
    await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  /** Replaces the whole text, or sends these changes and takes `text` for what they make of it. */
  async change(
    text: string,
    contentChanges: TextDocumentContentChangeEvent[] = [{ text }],
    uri = DOC,
  ): Promise<void> {
    const version = (this.#texts.get(uri)?.version ?? 0) + 1;
    this.#texts.set(uri, { version, text });
    const textDocument = { uri, version };
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument,
      contentChanges,
    });
  }

  pull(uri = DOC, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    const params = { textDocument: { uri }, ...(previousResultId && { previousResultId }) };
    return this.connection.sendRequest('textDocument/diagnostic', params);
  }

  async diagnostics(uri = DOC): Promise<Diagnostic[]> {
    const report = await this.pull(uri);
    return report.kind === 'full' ? report.items : [];
  }

  async codes(uri = DOC): Promise<unknown[]> {
    return (await this.diagnostics(uri)).map(({ code }) => code);
  }

  actions(
    range: Range,
    context: Partial<CodeActionContext> = {},
    uri = DOC,
  ): Promise<CodeAction[]> {
    const params = { textDocument: { uri }, range, context: { diagnostics: [], ...context } };
    return this.connection.sendRequest('textDocument/codeAction', params);
  }

  resolve(action: CodeAction | undefined): Promise<CodeAction> {
    return this.connection.sendRequest('codeAction/resolve', action);
  }

  /** Applies an action as an editor does: resolves it where it has no edit, refuses an edit for another version. */
  async apply(action: CodeAction | undefined, uri = DOC): Promise<string> {
    if (!action) throw new Error('no such action');
    const { edit } = action.edit ? action : await this.resolve(action);
    const open = this.#texts.get(uri);
    if (!edit || !open) throw new Error(`nothing to apply for '${action.title}'`);
    await this.change(applyWorkspaceEdit(edit, { uri, ...open }), undefined, uri);
    return this.text(uri);
  }
}
