import { deepStrictEqual, equal, ok } from 'node:assert/strict';
import type { JsonNode } from '../../../server/core/payload/json.ts';
import { readJson } from '../../../server/core/payload/read-json.ts';
import { applyEdits } from '../../../server/core/text/edit.ts';
import { DOCUMENTS } from '../documents.ts';
import type { Target } from './target.ts';

const fences = DOCUMENTS.flatMap((text) =>
  Array.from(text.matchAll(/^[ \t>]*```.*\n([\s\S]*?)^[ \t>]*```/gm), ([, inside = '']) => inside),
);

/** The reader of JSON: whatever it is given, it knows what JSON is as `JSON.parse` does. */
export const json: Target = {
  seeds: [...new Set(fences), '{"a": [1, "b", true, null, -1.5e3, {"c": {}}]}'],
  words: [
    ...'{}[],:"\\\'“”‘’-.;=|<>/*'.split(''),
    ...[
      '{}',
      '[]',
      '""',
      '"a"',
      '"a": ',
      '{"a": 1}',
      ', ',
      'true',
      'false',
      'null',
      'None',
      'True',
    ],
    ...['0', '-0', '01', '1.', '.5', '1e5', '1E+', '1_000', '0x1F', 'NaN', 'Infinity', '+1', '-'],
    ...['//', '/*', '*/', '...', '…', '{{', '}}', '{{{', '{{#if x}}', '{{/if}}', '%n%', '<A>'],
    ...['\\u00e9', '\\ud83d', '\\_', '\\n', '\\"', '\\\\', 'string', 'USER_ID', '"x" | "y"', '=>'],
    ...['POST /v1 HTTP/1.1\n', 'A: b\n\n', '\u2028', '\ufeff', '\u00a0', '__proto__', 'undefined'],
  ],
  longest: 600,
  read: checkJson,
};

const LENIENT = /\{\{|\{%|\$\{|<%|%\w|[^\S \t\n\r]/;

/** Throws where the reader and `JSON.parse` do not agree, or where what it proposes cannot be done. */
export function checkJson(text: string): void {
  const { isSound, problems, values } = readJson(text);
  const parsed = parse(text);
  const isPlain =
    isSound && values.length === 1 && problems.every(({ kind }) => kind === 'duplicate-key');
  // Variables without quotes, templates' blocks and a word processor's blanks are no problem and no JSON.
  if (parsed || !LENIENT.test(text)) equal(isPlain, parsed !== undefined, 'is it JSON?');
  const [value] = values;
  if (parsed && value) deepStrictEqual(plain(value), parsed.value, 'another value');
  for (const { start, end, edits } of problems) {
    ok(0 <= start && start <= end && end <= text.length, 'a problem outside of the text');
    applyEdits(text, edits);
  }
}

function parse(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

function plain(node: JsonNode): unknown {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'array') return node.items.map(plain);
  if (node.kind === 'unknown') return Symbol('unknown');
  const object: Record<string, unknown> = {};
  for (const { key, value } of node.members)
    Object.defineProperty(object, key.name, {
      value: plain(value),
      ...{ enumerable: true, configurable: true, writable: true },
    });
  return object;
}
