import { insertion } from '../text/edit.ts';
import type { Span } from '../text/span.ts';
import { readUnclosedKey, readUnopened } from './half-quotes.ts';
import type { JsonCursor } from './json-cursor.ts';
import { quoted } from './json-repairs.ts';
import { readString } from './read-scalar.ts';

/** Reads a key, in whatever quotes; undefined where nothing like one comes next. */
export function readKey(at: JsonCursor): string | undefined {
  const token = at.next;
  const half = readUnclosedKey(at) ?? readUnopened(at, 'key');
  if (half !== undefined) return half;
  const { kind, start, end, value } = token;
  if (kind === 'string' || kind === 'single' || kind === 'smart') {
    readString(at);
    return at.isStopped ? undefined : value;
  }
  const isName = (kind === 'word' || kind === 'number') && /[:=]/.test(at.second.kind);
  if (!isName && kind !== 'variable' && kind !== 'placeholder') {
    at.stop('unexpected', token);
    return undefined;
  }
  if (isName) {
    const repair = { span: { start, end }, newText: quoted(value) };
    at.problems.add('unquoted-key', start, end, repair);
  }
  at.take();
  return value;
}

/** Reads what parts a key from its value. False where neither comes next. */
export function readColon(at: JsonCursor, key: Span): boolean {
  const { kind, start, end } = at.next;
  if (kind === ':') at.take();
  else if (kind === '=') {
    const arrow = at.text[end] === '>' ? end + 1 : end;
    at.problems.add('wrong-colon', start, arrow, { span: { start, end: arrow }, newText: ':' });
    at.moveTo(arrow);
  } else if (kind === 'string' || kind === 'number' || kind === '{' || kind === '[') {
    at.problems.add('missing-colon', key.start, key.end, insertion(at.lastEnd, ':'));
  } else {
    at.stop('missing-value', key);
    return false;
  }
  return true;
}
