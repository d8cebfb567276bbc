import { expect, test } from 'vitest';
import { excerpt } from '../../server/cli/report/excerpt.ts';

/** What stands in « » is the range. The two lines of the result are shown as one text. */
function shown(marked: string, width = 40): string {
  const start = marked.indexOf('«');
  const end = marked.indexOf('»') - 1;
  const { source, marks } = excerpt(marked.replace(/[«»]/g, ''), start, end, width);
  return `${source}\n${marks}`;
}

test.each([
  ['plain text', 'On «Stripe» we rely.', 'On Stripe we rely.\n   ^^^^^^'],
  ['a tab is four columns', '\t- «a»', '    - a\n      ^'],
  ['a tab in the range', 'a«\t»b', 'a    b\n ^^^^'],
  ['wide characters take two columns', '決済「«決済»」', '決済「決済」\n      ^^^^'],
  ['an emoji of several code points', '«👩‍💻» «»x', '👩‍💻 x\n^^'],
  ['a flag', '«🇮🇩» x', '🇮🇩 x\n^^'],
  ['marks without a width of their own', 'e\u0301«e\u0301»', 'e\u0301e\u0301\n ^'],
  ['an empty range has one caret', 'ab«»cd', 'abcd\n  ^'],
  ['a range at the end of the line', 'ab«»', 'ab\n  ^'],
  ['an empty line', '«»', '\n^'],
  ['control characters are shown, not sent', 'a\u001b[31m«b»\u0007', 'a␛[31mb␇\n      ^'],
  ['nor what turns the order of the letters', 'a\u202e«b»', 'a␦b\n  ^'],
])('%s', (_, marked, expected) => {
  expect(shown(marked)).toBe(expected);
});

test.each([
  ['cut at its end', `«ab»${'c'.repeat(60)}`, `ab${'c'.repeat(37)}…\n^^`],
  ['cut before the range', `${'c'.repeat(60)}«ab»`, `…${'c'.repeat(13)}ab\n${' '.repeat(14)}^^`],
  [
    'cut on both sides',
    `${'c'.repeat(60)}«ab»${'d'.repeat(60)}`,
    `…${'c'.repeat(13)}ab${'d'.repeat(23)}…\n${' '.repeat(14)}^^`,
  ],
  ['a range wider than the screen', `«${'a'.repeat(99)}»`, `${'a'.repeat(39)}…\n${'^'.repeat(39)}`],
])('a long line is %s', (_, marked, expected) => {
  expect(shown(marked)).toBe(expected);
});

test('no width is exceeded, whatever stands in the line', () => {
  const line = '決\tab👩‍💻\u001b'.repeat(40);
  for (let start = 0; start < line.length; start++) {
    const { source, marks } = excerpt(line, start, start + 9, 30);
    const columns = source.replace(/決|👩‍💻/gu, 'xx').length;
    expect(columns).toBeLessThanOrEqual(30);
    expect(marks).toMatch(/^ *\^+$/);
    expect(marks.length).toBeLessThanOrEqual(columns);
  }
});

test('a line of a million characters costs no more than its neighbourhood', () => {
  const started = performance.now();
  for (let n = 0; n < 100; n++) excerpt('x決'.repeat(500_000), 700_001 + n, 700_002 + n, 80);
  expect(performance.now() - started).toBeLessThan(2_000);
});
