import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { type Mask, maskOf } from '../core/spec/mask.ts';
import { LineIndex } from '../core/text/lines.ts';
import {
  type CheckEnvironment,
  type CheckedDocument,
  checkAgain,
  checkEdited,
  checkText,
} from '../workspace/checked-document.ts';
import { applyContentChanges, type EditedText, withoutByteOrderMark } from './content-changes.ts';

/**
 * A document that the client holds open: its newest text, and what the last check said. Changes only
 * splice the text; the check that somebody asks for next takes them all at once.
 */
export class OpenDocument {
  readonly uri: string;
  #version: number;
  #edited: EditedText;
  #checked: CheckedDocument | undefined;
  #environment: CheckEnvironment | undefined;

  constructor(uri: string, version: number, text: string) {
    this.uri = uri;
    this.#version = version;
    const clean = withoutByteOrderMark(text);
    this.#edited = { text: clean, lines: new LineIndex(clean), change: undefined };
  }

  get version(): number {
    return this.#version;
  }

  get text(): string {
    return this.#edited.text;
  }

  get lines(): LineIndex {
    return this.#edited.lines;
  }

  /** @throws for changes that say no place or no text; nothing is changed then. */
  change(version: number, changes: readonly TextDocumentContentChangeEvent[]): void {
    this.#edited = applyContentChanges(this.#edited, changes);
    this.#version = version;
  }

  /** What there is to say of the newest text; costs what changed since the last time. */
  check(environment: CheckEnvironment): CheckedDocument {
    const { text, lines, change } = this.#edited;
    const last = this.#checked;
    if (!last) this.#checked = checkText(text, environment);
    else if (change) this.#checked = checkEdited(last, text, change, environment);
    else if (this.#environment !== environment) this.#checked = checkAgain(last, environment);
    this.#environment = environment;
    this.#edited = { text, lines, change: undefined };
    return this.#checked as CheckedDocument;
  }

  /** What hides the credentials that the last check found; undefined where it found none, or there was none. */
  get mask(): Mask | undefined {
    const spec = this.#checked?.spec;
    return spec && this.#environment && maskOf(spec, this.#environment.facts);
  }
}
