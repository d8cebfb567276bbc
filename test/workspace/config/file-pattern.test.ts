import { expect, test } from 'vitest';
import { parseFilePattern } from '../../../server/workspace/config/file-pattern.ts';

test.each<[pattern: string, matching: string[], others: string[]]>([
  ['a.md', ['a.md'], ['b.md', 'docs/a.md', 'a.md.bak']],
  ['./a.md', ['a.md'], ['docs/a.md']],
  ['/a.md', ['a.md'], ['docs/a.md']],
  ['*.md', ['a.md', '.hidden.md'], ['docs/a.md', 'a.mdx']],
  ['**/*.md', ['a.md', 'docs/a.md', 'docs/.x/y/a.md'], ['a.txt']],
  ['docs/**', ['docs/a.md', 'docs/x/a.md'], ['a.md', 'documents/a.md']],
  ['docs/', ['docs/a.md', 'docs/x/a.md'], ['a.md']],
  [
    'docs/**/integrations.md',
    ['docs/integrations.md', 'docs/a/b/integrations.md'],
    ['docs/a/x.md'],
  ],
  ['**/a/**/b/*.md', ['a/b/x.md', 'q/a/q/a/q/b/x.md', 'a/b/b/x.md'], ['b/a/x.md', 'a/b/c/x.md']],
  ['{docs,spec}/*.md', ['docs/a.md', 'spec/a.md'], ['src/a.md']],
  ['{a,b/{c,d}}/x.md', ['a/x.md', 'b/c/x.md', 'b/d/x.md'], ['b/x.md']],
  ['{a}.md', ['{a}.md'], ['a.md']],
  ['v[0-9].md', ['v1.md'], ['vx.md']],
  ['?.md', ['a.md'], ['ab.md', '.md']],
  ['notes (old)/*.md', ['notes (old)/a.md'], ['notes old/a.md']],
  ['a+b|c@(d).md', ['a+b|c@(d).md'], ['aab.md']],
  ['文档/*.md', ['文档/集成.md'], ['docs/集成.md']],
])('%s', (text, matching, others) => {
  const pattern = parseFilePattern(text);
  if (typeof pattern !== 'function') throw new Error(pattern.message);
  expect(matching.filter((path) => !pattern(path))).toEqual([]);
  expect(others.filter((path) => pattern(path))).toEqual([]);
});

test.each([
  ['', 'A pattern must not be empty.'],
  ['a'.repeat(301), 'A pattern is longer than 300 characters.'],
  ['*a*b*c*d', "The pattern '*a*b*c*d' has more than 3 '*' in one name."],
  ['a/'.repeat(40), `The pattern '${'a/'.repeat(40)}' has more than 30 folders.`],
  ['{a,b}'.repeat(20), `The pattern '${'{a,b}'.repeat(20)}' has too many alternatives in braces.`],
])('%j is refused', (text, message) => {
  expect(parseFilePattern(text)).toEqual({ message });
});

test.each([
  [`${'**/'.repeat(25)}*a*a*a`, Array(20).fill('a'.repeat(200)).join('/')],
  ['(a+)+$', `${'a'.repeat(100)}b`],
  ['[a]+[a]+[a]+[a]+[a]+[a]+[a]+b', 'a'.repeat(1_000)],
  [`${'{'.repeat(140)}a,b${'}'.repeat(140)}`, 'a'],
])('the hostile pattern %j takes no time', (text, path) => {
  const started = performance.now();
  const pattern = parseFilePattern(text);
  if (typeof pattern === 'function') pattern(path);
  expect(performance.now() - started).toBeLessThan(2_000);
});
