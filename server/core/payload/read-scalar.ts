import { readUnopened } from './half-quotes.ts';
import type { JsonNode } from './json.ts';
import type { JsonCursor } from './json-cursor.ts';
import { repairString } from './json-repairs.ts';
import { readNumber, readWord } from './json-words.ts';

/** Reads a value without brackets, or what stands for one; undefined where nothing like it comes next. */
export function readScalar(at: JsonCursor): JsonNode | undefined {
  const token = at.next;
  const half = readUnopened(at, 'value');
  if (half !== undefined)
    return { kind: 'scalar', start: token.start, end: at.lastEnd, value: half };
  const { kind, start, end } = token;
  switch (kind) {
    case 'string':
    case 'single':
    case 'smart':
      return readUnion(readString(at), at);
    case 'number':
      at.take();
      return readNumber(token, at.problems);
    case 'word': {
      const word = readWord(token, at.text, at.problems);
      at.moveTo(word.end);
      return word.node;
    }
    case 'placeholder':
    case 'ellipsis':
      at.problems.add(kind, start, end);
      at.take();
      return { kind: 'unknown', start, end };
    case 'variable':
      at.take();
      return { kind: 'unknown', start, end };
    default:
      at.stop('unexpected', token);
      return undefined;
  }
}

/** Reads a string of any kind of quotes. */
export function readString(at: JsonCursor): JsonNode {
  const token = at.next;
  const end = repairString(token, at.text, at.problems);
  if (end === undefined) at.halt();
  else at.moveTo(end);
  return { kind: 'scalar', start: token.start, end: at.lastEnd, value: token.value };
}

/** `"high" | "normal"` is a type, and no value. */
function readUnion(first: JsonNode, at: JsonCursor): JsonNode {
  if (at.next.kind !== '|' || at.isStopped) return first;
  const rest = /[^\n\r,}\]]*/.exec(at.text.slice(first.end))?.[0].trimEnd() ?? '';
  const end = first.end + rest.length;
  at.problems.add('placeholder', first.start, end);
  at.moveTo(end);
  return { kind: 'unknown', start: first.start, end };
}
