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

/** In UTF-16 units. Nobody writes a longer spec, and reading one would hold up all others. */
export const LONGEST_DOCUMENT = 5_000_000;
/** So much of a longer one tells whether it was meant to be a spec. */
const HEAD = 20_000;

/** What is said of a text that is too long to be read. */
interface Unread {
  readonly text: string;
  readonly environment: CheckEnvironment;
  readonly isSpec: boolean;
  readonly checked: CheckedDocument;
}

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
  #unread: Unread | undefined;

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

  /** Whether the newest text, when it was last checked, began like a spec and was too long to be read. */
  get isUnreadSpec(): boolean {
    return this.#unread?.isSpec ?? false;
  }

  /** What there is to say of the newest text; costs what changed since the last time. Nothing for one that is too long. */
  check(environment: CheckEnvironment): CheckedDocument {
    const { text, lines, change } = this.#edited;
    if (text.length > LONGEST_DOCUMENT) return this.#passOver(text, environment);
    this.#unread = undefined;
    const last = this.#checked;
    if (!last) this.#checked = checkText(text, environment);
    else if (change) this.#checked = checkEdited(last, text, change, environment);
    else if (this.#environment !== environment) this.#checked = checkAgain(last, environment);
    this.#environment = environment;
    this.#edited = { text, lines, change: undefined };
    return this.#checked as CheckedDocument;
  }

  #passOver(text: string, environment: CheckEnvironment): CheckedDocument {
    this.#checked = undefined;
    if (this.#unread?.text !== text || this.#unread.environment !== environment) {
      const isSpec = checkText(text.slice(0, HEAD), environment).spec !== undefined;
      this.#unread = { text, environment, isSpec, checked: checkText('', environment) };
    }
    return this.#unread.checked;
  }

  /** What hides the credentials that the last check found; undefined where it found none, or there was none. */
  get mask(): Mask | undefined {
    const spec = this.#checked?.spec;
    return spec && this.#environment && maskOf(spec, this.#environment.facts);
  }
}
