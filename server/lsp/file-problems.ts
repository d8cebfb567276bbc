import type { Diagnostic } from 'vscode-languageserver';
import type { Connection } from '../rpc/connection.ts';
import type { DocumentSettings } from '../workspace/config/settings.ts';
import type { FileProblem } from '../workspace/problem.ts';
import { PUBLISH_DIAGNOSTICS, SOURCE } from './diagnostics.ts';

/**
 * Shows what is wrong with configurations and templates, on these files themselves, open or not. They are
 * YAML, so nobody ever asks for their diagnostics: these are always sent.
 */
export class FileProblems {
  readonly #connection: Connection;
  /** By the URI of the document that a configuration applies to. */
  readonly #settings = new Map<string, DocumentSettings>();
  /** What was sent last, by file. */
  readonly #sent = new Map<string, string>();

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  see(document: string, settings: DocumentSettings): void {
    if (this.#settings.get(document) === settings) return;
    this.#settings.set(document, settings);
    this.#send();
  }

  forget(document: string): void {
    if (this.#settings.delete(document)) this.#send();
  }

  /** What applied to documents applies no more: what is shown stays until one of them is looked at again. */
  reconsider(): void {
    this.#settings.clear();
  }

  #send(): void {
    const files = new Map<string, Map<string, Diagnostic>>();
    for (const { problems, notes } of this.#settings.values()) {
      for (const problem of problems) add(files, problem, 1);
      for (const note of notes) add(files, note, 3);
    }
    for (const uri of new Set([...files.keys(), ...this.#sent.keys()])) {
      const diagnostics = [...(files.get(uri)?.values() ?? [])];
      const sent = JSON.stringify(diagnostics);
      if (this.#sent.get(uri) === sent) continue;
      if (diagnostics.length > 0) this.#sent.set(uri, sent);
      else this.#sent.delete(uri);
      this.#connection.sendNotification(PUBLISH_DIAGNOSTICS, { uri, diagnostics });
    }
  }
}

/** Several documents bring the same problem of one file. */
function add(
  files: Map<string, Map<string, Diagnostic>>,
  { uri, position, message }: FileProblem,
  severity: 1 | 3,
): void {
  const problems = files.get(uri) ?? new Map<string, Diagnostic>();
  files.set(uri, problems);
  const { line, character } = position;
  // Where the fault ends is not known; editors widen an empty range to the word.
  const range = { start: { line, character }, end: { line, character } };
  problems.set(`${line}:${character} ${message}`, { range, severity, source: SOURCE, message });
}
