import type { Tree } from '@lezer/common';
import { GFM, parser } from '@lezer/markdown';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boundedInline } from '../../../server/core/markdown/bounded-inline.ts';
import { plainWords } from '../../../server/core/markdown/plain-words.ts';
import { FIXTURES } from '../../helpers/fixtures.ts';
import { hostileText } from '../../helpers/hostile-text.ts';

const RUNS = Number(process.env.FUZZ_RUNS ?? 300);
const without = parser.configure(GFM);
const withWords = parser.configure([GFM, plainWords]);

/** Words and what may begin, end or be part of anything inline. */
const pieces = fc.array(
  fc.constantFrom(
    ...['a', 'Bc', '12', 'www', 'http', 'https', 'mailto', 'xmpp', 'x@y', 'shop.example', 'com'],
    ...[' ', '  ', '\n', '  \n', '\\\n', '_', '*', '**', '`', '~~', '[', '](', ']', ')', '!['],
    ...['<', '>', '&', 'amp;', '\\', ':', '://', '.', '@', '+', '-', '/', '|', 'é', '日本', '🙂'],
  ),
  { maxLength: 40 },
);

function nodes(tree: Tree): string[] {
  const found: string[] = [];
  tree.iterate({ enter: ({ name, from, to }) => void found.push(`${name} ${from} ${to}`) });
  return found;
}

test.each(FIXTURES)('%s has the same tree with and without', (_, text) => {
  expect(nodes(withWords.parse(text))).toEqual(nodes(without.parse(text)));
});

test('any text has the same tree with and without', () => {
  const text = fc.oneof(
    { weight: 4, arbitrary: pieces.map((all) => all.join('')) },
    { weight: 1, arbitrary: hostileText },
  );
  fc.assert(
    fc.property(text, (any) => {
      expect(nodes(withWords.parse(any))).toEqual(nodes(without.parse(any)));
    }),
    { numRuns: RUNS * 10, seed: Number(process.env.FUZZ_SEED ?? 20261127) },
  );
});

test('looking for the ends of code spans once changes no tree', () => {
  const bounded = parser.configure([GFM, boundedInline]);
  const piece = fc.constantFrom(
    '`',
    '``',
    '```',
    'a',
    ' ',
    '\n',
    '\\',
    '*',
    '[',
    '](',
    '<',
    '>',
    '|',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('');
      expect(nodes(bounded.parse(text))).toEqual(nodes(without.parse(text)));
    }),
    { numRuns: RUNS * 10, seed: Number(process.env.FUZZ_SEED ?? 20261127) },
  );
});
