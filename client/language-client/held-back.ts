import {
  type Diagnostic,
  type Disposable,
  type TextDocument,
  type TextDocumentChangeEvent,
  type TextEditorSelectionChangeEvent,
  window,
  workspace,
} from 'vscode';
import type { vsdiag } from 'vscode-languageclient';
import { typedLine } from './typed-line.ts';

/** A person types on this line; nothing new is said about it yet. */
interface Typing {
  readonly document: TextDocument;
  readonly line: number;
  readonly timer: ReturnType<typeof setTimeout>;
  /** True where something was held back, so that it has to be fetched afterwards. */
  holds: boolean;
}

type Report = vsdiag.DocumentDiagnosticReport | null | undefined;

/**
 * Holds back new findings on the line being typed, until the cursor leaves the line or a moment has
 * passed. The server knows nothing of it: a report with something left out loses its id, so that the
 * next one is asked for, and given, in full.
 */
export class HeldBack implements Disposable {
  #typing: Typing | undefined;
  readonly #shown = new WeakMap<TextDocument, readonly Diagnostic[]>();
  readonly #subscriptions: Disposable[];
  /** Set where findings can be fetched: asks for the whole truth about a document. */
  onRelease: (document: TextDocument) => void = () => {};

  constructor() {
    this.#subscriptions = [
      workspace.onDidChangeTextDocument((event) => this.#type(event)),
      window.onDidChangeTextEditorSelection((event) => this.#move(event)),
      window.onDidChangeActiveTextEditor(() => this.#release()),
    ];
  }

  /** The report without what is not to be seen yet. */
  filter(document: TextDocument, report: Report): Report {
    if (report?.kind !== 'full') return report;
    const typing = this.#typing?.document === document ? this.#typing : undefined;
    const items = typing ? report.items.filter((item) => !this.#isNew(item, typing)) : report.items;
    this.#shown.set(document, items);
    if (!typing || items.length === report.items.length) return report;
    typing.holds = true;
    return { kind: report.kind, items };
  }

  dispose(): void {
    if (this.#typing) clearTimeout(this.#typing.timer);
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  /** What is shown on the line already stays: it would only flicker. */
  #isNew({ range, code }: Diagnostic, { document, line }: Typing): boolean {
    if (range.start.line !== line) return false;
    const shown = this.#shown.get(document) ?? [];
    return !shown.some(
      (other) => other.range.start.line === line && ruleOf(other.code) === ruleOf(code),
    );
  }

  #type(event: TextDocumentChangeEvent): void {
    const { document } = event;
    if (document.languageId !== 'markdown' || event.contentChanges.length === 0) return;
    if (document !== window.activeTextEditor?.document) return;
    const line = typedLine(event);
    const delay = workspace
      .getConfiguration('integrationSpec', document)
      .get<number>('diagnostics.delay', 600);
    const isSame = this.#typing?.document === document && this.#typing.line === line;
    if (!isSame || delay <= 0) this.#release();
    if (line === undefined || delay <= 0) return;
    if (this.#typing) clearTimeout(this.#typing.timer);
    const timer = setTimeout(() => this.#release(), delay);
    this.#typing = { document, line, timer, holds: this.#typing?.holds ?? false };
  }

  #move({ textEditor, selections }: TextEditorSelectionChangeEvent): void {
    const typing = this.#typing;
    if (textEditor.document !== typing?.document) return;
    if (selections.every(({ active }) => active.line !== typing.line)) this.#release();
  }

  #release(): void {
    const typing = this.#typing;
    if (!typing) return;
    clearTimeout(typing.timer);
    this.#typing = undefined;
    if (typing.holds) this.onRelease(typing.document);
  }
}

function ruleOf(code: Diagnostic['code']): string {
  return String(typeof code === 'object' ? code.value : code);
}
