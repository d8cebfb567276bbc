import { spawn } from 'node:child_process';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { memoryOf, quietEnvironment } from './process.mjs';

const URI = 'file:///bench/integrations.md';
const CAPABILITIES = {
  general: { positionEncodings: ['utf-16'] },
  textDocument: {
    synchronization: {},
    diagnostic: {},
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'refactor'] } },
      dataSupport: true,
      resolveSupport: { properties: ['edit'] },
    },
    completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
    hover: { contentFormat: ['markdown'] },
    codeLens: {},
    semanticTokens: {
      requests: { full: true, range: true },
      tokenTypes: [],
      tokenModifiers: [],
      formats: ['relative'],
    },
  },
};

/**
 * A replacement within a line; the same place twice inserts.
 * @typedef {{ line: number, from: number, to: number, text: string }} LineEdit
 */

/** One language server with one open document, as an editor that pulls diagnostics talks to it. */
export class LanguageClient {
  #version = 1;
  #spawned = performance.now();
  #child;
  #connection;

  /** @param {string} server the server's file */
  constructor(server) {
    const stdio = /** @type {const} */ (['pipe', 'pipe', 'ignore']);
    const env = quietEnvironment();
    this.#child = spawn(process.execPath, [server, '--stdio'], { stdio, env });
    this.#connection = createProtocolConnection(
      new StreamMessageReader(this.#child.stdout),
      new StreamMessageWriter(this.#child.stdin),
    );
    this.#connection.listen();
  }

  /**
   * Opens the document.
   * @param {string} text
   * @returns {Promise<number>} milliseconds from the start of the process to the first diagnostics
   */
  async open(text) {
    await this.#connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: CAPABILITIES,
    });
    void this.#connection.sendNotification('initialized', {});
    void this.#connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri: URI, languageId: 'markdown', version: this.#version, text },
    });
    await this.#diagnostics();
    return performance.now() - this.#spawned;
  }

  /**
   * @param {LineEdit} edit
   * @returns {Promise<number>} milliseconds from the change to its diagnostics
   */
  async edit(edit) {
    const started = performance.now();
    this.#change(edit);
    await this.#diagnostics();
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
    const result = await this.#connection.sendRequest(name, {
      textDocument: { uri: URI },
      ...params,
    });
    return { milliseconds: performance.now() - started, result };
  }

  get uri() {
    return URI;
  }

  memory() {
    return memoryOf(this.#child.pid);
  }

  async stop() {
    await this.#connection.sendRequest('shutdown');
    await this.#connection.sendNotification('exit');
    this.#connection.dispose();
    await new Promise((resolve) => this.#child.once('close', resolve));
  }

  /** @param {LineEdit} edit */
  #change({ line, from, to, text }) {
    const range = { start: { line, character: from }, end: { line, character: to } };
    void this.#connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: URI, version: ++this.#version },
      contentChanges: [{ range, text }],
    });
  }

  #diagnostics() {
    return this.#connection.sendRequest('textDocument/diagnostic', { textDocument: { uri: URI } });
  }
}
