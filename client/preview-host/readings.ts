import { Uri } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { READING, type ReadingInfo } from '../../server/lsp/reading-protocol.ts';

type Templates = ReadingInfo['templates'];

/** What the server has said of how documents are read: a preview cannot wait for it. Documents are URIs, as strings. */
export class Readings {
  readonly #known = new Map<string, ReadingInfo>();
  /** By document, the number of the question that was answered last; the answers to older ones no longer count. */
  readonly #answered = new Map<string, number>();
  #questions = 0;
  #templates: { readonly text: string; readonly value: Templates } = { text: '[]', value: [] };

  /** The last answer; undefined before there is one. */
  of(document: string): ReadingInfo | undefined {
    return this.#known.get(document);
  }

  /** Asks the server. What it does not know, and what it fails to say, leaves the last answer. */
  async ask(client: BaseLanguageClient, document: string): Promise<void> {
    const question = ++this.#questions;
    try {
      const params = { uri: client.code2ProtocolConverter.asUri(Uri.parse(document)) };
      const answer = await client.sendRequest<ReadingInfo | null>(READING, params);
      if (!answer || (this.#answered.get(document) ?? 0) > question) return;
      this.#answered.set(document, question);
      this.#known.set(document, { ...answer, templates: this.#same(answer.templates) });
    } catch {
      // The server was ended, and who starts it again asks again.
    }
  }

  /** Equal templates as the same objects: what is known of a template is remembered by its identity. */
  #same(templates: Templates): Templates {
    const text = JSON.stringify(templates);
    if (this.#templates.text !== text) this.#templates = { text, value: templates };
    return this.#templates.value;
  }
}
