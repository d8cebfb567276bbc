import fc from 'fast-check';
import { expect, test } from 'vitest';
import { judgeVariable } from '../../../server/core/variables/judge.ts';
import { parseExpression } from '../../../server/core/variables/parse-expression.ts';
import { isPlain, mayHoldExpressions } from '../../../server/core/variables/plain.ts';
import { scanVariables } from '../../../server/core/variables/scan.ts';
import { PROPERTY, PROPERTY_TIMEOUT } from '../../helpers/property.ts';

const PIECES = [
  '{{',
  '}}',
  '{',
  '}',
  'name',
  'a.b',
  'else',
  'true',
  ' ',
  '#each',
  '/',
  '|',
  '..',
  '_',
  '-',
  '"x"',
];
const texts = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 12 })
  .map((parts) => parts.join(''));

test('of a plain name Handlebars has nothing to say', () => {
  for (const name of [
    'name',
    'user.first_name',
    'true',
    'null',
    'undefined',
    'this',
    'each',
    'as',
  ]) {
    expect(isPlain(name)).toBe(true);
    expect(parseExpression(name)?.values, name).toEqual([]);
  }
  for (const other of ['first name', 'a..b', '.a', 'a.', '1', 'ä', '#if a', "a='b'", '', 'a-b'])
    expect(isPlain(other), other).toBe(false);
});

test.each([
  ['{{name}} and {{ user.name }}, {{{link}}}', false],
  ['{{user\\_name}} \\{\\{a\\}\\}', false],
  ['No braces: [a], %b%, ${c}', false],
  ['{{first name}}', true],
  ['{{#if a}}', true],
  ['{{name}', true],
  ['&#123;{first name}}', true],
])('%j', (source, isExpected) => {
  expect(mayHoldExpressions(source)).toBe(isExpected);
});

test(
  'where there is no more than names, the parser makes no difference',
  () => {
    let without = 0;
    fc.assert(
      fc.property(texts, (text) => {
        if (mayHoldExpressions(text)) return;
        without++;
        for (const { syntax, start, end, inner } of scanVariables(text)) {
          const written = {
            syntax,
            text: text.slice(start, end),
            inner: text.slice(inner.start, inner.end),
          };
          const language = { language: 'handlebars', source: '' } as const;
          const parsed = judgeVariable(written, { language, parse: parseExpression });
          expect(judgeVariable(written, { language, parse: undefined })).toEqual(parsed);
        }
      }),
      { ...PROPERTY, numRuns: PROPERTY.numRuns * 10 },
    );
    expect(without).toBeGreaterThan(10);
  },
  PROPERTY_TIMEOUT,
);
