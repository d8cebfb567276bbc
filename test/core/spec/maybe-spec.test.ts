import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maybeContent } from '../../../server/core/spec/maybe-content.ts';
import { maybeSpec } from '../../../server/core/spec/maybe-spec.ts';
import { isNoSpec } from '../../../server/core/spec/no-spec.ts';
import { checkText } from '../../../server/workspace/checked-document.ts';
import { ENVIRONMENT } from '../../helpers/environment.ts';
import { FIXTURES, readFixture } from '../../helpers/fixtures.ts';
import { applyRandomEdit, hostileText, randomEdit } from '../../helpers/hostile-text.ts';
import { SPELLINGS } from '../../helpers/spellings.ts';

const RUNS = Number(process.env.FUZZ_RUNS ?? 300);
const isSpec = (text: string) => checkText(text, ENVIRONMENT).reading.kind === 'spec';

describe.each(Object.entries(SPELLINGS))('%s', (_, spell) => {
  test.each(FIXTURES)('%s may be a spec if it is one', (_, text) => {
    if (isSpec(spell(text))) expect(maybeSpec(spell(text))).toBe(true);
  });
});

test('whatever is read as a spec may be one', () => {
  const start = fc.oneof(fc.constantFrom(...FIXTURES.map(([, text]) => text)), hostileText);
  let specs = 0;
  fc.assert(
    fc.property(start, fc.array(randomEdit, { maxLength: 12 }), (first, edits) => {
      const text = edits.reduce((before, edit) => applyRandomEdit(before, edit).text, first);
      if (!isSpec(text)) return;
      specs++;
      expect(maybeSpec(text) || maybeContent(text)).toBe(true);
      expect(isNoSpec(text, ENVIRONMENT)).toBe(false);
    }),
    { numRuns: RUNS, seed: Number(process.env.FUZZ_SEED ?? 20261123) },
  );
  expect(specs).toBeGreaterThan(RUNS / 20);
});

test.each([
  ['front matter', '---\nintegration-spec: data-sync\n---\n\nNothing else.\n'],
  ['front matter with an id that nobody knows', '---\nintegration-spec: ours\n---\n'],
  [
    'a title whose ampersand is an entity',
    readFixture('data-sync.md').replace(/^(# .*)&/m, '$1&amp;'),
  ],
  [
    'a heading with two wrong letters',
    '# External Integrations\n\n## Integrtion Detals\n\nOur Strategy: x\n',
  ],
])('%s starts the server', (_, text) => {
  expect(maybeSpec(text)).toBe(true);
});

test.each([
  ['nothing', ''],
  [
    'front matter that switches off',
    `---\nintegration-spec: false\n---\n${readFixture('data-sync.md')}`,
  ],
  ['a title alone', '# External Integrations\n\nTo be written.\n'],
  [
    'an audit with the title of a template',
    readFileSync(new URL('../../vscode/workspace/audit.md', import.meta.url), 'utf8'),
  ],
])('%s starts nothing', (_, text) => {
  expect(maybeSpec(text)).toBe(false);
});

test('no README and no CHANGELOG of a package starts the server', () => {
  const pages = readdirSync('node_modules', { recursive: true, encoding: 'utf8' }).filter((path) =>
    /(?:^|[\\/])(?:readme|changelog|history)[^\\/]*\.(?:md|markdown)$/i.test(path),
  );
  expect(pages.length).toBeGreaterThan(300);
  const wrong = pages.filter((path) => maybeSpec(readFileSync(`node_modules/${path}`, 'utf8')));
  expect(wrong).toEqual([]);
});

test('a cheap look does not pass over what declares or keeps something, nor over what a team knows', () => {
  expect(isNoSpec('# Read me\n', ENVIRONMENT)).toBe(true);
  expect(isNoSpec('---\nintegration-spec: false\n---\n', ENVIRONMENT)).toBe(false);
  expect(isNoSpec('# External Integrations\n\n<!-- integration-spec-kept\n', ENVIRONMENT)).toBe(
    false,
  );
  const [builtin] = ENVIRONMENT.templates;
  const own = builtin && { ...builtin, id: 'ours' };
  const templates = [...ENVIRONMENT.templates, ...(own ? [own] : [])];
  expect(isNoSpec('# Read me\n', { ...ENVIRONMENT, templates })).toBe(false);
  const configured = { id: 'data-sync', by: 'configuration' } as const;
  expect(isNoSpec('# Read me\n', { ...ENVIRONMENT, configured })).toBe(false);
});
