import { PassThrough } from 'node:stream';
import { StreamMessageReader } from 'vscode-languageserver/node';
import { type Platform, serve } from '../../../server/lsp/server.ts';
import { streamChannel } from '../../../server/main.channels.ts';
import { frameOf } from '../../../server/main.frames.ts';
import { Connection } from '../../../server/rpc/connection.ts';
import { loadBuiltinCatalogs } from '../../../server/workspace/all-catalogs.ts';
import { catalogFiles } from '../../helpers/catalog-files.ts';

/** A message of the server, whatever it is. */
export interface Received {
  readonly id?: number | string | null;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

/** How the client answers a request of the server; undefined for never. */
export type Answer = (message: Received) => object | undefined;

const DUMB: Answer = ({ id, method }) => ({
  id,
  error: { code: -32601, message: `There is no ${method} here.` },
});

/** A client that says what it likes, in order or not, and sees each message that comes back. */
export class RawClient {
  readonly received: Received[] = [];
  readonly #write: (message: unknown) => void;
  readonly #answer: Answer;
  #nextId = 1;
  #waiting: (() => void)[] = [];

  constructor(write: (message: unknown) => void, answer: Answer = DUMB) {
    this.#write = write;
    this.#answer = answer;
  }

  /** Takes a message of the server. */
  take(message: Received): void {
    this.received.push(message);
    if (message.method !== undefined && message.id !== undefined) {
      const answer = this.#answer(message);
      if (answer) this.send(answer);
    }
    for (const look of this.#waiting.splice(0)) look();
  }

  /** Sends a message as it is, but for the version of JSON-RPC. */
  send(message: object): void {
    this.#write(Array.isArray(message) ? message : { jsonrpc: '2.0', ...message });
  }

  tell(method: string, params?: unknown): void {
    this.send({ method, params });
  }

  /** Sends a request, and gives its id. */
  request(method: string, params?: unknown): number {
    const id = this.#nextId++;
    this.send({ id, method, params });
    return id;
  }

  /** Sends a request, and waits for the answer. */
  ask(method: string, params?: unknown): Promise<Received> {
    return this.answerTo(this.request(method, params));
  }

  async answerTo(id: number): Promise<Received> {
    return this.until(() => this.received.find((each) => each.id === id && !each.method));
  }

  /** Resolves with the first value that is one; the test's time limit ends the waiting. */
  async until<T>(look: () => T | undefined | false): Promise<T> {
    for (;;) {
      const found = look();
      if (found !== undefined && found !== false) return found;
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }

  async initialize(capabilities: object = {}, more: object = {}): Promise<Received> {
    const folders = { workspaceFolders: [{ uri: 'file:///ws', name: 'ws' }] };
    const params = { processId: null, rootUri: null, ...folders, capabilities, ...more };
    const answer = await this.ask('initialize', params);
    this.tell('initialized', {});
    return answer;
  }

  open(uri: string, text: string, version = 1): void {
    this.tell('textDocument/didOpen', {
      textDocument: { uri, languageId: 'markdown', version, text },
    });
  }

  change(uri: string, version: number, contentChanges: unknown): void {
    this.tell('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
  }

  /** What the server last published of a document, as the rules' ids. */
  published(uri: string): unknown[] | undefined {
    const params = this.notifications('textDocument/publishDiagnostics').filter(
      (each) => each.uri === uri,
    );
    return params.at(-1)?.diagnostics.map(({ code }: { code: unknown }) => code);
  }

  // biome-ignore lint/suspicious/noExplicitAny: what it is the test has to see
  notifications(method: string): any[] {
    return this.received.filter((each) => each.method === method).map(({ params }) => params);
  }
}

/** A server in this process that knows nothing of its client yet. */
export function startRaw(answer?: Answer, platform: Platform = {}): RawClient {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  const client = new RawClient((message) => toServer.write(frameOf(message as object)), answer);
  new StreamMessageReader(toClient).listen((message) => client.take(message as Received));
  const today = () => '2026-11-23';
  const noFiles = {
    readFile: async () => undefined,
    listFolder: async () => undefined,
  };
  serve(new Connection(streamChannel(toServer, toClient)), {
    files: noFiles,
    loadCatalogs: loadBuiltinCatalogs,
    readCatalog: catalogFiles,
    today,
    ...platform,
  });
  return client;
}
