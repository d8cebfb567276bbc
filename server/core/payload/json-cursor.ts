import { removal } from '../text/edit.ts';
import type { Span } from '../text/span.ts';
import { httpHead } from './http-head.ts';
import { JsonProblems } from './json-problems.ts';
import { withItsLine } from './json-repairs.ts';
import { type JsonToken, JsonTokens } from './json-tokens.ts';
import { closingSurplus } from './missing-close.ts';

/** A block of a template language (`{{#if x}}`, `{% for … %}`): it stands between elements. */
const TEMPLATE_BLOCK = /^\{(?:\{\s*(?:[#/^!>]|else\b)|%)/;

/** What JSON has one too many of. */
type Surplus = 'extra-comma' | 'extra-close' | 'trailing-comma';

/** Where a reader of JSON stands, and what it noted on the way. */
export class JsonCursor {
  readonly text: string;
  readonly problems: JsonProblems;
  readonly #tokens: JsonTokens;
  #next: JsonToken;
  #lastEnd = 0;
  #isStopped = false;
  #surplus: number | undefined;

  constructor(text: string) {
    this.text = text;
    this.problems = new JsonProblems(text);
    this.#tokens = new JsonTokens(text);
    this.#next = this.#tokens.at(0);
  }

  /** Reads on behind a request line and its headers. False where there are none. */
  skipHead(): boolean {
    const head = httpHead(this.text, this.#next.start);
    if (!head) return false;
    this.problems.add('http-head', head.start, head.end);
    this.#next = this.#tokens.at(head.bodyStart);
    return true;
  }

  /** The token that is to be read next. */
  get next(): JsonToken {
    return this.#next;
  }

  /** How many closing brackets of the text are too many, so far as they are not dealt with. */
  get surplus(): number {
    this.#surplus ??= closingSurplus(this.text);
    return this.#surplus;
  }

  set surplus(count: number) {
    this.#surplus = count;
  }

  /** The token behind that one. */
  get second(): JsonToken {
    return this.#tokens.at(this.#next.end);
  }

  /** Where what was read last ends; freedoms do not count. */
  get lastEnd(): number {
    return this.#lastEnd;
  }

  /** True where reading on would only guess. */
  get isStopped(): boolean {
    return this.#isStopped;
  }

  /** Whether no further element follows in the brackets that are open. */
  get isAtEnd(): boolean {
    const { kind } = this.#next;
    return this.#isStopped || kind === 'end' || kind === '}' || kind === ']';
  }

  take(): void {
    this.moveTo(this.#next.end);
  }

  moveTo(offset: number): void {
    this.#lastEnd = offset;
    this.#next = this.#tokens.at(offset);
  }

  /** Comments before a value. */
  skipComments(): void {
    while (this.#next.kind === 'comment') this.#pass();
  }

  /** Comments and ellipses between elements. True where something says that there is more. */
  skipFreedoms(): boolean {
    let isAbridged = false;
    for (;;) {
      const { kind, value } = this.#next;
      const isBlock = kind === 'variable' && TEMPLATE_BLOCK.test(value);
      if (kind !== 'comment' && kind !== 'ellipsis' && !isBlock) return isAbridged;
      isAbridged ||= kind !== 'comment';
      this.#pass();
    }
  }

  /** Takes the next token out of the text, and reads on behind it. */
  drop(kind: Surplus): void {
    const token = this.#next;
    this.remove(kind, token);
    this.#next = this.#tokens.at(token.end);
    this.skipFreedoms();
  }

  /** Notes what is to go, and its line with it where it stands alone. */
  remove(kind: Surplus, { start, end }: Span): void {
    this.problems.add(kind, start, end, removal(withItsLine({ start, end }, this.text)));
  }

  /** Reads no further: what stands there cannot be made sense of. */
  stop(kind: 'unexpected' | 'missing-value', { start, end }: Span): void {
    if (!this.#isStopped) this.problems.add(kind, start, end);
    this.halt();
  }

  /** Reads no further: what was read last ends the whole too early. */
  stopBehind(kind: 'early-close'): void {
    this.problems.add(kind, this.#lastEnd - 1, this.#lastEnd);
    this.halt();
  }

  halt(): void {
    this.#isStopped = true;
    this.#next = { kind: 'end', start: this.text.length, end: this.text.length, value: '' };
  }

  #pass(): void {
    const { kind, start, end } = this.#next;
    if (kind === 'comment' || kind === 'ellipsis') this.problems.add(kind, start, end);
    this.#next = this.#tokens.at(end);
  }
}
