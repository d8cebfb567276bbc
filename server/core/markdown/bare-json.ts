import type { Span } from '../text/span.ts';

/** A brace before a key, a comment, an ellipsis or nothing; a bracket before a brace or a string. */
const OPENING = /^\\?\{\s*(?:\\?["'}]|[\w$-]+\s*\\?:|$|\/\/|\.\.\.)|^\\?\[\s*\\?[{"]/;

/** Whether a paragraph begins like JSON; a variable's two braces and a placeholder's bracket do not. */
export function mayBeBareJson(text: string, paragraph: Span): boolean {
  const first = text[paragraph.start];
  if (first !== '{' && first !== '[' && first !== '\\') return false;
  const content = text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 200));
  return OPENING.test(content);
}

/**
 * Where JSON that begins at a paragraph's start ends: at the bracket that closes it, or, where none
 * does, at the paragraph's end. Brackets are counted wherever they stand, inside strings too: Markdown
 * escapes blur where a string ends, and in real payloads (`{{name}}`) they come in pairs.
 */
export function bareJsonEnd(text: string, paragraph: Span, limit: number): number {
  let depth = 0;
  for (let at = paragraph.start; at < limit; at++) {
    const unit = text[at];
    if (unit === '{' || unit === '[') depth++;
    else if (unit === '}' || unit === ']') depth--;
    else continue;
    if (depth === 0) return Math.max(at + 1, endOfLineJunk(text, at + 1, paragraph.end));
  }
  return paragraph.end;
}

/** A comma or semicolon behind the last bracket still belongs to the payload. */
function endOfLineJunk(text: string, at: number, limit: number): number {
  const junk = /^[ \t]*[,;]/.exec(text.slice(at, Math.min(limit, at + 10)))?.[0].length ?? 0;
  return at + junk;
}
