import { type Span, shiftSpan } from '../text/span.ts';
import { type FrontMatter, findFrontMatter } from './front-matter.ts';

/**
 * The text as the Markdown parser gets it: of the same length, so that every offset means the same in
 * both, with what the parser would misread replaced. It is for finding structure only; what a document
 * says is always read from the text itself.
 */
export interface MaskedText {
  readonly text: string;
  readonly frontMatter: FrontMatter | undefined;
  /** Lines that were set aside unread because they are too long, too deep, or too full of brackets. */
  readonly oversized: readonly Span[];
}

/**
 * Beyond these the parser, which is quadratic on hostile text, would not come back in time: units of a line,
 * lists and quotes in each other, opening brackets in a run of lines. Such lines are set aside. Blanks in a row
 * are only replaced, and nobody notices.
 */
export const LIMITS = { lineLength: 10_000, depth: 100, brackets: 3_000, blanks: 200 } as const;

const MANY_BLANKS = ' '.repeat(LIMITS.blanks);

const LEADING = /^[ \t]*(?:(?:>|[-*+](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))[ \t]*)*/;
const DELIMITER_ROW = /^[>\s]*[|:\- \t]*-[|:\- \t]*\|[ \t]+$/;
const FENCE = /^[>\s]*(?:[-*+]\s+)?(?:`{3}|~{3})/;

/** Masks a whole document. */
export function maskText(text: string): MaskedText {
  const frontMatter = findFrontMatter(text);
  const head = frontMatter ? blank(text.slice(0, frontMatter.span.end)) : '';
  const { text: body, oversized } = maskLines(text.slice(head.length));
  return {
    text: head + body,
    frontMatter,
    oversized: oversized.map((span) => shiftSpan(span, head.length)),
  };
}

/**
 * Masks whole lines that follow a blank line or the text's beginning, and end before one: what happens
 * to a line depends on its run of non-blank lines alone. Spans count from the start of `lines`.
 */
export function maskLines(lines: string): { text: string; oversized: Span[] } {
  const text = lines.includes('\r') ? maskLineEnds(lines) : lines;
  const oversized: Span[] = [];
  const parts: string[] = [];
  let kept = 0;
  let brackets = 0;
  for (let at = 0; at < text.length; ) {
    const newline = text.indexOf('\n', at);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(at, end);
    brackets += countBrackets(line);
    const replacement = maskLine(line, brackets);
    if (replacement !== line) {
      parts.push(text.slice(kept, at), replacement);
      kept = end;
      if (replacement.trim() === '') oversized.push({ start: at, end });
    }
    if (line.trim() === '') brackets = 0;
    at = end + 1;
  }
  return { text: parts.join('') + text.slice(kept), oversized };
}

function maskLine(line: string, brackets: number): string {
  if (line.length > LIMITS.lineLength) return blank(line);
  if (brackets > LIMITS.brackets && !FENCE.test(line)) return blank(line);
  if (line.length > LIMITS.depth && depthOf(line) > LIMITS.depth) return blank(line);
  if (line.includes(MANY_BLANKS)) return maskLine(withTabs(line), brackets);
  // The parser sees no table where blanks follow the last pipe of its delimiter row.
  if (line.endsWith(' ') || line.endsWith('\t')) {
    if (line.includes('|') && DELIMITER_ROW.test(line)) return movePipeToEnd(line);
  }
  return line;
}

/**
 * Many blanks in a row, each of which could begin a hard break, as tabs, which cannot. The first few stay, for
 * they count as indentation, and so do the two that make a hard break at the line's end.
 */
function withTabs(line: string): string {
  let masked = '';
  let kept = 0;
  for (let at = line.indexOf(MANY_BLANKS); at >= 0; at = line.indexOf(MANY_BLANKS, kept)) {
    let end = at + MANY_BLANKS.length;
    while (line[end] === ' ') end++;
    const last = end - 2;
    masked += line.slice(kept, at + 5) + '\t'.repeat(last - at - 5);
    kept = last;
  }
  return masked + line.slice(kept);
}

function movePipeToEnd(line: string): string {
  const pipe = line.lastIndexOf('|');
  return `${line.slice(0, pipe)} ${line.slice(pipe + 1, -1)}|`;
}

/** How deep a line's content lies: each list and quote marker and each two columns of indentation count. */
function depthOf(line: string): number {
  const leading = LEADING.exec(line)?.[0] ?? '';
  const markers = leading.replace(/[ \t\d]+/g, '').length;
  return markers + (leading.length - leading.trimStart().length) / 2;
}

function countBrackets(line: string): number {
  let count = 0;
  for (let at = line.indexOf('['); at >= 0; at = line.indexOf('[', at + 1)) count++;
  return count;
}

/** CRLF as a blank and LF, a lone CR as LF. A backslash before CRLF is a hard break: two blanks keep it one. */
function maskLineEnds(text: string): string {
  return text
    .replace(/(^|[^\\])((?:\\\\)*)\\\r\n/g, '$1$2  \n')
    .replaceAll('\r\n', ' \n')
    .replaceAll('\r', '\n');
}

function blank(text: string): string {
  return text
    .replace(/[^\n\r]/g, ' ')
    .replace(/\r(?!\n)/g, '\n')
    .replaceAll('\r', ' ');
}
