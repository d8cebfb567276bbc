import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { readText } from './sources.ts';

/** In two halves, so that this file does not name them. */
const FORBIDDEN: Record<string, RegExp> = {
  'a path of one machine': new RegExp(
    String.raw`(?<![\w.~*}-])/(?:${['wo' + 'rk', 'ro' + 'ot', 'Us' + 'ers'].join('|')})/|(?<![\w.~*}-])/ho${'me'}/(?!user\b)\w`,
  ),
  'a registry, or a proxy of one': new RegExp(
    `${'regi' + 'stry'}\\.(?!json)[\\w-]+\\.\\w|${'art' + 'ifactory'}|${'ver' + 'daccio'}|:4${'873'}\\b`,
    'i',
  ),
  'a credential': new RegExp(`_${'auth'}Token|BEGIN (?:RSA |EC )?PRIVATE ${'KEY'}`),
};

const tracked = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' })
  .split('\0')
  .filter((path) => path !== '' && !/\.(?:png|ico|woff2?|vsix)$/.test(path));

const texts = tracked.flatMap((path) => {
  try {
    return [{ path, text: readText(path) }];
  } catch {
    return []; // Deleted, and not yet committed.
  }
});

test.each(Object.entries(FORBIDDEN))('nothing tracked names %s', (_, pattern) => {
  expect(texts.length).toBeGreaterThan(100);
  const found = texts.flatMap(({ path, text }) => {
    const match = pattern.exec(text);
    return match ? [`${path}: ${text.slice(match.index, match.index + 60)}`] : [];
  });
  expect(found).toEqual([]);
});

test.each([
  ['a path of one machine', `see /${'wo' + 'rk'}/main`],
  ['a registry, or a proxy of one', `"resolved": "https://${'regi' + 'stry'}.example.org/a.tgz"`],
  ['a credential', `//x/:_${'auth'}Token=1`],
])('sees %s', (what, text) => {
  expect(text).toMatch(FORBIDDEN[what] ?? /never/);
});

test('every text ends its lines with LF, and its last line', () => {
  const exempt = /^test\/(?:.*\/)?fixtures\/|^node_modules\//;
  const wrong = texts.filter(
    ({ path, text }) =>
      !exempt.test(path) && text !== '' && (text.includes('\r') || !text.endsWith('\n')),
  );
  expect(wrong.map(({ path }) => path)).toEqual([]);
});
