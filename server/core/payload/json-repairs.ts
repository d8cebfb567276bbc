import { insertion } from '../text/edit.ts';
import type { Span } from '../text/span.ts';
import type { JsonProblems } from './json-problems.ts';
import type { JsonToken } from './json-tokens.ts';

/** A text as a JSON string. */
export function quoted(text: string): string {
  return JSON.stringify(text);
}

/** Where what stands before an offset begins: a bracket, or the word or string on its line. */
export function lastPart(text: string, end: number): number {
  if (end === 0 || '{}[],'.includes(text[end - 1] as string)) return Math.max(0, end - 1);
  const part = /(?:"[^"\n\r]*"|[^\s,:{}[\]"]+)$/.exec(text.slice(Math.max(0, end - 200), end));
  return end - (part?.[0].length ?? 1);
}

/** What is to go, with its line and the blank ones before it where nothing else stands there. */
export function withItsLine({ start, end }: Span, text: string): Span {
  const before = text.slice(Math.max(0, start - 200), start);
  const isAlone = /[\r\n][ \t]*$/.test(before) && /^[ \t]*(?:[\r\n]|$)/.test(text.slice(end));
  return { start: isAlone ? start - before.length + before.trimEnd().length : start, end };
}

/**
 * Notes what is wrong with a string. Gives where to read on; undefined where its end cannot be told.
 */
export function repairString(
  token: JsonToken,
  text: string,
  problems: JsonProblems,
): number | undefined {
  const { kind, start, end, value, flaw } = token;
  const replace = { span: { start, end }, newText: quoted(value) };
  if (kind === 'single') problems.add('single-quotes', start, end, replace);
  else if (kind === 'smart') problems.add('smart-quotes', start, end, replace);
  else if (flaw === 'open') return closeString(start, text, problems);
  else if (flaw === 'inside') {
    repairEscapes(start, text.slice(start, end), problems);
    repairControls(start, text.slice(start, end), problems);
  }
  return end;
}

/** A string that its line's end cuts off. It is closed where the line shows how: before a comma, or at a word. */
function closeString(start: number, text: string, problems: JsonProblems): number | undefined {
  const line = /^[^\r\n]*/.exec(text.slice(start))?.[0].trimEnd() ?? '';
  const said = withoutClosers(line);
  const at = start + said.length;
  // A quote that the next lines close is a text over several lines, and no forgotten quote.
  const rest = text.slice(start + line.length);
  const next = /^\s*(?:"[^"\r\n]*"\s*:|[}\]]|$)/.test(rest.slice(0, 1000));
  const edits = next && said.length > 1 ? [insertion(at, '"')] : [];
  problems.add('open-string', start, start + line.length, ...edits);
  return edits.length > 0 ? at : undefined;
}

/** A line without what ends it behind a string: a comma, and brackets that the string does not open. */
function withoutClosers(line: string): string {
  let end = line.length;
  for (; end > 1; end--) {
    const unit = line[end - 1] as string;
    const opening = unit === '}' ? '{' : unit === ']' ? '[' : undefined;
    if (opening === undefined ? !/[\s,]/.test(unit) : line.includes(opening)) break;
  }
  return line.slice(0, end);
}

const ESCAPE = /\\(?:u[0-9a-fA-F]{4}|["\\/bfnrt]|([^\r\n]))/g;
/** What Markdown, and nothing else, escapes. */
const MARKDOWN = /[_[\]*.!#<>(){}~&+=|`-]/;

function repairEscapes(start: number, written: string, problems: JsonProblems): void {
  for (const { 0: sequence, 1: wrong, index } of written.matchAll(ESCAPE)) {
    if (wrong === undefined) continue;
    const isMarkdown = MARKDOWN.test(wrong);
    const at = start + index;
    problems.add(isMarkdown ? 'markdown-escape' : 'bad-escape', at, at + sequence.length, {
      span: { start: at, end: at + 1 },
      newText: isMarkdown || wrong === "'" ? '' : '\\\\',
    });
  }
}

function repairControls(start: number, written: string, problems: JsonProblems): void {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what JSON forbids in a string.
  for (const { 0: unit, index } of written.matchAll(/[\u0000-\u001f]/g)) {
    const at = start + index;
    problems.add('control-character', at, at + 1, {
      span: { start: at, end: at + 1 },
      newText: quoted(unit).slice(1, -1),
    });
  }
}
