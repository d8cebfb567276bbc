import { expect, test } from 'vitest';
import { RULES } from '../../server/core/rules/registry.ts';
import { builtinTemplates } from '../../server/core/templates/builtin.ts';
import { comparable } from '../../server/core/text/comparable.ts';
import { manifestFiles } from '../../tools/manifest.mjs';
import { readText } from './sources.ts';

const files = manifestFiles({ rules: RULES, templates: builtinTemplates, comparable }, readText);

test.each([...files])('%s is what `node tools/manifest.mjs` writes', (path, text) => {
  expect(JSON.parse(readText(path))).toEqual(JSON.parse(text));
});

test('every word that the manifest names is there, and no other', () => {
  const named = [...readText('package.json').matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key);
  expect(Object.keys(JSON.parse(readText('package.nls.json'))).sort()).toEqual(
    [...new Set(named)].sort(),
  );
});
