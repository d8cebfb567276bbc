import type { Span } from '../text/span.ts';

export type JsonTokenKind =
  | '{'
  | '}'
  | '['
  | ']'
  | ','
  | ':'
  | ';'
  | '='
  | '|'
  | 'string'
  | 'single'
  | 'smart'
  | 'number'
  | 'word'
  | 'variable'
  | 'placeholder'
  | 'ellipsis'
  | 'comment'
  | 'unknown'
  | 'end';

/** What closes an opening bracket. */
export const CLOSING: ReadonlyMap<string | undefined, string> = new Map([
  ['{', '}'],
  ['[', ']'],
]);

/** A piece of JSON, or of what people write in its place. */
export interface JsonToken extends Span {
  readonly kind: JsonTokenKind;
  /** What a string of any kind of quotes says. */
  readonly value: string;
  /** Of a string: what is wrong inside it. */
  readonly flaw?: 'open' | 'inside';
}

/** JSON knows four blanks; the others come from word processors, and a BOM from editors. */
const BLANKS = /[\s\ufeff]*/y;
const VARIABLE =
  /\{\{\{[^{}"\n]{0,200}\}\}\}|\{\{[^{}"\n]{0,200}\}\}|\{%[^%\n]{0,200}%\}|\$\{[^{}"\n]{0,200}\}|<%[^%\n]{0,200}%>|%[A-Za-z_]\w{0,60}%|%[sd](?!\w)/y;
const PLACEHOLDER = /<[^<>"\n]{1,80}>/y;
const ELLIPSIS = /(?:\.{3,}|…)(?:[ \t]*(?:etc\.?|more|and so on))?/y;
const LINE_COMMENT = /\/\/[^\n\r]*|#[ \t!][^\n\r]*/y;
/** `'Don't wait'` has an apostrophe in it: between two letters no quote ends a text. */
const SINGLE =
  /'(?:[^'\\\n\r]|\\[^\n\r]|(?<=\p{L})'(?=\p{L})){0,2000}'(?![\p{L}\p{N}])|`[^`\n\r]*`|‘[^’\n\r]*’/uy;
const SMART = /[“”„«][^"“”»\n\r]*["“”»]/y;
const NUMBER = /[-+.]?\d[\w.+-]*/y;
const WORD = /[\p{L}_$@][\p{L}\p{N}_$@.-]*/uy;
/** A straight quote that a word processor's closing one ends: no opening one stands before it. */
const HALF_SMART = /"[^"“”\\\n\r]*”(?=[ \t]*[:,}\]\n\r])/y;
/** What may follow a string: it ends a text behind its quote. */
const BEHIND_STRING = /(?<=")[ \t]*(?:[,:}\]\n\r]|$)/y;
const PUNCTUATION = '{}[],:;=|';

/** Reads the tokens of a text, one by one. Takes time in proportion to the text. */
export class JsonTokens {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /** The token that begins at or behind an offset, behind blanks. */
  at(offset: number): JsonToken {
    const start = offset + (this.#match(BLANKS, offset)?.length ?? 0);
    if (start >= this.#text.length) return { kind: 'end', start, end: start, value: '' };
    const first = this.#text[start] as string;
    if (first === '"') return this.#string(start);
    // Nothing else begins with these, and they are most of a text.
    if ('}[],:'.includes(first)) return this.#token(first as JsonTokenKind, start, first);
    const written = this.#written(start, first);
    if (written) return written;
    if (PUNCTUATION.includes(first)) return this.#token(first as JsonTokenKind, start, first);
    return this.#token('unknown', start, String.fromCodePoint(this.#text.codePointAt(start) ?? 0));
  }

  /** What a person wrote: a variable, a comment, quotes that JSON does not know. */
  #written(start: number, first: string): JsonToken | undefined {
    for (const [open, close] of BLOCK_COMMENTS) {
      if (!this.#text.startsWith(open, start)) continue;
      const found = this.#text.indexOf(close, start + open.length);
      const end = found < 0 ? this.#text.length : found + close.length;
      return this.#token('comment', start, this.#text.slice(start, end));
    }
    for (const [pattern, kind] of PATTERNS) {
      const found = this.#match(pattern, start);
      if (found === undefined || found === '') continue;
      const quoted = kind === 'single' || kind === 'smart';
      if (quoted) return this.#token(kind, start, found, unescaped(found.slice(1, -1)));
      return this.#token(kind, start, found);
    }
    return first === '.' ? this.#token('unknown', start, first) : undefined;
  }

  #string(start: number): JsonToken {
    const end = stringEnd(this.#text, start);
    const half = this.#match(HALF_SMART, start);
    // A curly quote is a letter like any other where the straight one that JSON wants stands where it should.
    if (half && this.#match(BEHIND_STRING, end) === undefined)
      return this.#token('smart', start, half, half.slice(1, -1));
    const text = this.#text.slice(start, end);
    if (text.length < 2 || !text.endsWith('"') || escapesLast(text))
      return { kind: 'string', start, end, value: text.slice(1), flaw: 'open' };
    const value = parsed(text);
    if (value !== undefined) return { kind: 'string', start, end, value };
    return { kind: 'string', start, end, value: text.slice(1, -1), flaw: 'inside' };
  }

  #token(kind: JsonTokenKind, start: number, text: string, value = text): JsonToken {
    return { kind, start, end: start + text.length, value };
  }

  #match(pattern: RegExp, at: number): string | undefined {
    pattern.lastIndex = at;
    return pattern.exec(this.#text)?.[0];
  }
}

const BLOCK_COMMENTS = [
  ['/*', '*/'],
  ['<!--', '-->'],
] as const;

const PATTERNS: readonly (readonly [RegExp, JsonTokenKind])[] = [
  [LINE_COMMENT, 'comment'],
  [VARIABLE, 'variable'],
  [PLACEHOLDER, 'placeholder'],
  [ELLIPSIS, 'ellipsis'],
  [SINGLE, 'single'],
  [SMART, 'smart'],
  [NUMBER, 'number'],
  [WORD, 'word'],
];

function unescaped(text: string): string {
  return text.replace(/\\(["'`\\/])/g, '$1');
}

/** Where a string that begins at an offset ends: behind its quote, or at the end of its line. */
function stringEnd(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const unit = text[at];
    if (unit === '"') return at + 1;
    if (unit === '\n' || unit === '\r') return at;
    if (unit === '\\' && text[at + 1] !== '\n' && text[at + 1] !== '\r') at++;
  }
  return text.length;
}

/** Whether a string's last quote is escaped, and so does not end it. */
function escapesLast(string: string): boolean {
  const slashes = /\\*$/.exec(string.slice(1, -1))?.[0].length ?? 0;
  return slashes % 2 === 1;
}

/** What a string says; undefined where it holds what JSON does not allow. */
function parsed(string: string): string | undefined {
  try {
    return JSON.parse(string) as string;
  } catch {
    return undefined;
  }
}
