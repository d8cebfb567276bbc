import type { Inline, Line, RichBlock, RichText } from './rich-text.ts';

/**
 * Everything that Markdown, as editors read it, may take for markup: also addresses, which become links
 * without any (`://`, `www.`, `name@host`), entities and HTML.
 */
const MARKUP = /[\\`*_{}[\]<>|~#!$@^]|&(?=[#a-z])|:(?=\/\/)|(?<=www)\./gi;
/** What begins a list, a heading or a line across the page where it begins a line. */
const LEAD = /^(\s*)(?:([-+=])|(\d{1,9})([.)]))/;
const ADDRESS = /^https:\/\/[^\s()<>\\[\]"'`]+$/;

/** The text as Markdown in which only its own parts are markup, whatever they hold. Lines end with LF. */
export function markdownOf(text: RichText): string {
  return text.map(blockOf).join('\n\n');
}

function blockOf(block: RichBlock): string {
  switch (block.kind) {
    case 'paragraph':
      return lineOf(block.line);
    case 'quote':
      return `> ${lineOf(block.line)}`;
    case 'list':
      return block.items.map((item) => `- ${lineOf(item)}`).join('\n');
    case 'code':
      return fenced(block.text);
  }
}

function lineOf(line: Line): string {
  const written = line.map(inlineOf).join('').trim();
  const [first] = line;
  if (typeof first === 'object') return written;
  return written.replace(LEAD, (_, blanks, sign, number, dot) =>
    sign ? `${blanks}\\${sign}` : `${blanks}${number}\\${dot}`,
  );
}

function inlineOf(part: string | Inline): string {
  if (typeof part === 'string') return escaped(part);
  const text = part.text.trim();
  if (text === '') return '';
  switch (part.kind) {
    case 'code':
      return codeSpan(text);
    case 'strong':
      return `**${escaped(text)}**`;
    case 'emphasis':
      return `*${escaped(text)}*`;
    case 'link':
      return ADDRESS.test(part.href) ? `[${escaped(text)}](${part.href})` : escaped(text);
  }
}

function escaped(text: string): string {
  return text.replace(/\s+/g, ' ').replace(MARKUP, '\\$&');
}

function codeSpan(text: string): string {
  const marks = '`'.repeat(longestRun(text) + 1);
  const blank = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return marks + blank + text.replace(/\s+/g, ' ') + blank + marks;
}

function fenced(text: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}\n${text.replace(/\r\n?/g, '\n')}\n${fence}`;
}

function longestRun(text: string): number {
  return Math.max(0, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length));
}
