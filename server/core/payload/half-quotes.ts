import { insertion } from '../text/edit.ts';
import type { JsonCursor } from './json-cursor.ts';

/** A text, or a name, up to a quote that nothing opened. */
const UNOPENED_KEY = /[^\s"'“”,:{}[\]][^"\n\r,:{}[\]]{0,100}"(?=\s*:)/y;
const UNOPENED_VALUE = /[^\s"'“”,:{}[\]][^"\n\r:{}[\]]{0,300}(?<![,\s])"(?=\s*[,}\]\n\r])/y;
/** A key up to a colon that its missing quote should stand before. */
const UNCLOSED_KEY = /"[\w$-]{1,60}(?=[ \t]*:[ \t]*(?:["{[\d\n\r-]|true|false|null))/y;

/** Reads a key or value that lacks the quote before it; its text, or undefined where that is not what comes next. */
export function readUnopened(at: JsonCursor, as: 'key' | 'value'): string | undefined {
  const { kind, start } = at.next;
  if (kind !== 'word' && kind !== 'number' && kind !== 'unknown') return undefined;
  const found = match(as === 'key' ? UNOPENED_KEY : UNOPENED_VALUE, at.text, start);
  if (found === undefined) return undefined;
  at.problems.add('half-quoted', start, start + found.length, insertion(start, '"'));
  at.moveTo(start + found.length);
  return found.slice(0, -1);
}

/** Reads a key that lacks the quote behind it; its name, or undefined where that is not what comes next. */
export function readUnclosedKey(at: JsonCursor): string | undefined {
  const { kind, start } = at.next;
  if (kind !== 'string' || at.second.kind === ':') return undefined;
  const found = match(UNCLOSED_KEY, at.text, start);
  if (found === undefined) return undefined;
  const end = start + found.length;
  at.problems.add('half-quoted', start, end, insertion(end, '"'));
  at.moveTo(end);
  return found.slice(1);
}

function match(pattern: RegExp, text: string, start: number): string | undefined {
  pattern.lastIndex = start;
  return pattern.exec(text)?.[0];
}
