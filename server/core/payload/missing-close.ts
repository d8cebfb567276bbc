import { type Edit, insertion } from '../text/edit.ts';
import { indentAt } from '../text/line-bounds.ts';
import { lastPart } from './json-repairs.ts';

/** Where a closing bracket is missing: behind `start` to `end`, and what to insert. */
export interface MissingClose {
  readonly start: number;
  readonly end: number;
  readonly edit: Edit;
}

/**
 * Where the closing brackets are missing of those that are open at a text's end. Indentation tells of one
 * that was forgotten in the middle; else they are missing at the end, each on a line indented like the one
 * that opens it.
 */
export function missingClose(text: string, open: readonly number[], end: number): MissingClose {
  const early = open.length === 1 ? forgotten(text) : undefined;
  const at = early?.at ?? end;
  const closers = early ? [early.open] : [...open].reverse();
  const isOneLine = !/[\r\n]/.test(text.slice(open[0] ?? 0, end).trimEnd());
  const newline = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
  const newText = closers
    .map((bracket) => {
      const closer = text[bracket] === '[' ? ']' : '}';
      return isOneLine ? closer : newline + indentAt(text, bracket) + closer;
    })
    .join('');
  return { start: lastPart(text, at), end: at, edit: insertion(at, newText) };
}

/** How many more closing brackets than opening ones stand outside of strings. */
export function closingSurplus(text: string): number {
  let surplus = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text[at] as string;
    if (unit === '"') at = stringEnd(text, at);
    else if (unit === '{' || unit === '[') surplus--;
    else if (unit === '}' || unit === ']') surplus++;
  }
  return surplus;
}

/** The bracket that another one's closing bracket closes, as indentation shows, and where its own belongs. */
function forgotten(text: string): { readonly open: number; readonly at: number } | undefined {
  const open: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const unit = text[at] as string;
    if (unit === '"') at = stringEnd(text, at);
    else if (unit === '{' || unit === '[') open.push(at);
    else if (unit === '}' || unit === ']') {
      const opened = open.pop();
      if (opened === undefined) return undefined;
      const own = ownIndent(text, at);
      if (own === undefined || !/[\r\n]/.test(text.slice(opened, at))) continue;
      if (own < indentAt(text, opened).length)
        return { open: opened, at: endOfInside(text, opened) };
    }
  }
  return undefined;
}

/** How deep a bracket stands that begins its line; undefined for any other. */
function ownIndent(text: string, at: number): number | undefined {
  let start = at;
  while (text[start - 1] === ' ' || text[start - 1] === '\t') start--;
  return text[start - 1] === '\n' ? at - start : undefined;
}

/** Where what stands deeper than the line of an opening bracket ends, without a comma behind it. */
function endOfInside(text: string, open: number): number {
  const depth = indentAt(text, open).length;
  let at = text.indexOf('\n', open) + 1;
  while (at > 0 && at < text.length) {
    const next = text.indexOf('\n', at);
    const line = text.slice(at, next < 0 ? text.length : next);
    if (line.trim() !== '' && (/^[ \t]*/.exec(line)?.[0].length ?? 0) <= depth) break;
    if (next < 0) break;
    at = next + 1;
  }
  while (at > open && /[\s,]/.test(text[at - 1] as string)) at--;
  return at;
}

function stringEnd(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '"' || text[at] === '\n') return at;
    if (text[at] === '\\') at++;
  }
  return text.length;
}
