import type { Span } from '../text/span.ts';

/** A brace before a key, a comment, an ellipsis or nothing; a bracket before a brace or a string. */
const OPENING = /^\\?\{\s*(?:\\?["'“”„}]|[\w$-]+\s*\\?:|$|\/\/|\.\.\.)|^\\?\[\s*\\?[{"“”„]/;

/** Whether a paragraph begins like JSON; a variable's two braces and a placeholder's bracket do not. */
export function mayBeBareJson(text: string, paragraph: Span): boolean {
  const first = text[paragraph.start];
  if (first !== '{' && first !== '[' && first !== '\\') return false;
  const content = text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 200));
  return OPENING.test(content);
}

/** Finds where bare JSON ends. Looks at the text once, however many paragraphs begin like JSON. */
export class BareJson {
  readonly #text: string;
  readonly #limit: number;
  #closing: ReadonlyMap<number, number> | undefined;

  /** `limit` is where the blocks end among which the JSON stands. */
  constructor(text: string, limit: number) {
    this.#text = text;
    this.#limit = limit;
  }

  /**
   * Where JSON that begins at a paragraph's start ends: behind the bracket that closes it, or, where none
   * does, at the paragraph's end. Brackets are counted wherever they stand, inside strings too: Markdown
   * escapes blur where a string ends, and in real payloads (`{{name}}`) they come in pairs.
   */
  endOf(paragraph: Span): number {
    this.#closing ??= closingBrackets(this.#text, paragraph.start, this.#limit);
    const open = this.#text[paragraph.start] === '\\' ? paragraph.start + 1 : paragraph.start;
    const close = this.#closing.get(open);
    if (close === undefined) return paragraph.end;
    return endOfLineJunk(this.#text, close + 1, paragraph.end);
  }
}

/** Where each opening bracket between two offsets is closed, whatever its kind. */
function closingBrackets(text: string, start: number, end: number): Map<number, number> {
  const closing = new Map<number, number>();
  const open: number[] = [];
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x7b || unit === 0x5b) open.push(at);
    else if (unit === 0x7d || unit === 0x5d) {
      const opened = open.pop();
      if (opened !== undefined) closing.set(opened, at);
    }
  }
  return closing;
}

/** A comma or semicolon behind the last bracket still belongs to the payload. */
function endOfLineJunk(text: string, at: number, limit: number): number {
  const junk = /^[ \t]*[,;]/.exec(text.slice(at, Math.min(limit, at + 10)))?.[0].length ?? 0;
  return at + junk;
}
