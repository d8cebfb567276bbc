/** What ends a document's lines. */
export type Newline = '\n' | '\r\n' | '\r';

/** What ends the lines of a text; LF where it has none, or several. */
export function newlineOf(text: string): Newline {
  if (text.includes('\r\n')) return '\r\n';
  return text.includes('\r') && !text.includes('\n') ? '\r' : '\n';
}

const LINE_END = /\r\n|\n|\r/g;

/** Where the line around an offset begins. Lines end with LF, CRLF or CR. */
export function lineStart(text: string, offset: number): number {
  if (offset <= 0) return 0;
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  // Between CR and LF the line is not yet at its end.
  const end = text.startsWith('\r\n', offset - 1) ? offset - 1 : offset;
  return start + text.slice(start, end).lastIndexOf('\r') + 1;
}

/** Where what the line around an offset says ends: before its CR, LF, or both. */
export function lineEnd(text: string, offset: number): number {
  const found = /[\r\n]/g;
  found.lastIndex = offset;
  return found.exec(text)?.index ?? text.length;
}

/** Where the line behind the one around an offset begins; the text's length behind the last. */
export function nextLine(text: string, offset: number): number {
  LINE_END.lastIndex = offset;
  return LINE_END.test(text) ? LINE_END.lastIndex : text.length;
}

/** The line end that stands at an offset; empty where none does. */
export function newlineAt(text: string, offset: number): Newline | '' {
  if (text.startsWith('\r\n', offset)) return '\r\n';
  const unit = text[offset];
  return unit === '\n' || unit === '\r' ? unit : '';
}

/** The blanks with which a line begins, up to an offset in it. */
export function indentAt(text: string, offset: number): string {
  return /^[ \t]*/.exec(text.slice(lineStart(text, offset), offset))?.[0] ?? '';
}
