import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { CAPABILITIES } from './capabilities.mjs';
import { memoryOf, quietEnvironment } from './process.mjs';
import { OpenText } from './servers/open-text.mjs';

/** @typedef {import('./servers/open-text.mjs').LineEdit} LineEdit */
/** @typedef {import('./servers/servers.mjs').Server} Server */

const URIS = { markdown: 'file:///bench/integrations.md', yaml: 'file:///bench/integrations.yaml' };

/** `TextDocumentSyncKind` */
const INCREMENTAL = 2;

const ANSWERS_WITHIN = 20_000;
const ENDS_WITHIN = 5_000;
const MOST_ATTEMPTS = 5;

/** Some look at the files of the folder in which they are started. */
const EMPTY = mkdtempSync(join(tmpdir(), 'integration-spec-bench-'));
process.once('exit', () => rmSync(EMPTY, { recursive: true }));

/** One language server with one open document, as an editor talks to it. */
export class LanguageClient {
  #spawned = performance.now();
  #server;
  #child;
  #connection;
  #document;
  #takesRanges = true;
  /** As editors do, it says which diagnostics it has. @type {string | undefined} */
  #reportId;
  /** @type {(() => void)[]} */
  #waiting = [];

  /** For `start`. @param {Server} server @param {string} text of its document */
  constructor(server, text) {
    const [program = '', ...args] = server.command;
    const stdio = /** @type {const} */ (['pipe', 'pipe', 'ignore']);
    this.#server = server;
    this.#document = new OpenText(URIS[server.language], text);
    const env = { ...quietEnvironment(), ...server.environment };
    this.#child = spawn(program, args, { cwd: EMPTY, stdio, env });
    this.#connection = createProtocolConnection(
      new StreamMessageReader(this.#child.stdout),
      new StreamMessageWriter(this.#child.stdin),
    );
    this.#attend();
    this.#connection.listen();
  }

  /**
   * Starts a server, and opens a document. Where the server does not even answer, which rumdl does at one start of
   * twenty, another is started, and the first forgotten.
   * @param {Server} server @param {string} text
   * @returns {Promise<{ client: LanguageClient, milliseconds: number }>} from the start of the process to the
   *   first diagnostics
   */
  static async start(server, text) {
    for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
      const client = new LanguageClient(server, text);
      const milliseconds = await client.#open();
      if (milliseconds !== undefined) return { client, milliseconds };
      client.#child.kill('SIGKILL');
    }
    throw new Error(`${server.name} does not start`);
  }

  /**
   * Opens the document.
   * @returns {Promise<number | undefined>} milliseconds from the start of the process to the first diagnostics;
   *   undefined where the server does not answer at all
   */
  async #open() {
    const { initializationOptions, settings, diagnostics, language } = this.#server;
    const answer = this.#connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: CAPABILITIES[diagnostics],
      initializationOptions,
    });
    const result = await inTime(answer, ANSWERS_WITHIN);
    if (!result) return undefined;
    const { capabilities } = result;
    this.#takesRanges = syncOf(capabilities) === INCREMENTAL;
    this.#notify('initialized', {});
    if (settings) this.#notify('workspace/didChangeConfiguration', { settings });
    const { uri, version, text } = this.#document;
    const first = this.#nextDiagnostics();
    this.#notify('textDocument/didOpen', {
      textDocument: { uri, languageId: language, version, text },
    });
    await first();
    return performance.now() - this.#spawned;
  }

  /**
   * @param {LineEdit} edit
   * @returns {Promise<number>} milliseconds from the change to its diagnostics
   */
  async edit(edit) {
    const started = performance.now();
    const next = this.#nextDiagnostics();
    this.#change(edit);
    await next();
    return performance.now() - started;
  }

  /**
   * Asks something about the document, right behind a change where there is one.
   * @param {string} method the request's name; `textDocument/` goes without saying
   * @param {object} params beside the document
   * @param {LineEdit} [edit]
   * @returns {Promise<{ milliseconds: number, result: any }>} from the change to the answer
   */
  async ask(method, params, edit) {
    const started = performance.now();
    if (edit) this.#change(edit);
    const name = method.startsWith('integrationSpec/') ? method : `textDocument/${method}`;
    const textDocument = { uri: this.uri };
    const result = await this.#request(name, { textDocument, ...params });
    return { milliseconds: performance.now() - started, result };
  }

  /**
   * Asks for completions behind a key, while its diagnostics are on their way. Comes back when both are there.
   * @param {{ line: number, character: number }} position
   * @param {LineEdit} edit
   * @returns {Promise<{ milliseconds: number, result: any }>} from the key to the completions
   */
  async complete(position, edit) {
    const next = this.#nextDiagnostics();
    const started = performance.now();
    this.#change(edit);
    const diagnostics = next();
    const { result } = await this.ask('completion', { position });
    const milliseconds = performance.now() - started;
    await diagnostics;
    return { milliseconds, result };
  }

  get uri() {
    return this.#document.uri;
  }

  /** @returns {ReturnType<typeof memoryOf>} of the server alone */
  memory() {
    return memoryOf(this.#child.pid);
  }

  async stop() {
    const closed = new Promise((resolve) => this.#child.once('close', () => resolve(true)));
    const isAnswered = await inTime(
      this.#connection.sendRequest('shutdown').then(() => true),
      ENDS_WITHIN,
    );
    if (isAnswered) await this.#connection.sendNotification('exit');
    this.#connection.dispose();
    // Some wait for the end of the stream, and rumdl, after a long session, for nothing at all.
    this.#child.stdin.end();
    if (!isAnswered || !(await inTime(closed, ENDS_WITHIN))) this.#child.kill('SIGKILL');
    await closed;
  }

  #attend() {
    const { settings, attend } = this.#server;
    this.#connection.onRequest('workspace/configuration', ({ items }) =>
      items.map((/** @type {any} */ { section }) => settings?.[section] ?? null),
    );
    for (const name of ['client/registerCapability', 'workspace/diagnostic/refresh'])
      this.#connection.onRequest(name, () => null);
    this.#connection.onNotification('textDocument/publishDiagnostics', ({ uri }) => {
      if (uri === this.uri) for (const go of this.#waiting.splice(0)) go();
    });
    attend?.()(this.#connection, this.#document);
  }

  /** @param {LineEdit} edit */
  #change(edit) {
    this.#document.edit(edit);
    const change = this.#takesRanges ? rangeOf(edit) : { text: this.#document.text };
    this.#notify('textDocument/didChange', {
      textDocument: { uri: this.uri, version: this.#document.version },
      contentChanges: [change],
    });
  }

  /**
   * To be called before what gives new diagnostics; the function that comes back, after it.
   * @returns {() => Promise<unknown>} until they are there
   */
  #nextDiagnostics() {
    if (this.#server.diagnostics === 'pulled')
      return async () => {
        const textDocument = { uri: this.uri };
        const previousResultId = this.#reportId;
        const request = { textDocument, ...(previousResultId && { previousResultId }) };
        const report = await this.#request('textDocument/diagnostic', request);
        this.#reportId = report?.resultId;
      };
    const pushed = new Promise((resolve) => this.#waiting.push(() => resolve(true)));
    return () => this.#inTime(pushed, 'diagnostics');
  }

  /** @param {string} method @param {object} params @returns {Promise<any>} */
  #request(method, params) {
    return this.#inTime(this.#connection.sendRequest(method, params), method);
  }

  /**
   * A server that falls silent must not let the run stand still.
   * @template T
   * @param {Promise<T>} answer
   * @param {string} what
   */
  async #inTime(answer, what) {
    const given = await inTime(answer, ANSWERS_WITHIN);
    if (given === undefined)
      throw new Error(`${this.#server.name} has not answered within 20 s: ${what}`);
    return given;
  }

  /** @param {string} method @param {object} params */
  #notify(method, params) {
    void this.#connection.sendNotification(method, params);
  }
}

/** @param {any} capabilities of a server */
function syncOf({ textDocumentSync }) {
  return typeof textDocumentSync === 'number' ? textDocumentSync : textDocumentSync?.change;
}

/** @param {LineEdit} edit */
function rangeOf({ line, from, to, text }) {
  return { range: { start: { line, character: from }, end: { line, character: to } }, text };
}

/**
 * @template T
 * @param {Promise<T>} promise
 * @param {number} milliseconds
 * @returns {Promise<T | undefined>}
 */
async function inTime(promise, milliseconds) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const late = new Promise((resolve) => {
    timer = setTimeout(resolve, milliseconds, undefined);
  });
  const result = await Promise.race([promise, late]);
  clearTimeout(timer);
  return result;
}
