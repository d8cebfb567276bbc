import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readJson } from '../../../server/core/payload/read-json.ts';
import { applyEdits } from '../../../server/core/text/edit.ts';
import { PROPERTY, PROPERTY_TIMEOUT } from '../../helpers/property.ts';

/** The problems of a text as `kind: what it is about`, and the text when all are repaired. */
function read(text: string) {
  const { problems } = readJson(text);
  const edits = problems.flatMap((problem) => problem.edits);
  return [
    problems.map(
      ({ kind, text: about, count }) => `${kind}: ${about}${count > 1 ? ` ×${count}` : ''}`,
    ),
    applyEdits(text, edits),
  ];
}

test.each([
  ['{"a": 1,}', ['trailing-comma: ,'], '{"a": 1}'],
  ['[1, 2, ]', ['trailing-comma: ,'], '[1, 2 ]'],
  ['{"a": 1,, "b": 2}', ['extra-comma: ,'], '{"a": 1, "b": 2}'],
  ['{, "a": 1}', ['extra-comma: ,'], '{ "a": 1}'],
  ['{"a": "x"\n "b": 2}', ['missing-comma: "x"'], '{"a": "x",\n "b": 2}'],
  ['{"a": {"b": 1}\n "c": 2}', ['missing-comma: }'], '{"a": {"b": 1},\n "c": 2}'],
  ['["a" "b"]', ['missing-comma: "a"'], '["a", "b"]'],
  ["{'a': 'it\\'s \"so\"'}", ["single-quotes: 'a' ×2"], '{"a": "it\'s \\"so\\""}'],
  ['{“a”: “b”}', ['smart-quotes: “a” ×2'], '{"a": "b"}'],
  ['{"a”: "b"}', ['smart-quotes: "a”'], '{"a": "b"}'],
  ['{a: 1, b_c: 2}', ['unquoted-key: a ×2'], '{"a": 1, "b_c": 2}'],
  ['{"a": True, "b": None}', ['foreign-word: True ×2'], '{"a": true, "b": null}'],
  ['{"a": high}', ['unquoted-value: high'], '{"a": "high"}'],
  ['{"a: "x"}', ['half-quoted: "a'], '{"a": "x"}'],
  ['{a": "x", "b": y z"}', ['half-quoted: a"', 'half-quoted: y z"'], '{"a": "x", "b": "y z"}'],
  ['{"a":\n "b": 1},\n "c": 2}', ['missing-open: "a"'], '{"a": {\n "b": 1},\n "c": 2}'],
  ['"a": 1, "b": 2}', ['missing-open: "a": 1, "b": 2}'], '{ "a": 1, "b": 2}'],
  ['{"a": 1]}', ['extra-close: ]'], '{"a": 1}'],
  ['{"a": {"b": 1,} "c": 2}}', ['extra-close: }'], '{"a": {"b": 1, "c": 2}}'],
  ['{\n  "a": 1\n}\n  }\n', ['extra-close: }'], '{\n  "a": 1\n}\n'],
  ['{\r\n  "a": 1\r\n\r\n}\r\n\r\n}', ['extra-close: }'], '{\r\n  "a": 1\r\n\r\n}'],
  ['{"a": 1,\n  ,\n  "b": 2}', ['extra-comma: ,'], '{"a": 1,\n  "b": 2}'],
  ['{"a": 1\n  , , "b": 2}', ['extra-comma: ,'], '{"a": 1\n  ,  "b": 2}'],
  ['{"a": .5}', ['bad-number: .5'], '{"a": 0.5}'],
  ['{"a": 2026-11-23}', ['bad-number: 2026-11-23'], '{"a": "2026-11-23"}'],
  ['{"a": "b,\n "c": 1}', ['open-string: "b,'], '{"a": "b",\n "c": 1}'],
  ['{"a": {"b": "c }, \n"d": 1}', ['open-string: "c },'], '{"a": {"b": "c" }, \n"d": 1}'],
  ['{"user\\_id": "a\\-b"}', ['markdown-escape: \\_ ×2'], '{"user_id": "a-b"}'],
  ['{"a": "C:\\dir"}', ['bad-escape: \\d'], '{"a": "C:\\\\dir"}'],
  ['{"a": "x\ty"}', ['control-character: \t'], '{"a": "x\\ty"}'],
  ['{\n  "a": {\n    "b": 1', ['missing-close: 1'], '{\n  "a": {\n    "b": 1\n  }\n}'],
  [
    '{\n  "a": {\n    "b": 1,\n  "c": {\n    "d": 2\n  }\n}',
    ['missing-close: 1'],
    '{\n  "a": {\n    "b": 1\n  },\n  "c": {\n    "d": 2\n  }\n}',
  ],
  [
    '{\n  "a": {\n    "b": [\n      1\n  }\n}',
    ['missing-close: 1'],
    '{\n  "a": {\n    "b": [\n      1]\n  }\n}',
  ],
  ['{"a": [1, 2}', ['missing-close: 2'], '{"a": [1, 2]}'],
  ['{"a": 1]', ['wrong-close: ]'], '{"a": 1}'],
  ['{"a": 1}}', ['extra-close: }'], '{"a": 1}'],
  ['{"a": 1};', ['trailing-comma: ;'], '{"a": 1}'],
  ['{"a" 1}', ['missing-colon: "a"'], '{"a": 1}'],
  ['{"a" => 1; "b": 2}', ['wrong-colon: =>', 'wrong-comma: ;'], '{"a" : 1, "b": 2}'],
  ['"a": {"b": 1}', ['fragment: "a": {"b": 1}'], '{ "a": {"b": 1} }'],
])('what is wrong with %s', (text, problems, repaired) => {
  expect(read(text)).toEqual([problems, repaired]);
  expect(() => JSON.parse(repaired)).not.toThrow();
});

test.each([
  ['{"a": {"b": 1}}, "c": 2}', ['early-close: }']],
  ['{"a": }', ['missing-value: "a"']],
  ['{"a"}', ['missing-value: "a"']],
  ['{"a": "He said "hi" to you", "b": 1}', ['unexpected: hi']],
  ['{"a": 1} and so on', ['unexpected: and']],
])('what cannot be mended is one problem: %s', (text, problems) => {
  expect(read(text)).toEqual([problems, text]);
});

test.each([
  ['{"a": 1 // why\n}', ['comment: // why']],
  ['{/* one */ "a": 1, /* two */}', ['comment: /* one */ ×2', 'trailing-comma: ,']],
  ['{"a": 1, ...}', ['ellipsis: ...']],
  ['{ … }', ['ellipsis: …']],
  ['{"a": { ... }, "b": [ … ]}', ['ellipsis: ... ×2']],
  ['{"a": <TOKEN>, "b": string, "c": "x" | "y"}', ['placeholder: <TOKEN> ×3']],
  ['{"a": USER_ID, "b": string[]}', ['placeholder: USER_ID ×2']],
  [
    'POST /v1/messages:send HTTP/1.1\nContent-Type: application/json\n\n{"a": 1}',
    ['http-head: POST /v1/messages:send HTTP/1.1'],
  ],
  ['{"a": 1}\n{"b": 2}', ['several-values: {']],
  ['{"a": {{count}}, "b": %n%, {{#if x}} "c": 1 {{/if}} }', []],
  ['{"a": {{count}}}', []],
  ['{"a": {{{raw}}}}', []],
  ['{"a": {"b": {{count}}}}', []],
  ['{"a": "{{title}}", "b": "[token]", "c": "<DEVICE_TOKEN>", "d": "..."}', []],
])('the freedoms of an example: %s', (text, problems) => {
  expect(read(text)[0]).toEqual(problems);
});

test.each(['"”:"', '{"pipe": "5”, cut", "b": [1]}'])('is JSON, found by trying: %s', (text) => {
  expect(readJson(text)).toMatchObject({ isSound: true, problems: [] });
});

test('a key that stands twice', () => {
  const { problems, isSound } = readJson('{"a": 1, "b": 2, "a": 3}');
  expect(problems).toMatchObject([{ kind: 'duplicate-key', start: 17, end: 20 }]);
  expect(isSound).toBe(true);
});

test('no more than a few errors', () => {
  expect(readJson('[1,,2,,3,,4,,5,,6,,7]').problems).toHaveLength(4);
});

const jsonPieces = fc.array(
  fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"a"',
    '"',
    '\\',
    '1',
    '-',
    '.5',
    'true',
    ' ',
    '\n',
    "'",
    '“',
    '”',
    '...',
    '//',
    '/*',
    '{{',
    '}}',
    '<A>',
    'a',
    '|',
    '=',
    'é',
    '\u0000',
  ),
  { maxLength: 30 },
);

test(
  'says of every text whether it is JSON as JSON.parse does, and never throws',
  () => {
    fc.assert(
      fc.property(jsonPieces, (pieces) => {
        const text = pieces.join('');
        const { isSound, problems, values } = readJson(text);
        let isJson = true;
        try {
          JSON.parse(text);
        } catch {
          isJson = false;
        }
        const isPlain =
          isSound && values.length === 1 && problems.every(({ kind }) => kind === 'duplicate-key');
        // Variables without quotes, and templates' blocks, are no problem and no JSON.
        if (isJson) expect(isPlain).toBe(true);
        else if (!text.includes('{{')) expect(isPlain).toBe(false);
      }),
      { ...PROPERTY, numRuns: PROPERTY.numRuns * 10 },
    );
  },
  PROPERTY_TIMEOUT,
);

test(
  'reads whatever JSON.stringify writes',
  () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(0, 2), (value, indent) => {
        expect(readJson(JSON.stringify(value, undefined, indent))).toMatchObject({ isSound: true });
      }),
      PROPERTY,
    );
  },
  PROPERTY_TIMEOUT,
);

test('deep and long texts are read, or left, in no time', () => {
  for (const text of [
    '['.repeat(200_000),
    '{"a":'.repeat(50_000),
    '"'.repeat(200_000),
    `${'[1,'.repeat(50_000)}`,
    `{"a":${'/*'.repeat(100_000)}`,
    "'".repeat(100_000),
    '<'.repeat(100_000),
    'a '.repeat(100_000),
    `[${'"a" | '.repeat(50_000)}`,
  ]) {
    readJson(text);
  }
});
