import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { RULES } from '../../server/core/rules/registry.ts';
import { checkText } from '../../server/workspace/checked-document.ts';
import { rulePages } from '../../tools/rule-pages.mjs';
import { ENVIRONMENT } from '../helpers/environment.ts';
import { readText } from './sources.ts';

const pages = rulePages(
  { rules: RULES, findingsOf: (text) => checkText(text, ENVIRONMENT).findings },
  (path) => (existsSync(path) ? readText(path) : undefined),
);

test.each([...pages])('%s is what `node tools/rule-pages.mjs` writes', (path, text) => {
  expect(readText(path)).toBe(text);
});

test.each(RULES.map(({ meta }) => meta.id))(
  'the page of %s has its part that is written by hand',
  (id) => {
    const [, byHand = ''] =
      /<!-- begin: written by hand -->([\s\S]*)<!-- end: written by hand -->/.exec(
        pages.get(`docs/rules/${id}.md`) ?? '',
      ) ?? [];
    const sentences = byHand.match(/[.!?)](?=\s)/g) ?? [];
    expect(sentences.length).toBeGreaterThanOrEqual(2);
  },
);

test('links between the documents lead to files', () => {
  const documents = [
    'README.md',
    'CONTRIBUTING.md',
    'docs/configuration.md',
    'docs/templates.md',
    'docs/editors.md',
    'docs/snippets.md',
  ];
  const broken = [...pages.keys(), ...documents].flatMap((path) =>
    [...readText(path).matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)]
      .map((match) => decodeURI(new URL(match[1] ?? '', `file:///${path}`).pathname.slice(1)))
      .filter((target) => !existsSync(target))
      .map((target) => `${path} → ${target}`),
  );
  // Is still to be written.
  expect(broken).toEqual([]);
});
