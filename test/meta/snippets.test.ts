import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { builtinCatalogs } from '../../server/core/catalogs/builtin.ts';
import { staticSnippets } from '../../server/core/features/insertions/static-snippets.ts';
import { builtinTemplates } from '../../server/core/templates/builtin.ts';
import { snippetFiles } from '../../tools/snippets.mjs';
import { readText } from './sources.ts';

const snippets = staticSnippets(builtinTemplates, builtinCatalogs);
const files = snippetFiles(snippets, (path) => (existsSync(path) ? readText(path) : undefined));

test.each([...files])('%s is what `node tools/snippets.mjs` writes', (path, text) => {
  const meaning = (file: string) =>
    file.startsWith('{') ? JSON.stringify(JSON.parse(file)) : file;
  expect(meaning(readText(path))).toBe(meaning(text));
});

test('they are few, and easy to find', () => {
  const prefixes = snippets.map(({ prefix }) => prefix);
  expect(new Set(prefixes).size).toBe(prefixes.length);
  expect(prefixes.filter((prefix) => !/^spec-[a-z0-9]+(?:-[a-z0-9]+)*$/.test(prefix))).toEqual([]);
  expect(prefixes.length).toBeLessThan(90);
  expect(snippets.filter(({ description }) => description.length < 8)).toEqual([]);
});

test('the manifest brings them to Markdown, and to nothing else', () => {
  const { contributes } = JSON.parse(readText('package.json'));
  const [path = ''] = files.keys();
  expect(contributes.snippets).toEqual([{ language: 'markdown', path: `./${path}` }]);
  const names = Object.keys(JSON.parse(readText(path)));
  expect(names).toHaveLength(snippets.length);
});
