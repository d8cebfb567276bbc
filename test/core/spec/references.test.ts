import { expect, test } from 'vitest';
import { referencesOf } from '../../../server/core/spec/integration/references/references.ts';
import { checkText } from '../../../server/workspace/checked-document.ts';
import { readWith } from '../../helpers/environment.ts';

function read(value: string) {
  const text = `# 04 - 3rd Party Integrations & Data Sync\n\n**Reference:** ${value}\n\n## 1. Overview\n\nBoats.\n`;
  const { spec } = checkText(text, readWith('data-sync'));
  return (spec ? referencesOf(spec) : []).map(({ path, isOptional, start, end }) => ({
    path,
    isOptional,
    source: text.slice(start, end),
  }));
}

const paths = (value: string) => read(value).map(({ path }) => path);

test.each([
  ['docs/01-brd.md', ['docs/01-brd.md']],
  ['docs/a.md, docs/b.md; docs/c.md', ['docs/a.md', 'docs/b.md', 'docs/c.md']],
  ['`docs/a.md`, `my file.md`', ['docs/a.md', 'my file.md']],
  ['[BRD](docs/a.md), [NFR](<../my file.md>)', ['docs/a.md', '../my file.md']],
  ['[BRD](docs/my%20file.md#goals)', ['docs/my file.md']],
  ['docs/a.md#goals.', ['docs/a.md']],
  ['docs/a.md (the goals, in short)', ['docs/a.md']],
  ['BRD (docs/a.md)', ['docs/a.md']],
  ['docs/a.md and docs/b.md', ['docs/a.md', 'docs/b.md']],
  ['\n- docs/a.md\n- [b](./b.md)', ['docs/a.md', './b.md']],
  ['brd.md', ['brd.md']],
  ['/docs/a.md', ['/docs/a.md']],
  ['docs/a\\_b.md', ['docs/a_b.md']],
  ['.github/notes.md', ['.github/notes.md']],
  ['**docs/a.md**', ['docs/a.md']],
])('%s', (value, expected) => {
  expect(paths(value)).toEqual(expected);
});

test.each([
  'BRD v2',
  'BRD v2.1',
  'BRD/PRD',
  'N/A',
  'https://example.com/docs/a.md',
  'docs.stripe.com/api',
  'docs.stripe.com/api/index.html',
  '[BRD](https://example.com/a.md)',
  '[goals](#goals)',
  '[BRD][brd]',
  '[docs/brd.md]',
  'docs/*.md',
  'docs/{id}.md',
  '[Project Name]/brd.md',
  '~/notes.md',
  'C:\\docs\\a.md',
  'docs/My Folder/a b.md',
  'mailto:ann@example.com',
  'TBD',
  '',
])('%j is no path', (value) => {
  expect(paths(value)).toEqual([]);
});

test('what may be absent is told, and is itself alone', () => {
  expect(read('docs/a.md, docs/b.md (if any)').map(({ isOptional }) => isOptional)).toEqual([
    false,
    true,
  ]);
});

test('each stands at its exact place', () => {
  expect(
    read('see `docs/a.md`, [x](b/c.md#d) and docs\\_x/e.md.').map(({ source }) => source),
  ).toEqual(['docs/a.md', 'b/c.md']);
  expect(read('docs\\_x/e.md.').map(({ source }) => source)).toEqual(['docs\\_x/e.md']);
});
