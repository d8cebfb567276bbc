import { describe, expect, test } from 'vitest';
import type { SettingsRequest } from '../../../server/workspace/config/settings.ts';
import { CONFIG, OWN, ROOT, request, resolverOver, settingsIn, summary } from './resolving.ts';

const SPECS = {
  [CONFIG]:
    'specs: { "docs/**": data-sync, docs/free.md: false, docs/x/*.md: external-integrations }\n',
};
const DEEP = {
  [CONFIG]: 'rules: { placeholder: error }\n',
  [`docs/${CONFIG}`]: 'rules: { missing-section: hint }\n',
};

test.each<[string, Record<string, string>, string, Partial<SettingsRequest>, string]>([
  ['nothing at all', {}, 'a.md', {}, 'detected at none'],
  ['a template by pattern', SPECS, 'docs/a.md', {}, `data-sync (configuration) at ${CONFIG}`],
  [
    'the last pattern counts',
    SPECS,
    'docs/x/a.md',
    {},
    `external-integrations (configuration) at ${CONFIG}`,
  ],
  ['a document left alone', SPECS, 'docs/free.md', {}, `false (configuration) at ${CONFIG}`],
  ['a document that no pattern matches', SPECS, 'a.md', {}, `detected at ${CONFIG}`],
  [
    'the nearest file alone',
    DEEP,
    'docs/a/b.md',
    {},
    `detected missing-section=hint at docs/${CONFIG}`,
  ],
  ['the outer file elsewhere', DEEP, 'src/b.md', {}, `detected placeholder=error at ${CONFIG}`],
  [
    'a folder with a blank and an umlaut',
    { [`B%C3%BCro%20A/${CONFIG}`]: 'specs: { "ä b.md": data-sync }\n' },
    'B%C3%BCro%20A/%C3%A4%20b.md',
    {},
    `data-sync (configuration) at B%C3%BCro%20A/${CONFIG}`,
  ],
  [
    'settings alone',
    {},
    'a.md',
    { editorSettings: { template: 'data-sync', rules: { placeholder: 'off' } } },
    'data-sync (settings) placeholder=off at none',
  ],
  [
    'settings that switch off',
    {},
    'a.md',
    { editorSettings: { template: 'none' } },
    'false (settings) at none',
  ],
  [
    'settings that make no sense',
    {},
    'a.md',
    { editorSettings: { template: 'nope', rules: { nope: 'off', placeholder: 'loud' } } },
    'detected at none',
  ],
  [
    'the configuration beats settings',
    SPECS,
    'docs/a.md',
    { editorSettings: { template: 'external-integrations' } },
    `data-sync (configuration) at ${CONFIG}`,
  ],
  [
    'settings where it is silent',
    DEEP,
    'b.md',
    {
      editorSettings: {
        template: 'data-sync',
        rules: { placeholder: 'off', 'section-number': 'off' },
      },
    },
    `data-sync (settings) placeholder=error section-number=off at ${CONFIG}`,
  ],
  [
    'a file above the workspace folder',
    { [`file:///${CONFIG}`]: 'rules: { placeholder: off }\n' },
    'a.md',
    {},
    'detected at none',
  ],
  [
    'up to the root where there is no folder',
    { [`file:///${CONFIG}`]: 'rules: { placeholder: off }\n' },
    'a.md',
    { workspaceFolders: [] },
    `detected placeholder=off at file:///${CONFIG}`,
  ],
  [
    'the innermost of two folders',
    DEEP,
    'docs/x/a.md',
    { workspaceFolders: [ROOT, `${ROOT}/docs/x/`] },
    'detected at none',
  ],
  [
    'an untitled document',
    DEEP,
    'untitled:Untitled-1',
    { editorSettings: { template: 'data-sync' } },
    'data-sync (settings) at none',
  ],
  [
    'another scheme',
    { [`memfs:/ws/${CONFIG}`]: 'specs: { "*.md": data-sync }\n' },
    'memfs:/ws/a.md',
    { workspaceFolders: ['memfs:/ws'] },
    `data-sync (configuration) at memfs:/ws/${CONFIG}`,
  ],
  [
    'a drive, spelt two ways',
    { [`file:///c%3A/ws/${CONFIG}`]: 'specs: { "*.md": data-sync }\n' },
    'file:///C:/ws/a.md',
    { workspaceFolders: ['file:///C:/ws'] },
    `data-sync (configuration) at file:///c%3A/ws/${CONFIG}`,
  ],
  [
    'a configuration by name',
    {
      'ci/strict.yaml': 'specs: { docs/a.md: data-sync }\nrules: { placeholder: error }\n',
      ...DEEP,
    },
    'docs/a.md',
    { configuration: { file: `${ROOT}/ci/strict.yaml`, base: ROOT } },
    'data-sync (configuration) placeholder=error at ci/strict.yaml',
  ],
])('%s', async (_, files, path, changes, expected) => {
  expect(summary(await settingsIn(files, path, changes))).toBe(expected);
});

test('overrides beat the rest, the last one first', async () => {
  const files = {
    [CONFIG]: `specs: { "**": data-sync }
rules: { placeholder: error, missing-section: error }
overrides:
  - { files: legacy/**, rules: { placeholder: off }, template: external-integrations }
  - { files: ["legacy/old/*.md", x.md], rules: { placeholder: hint, section-number: off }, template: false }
`,
  };
  const said = async (path: string) =>
    summary(await settingsIn(files, path)).replace(` at ${CONFIG}`, '');
  expect(await said('a.md')).toBe(
    'data-sync (configuration) placeholder=error missing-section=error',
  );
  expect(await said('legacy/a.md')).toBe(
    'external-integrations (configuration) placeholder=off missing-section=error',
  );
  expect(await said('legacy/old/a.md')).toBe(
    'false (configuration) placeholder=hint missing-section=error section-number=off',
  );
});

describe('answers are kept', () => {
  const files = { [CONFIG]: 'templates: [t.yaml]\nspecs: { "**": adr }\n', 't.yaml': OWN };

  test('a second question reads nothing and gives the same object', async () => {
    const { memory, resolver } = resolverOver(files);
    const asked = request();
    const first = await resolver.settingsFor(`${ROOT}/docs/a.md`, asked);
    const { reads } = memory;
    expect(await resolver.settingsFor(`${ROOT}/docs/a.md`, asked)).toBe(first);
    await resolver.settingsFor(`${ROOT}/docs/b.md`, asked);
    expect(memory.reads).toBe(reads);
  });

  test.each([
    ['the configuration', CONFIG, true],
    ['a configuration that appears', `docs/${CONFIG}`, true],
    ['a template', 't.yaml', true],
    ['the folder of a configuration', 'docs', true],
    ['any other file', 'docs/b.md', false],
    ['any other folder', 'src', false],
  ])('a change of %s', async (_, path, isConcerned) => {
    const { memory, resolver } = resolverOver(files);
    const asked = request();
    await resolver.settingsFor(`${ROOT}/docs/a.md`, asked);
    const { reads } = memory;
    expect(resolver.invalidate(`${ROOT}/${path}`)).toBe(isConcerned);
    await resolver.settingsFor(`${ROOT}/docs/a.md`, asked);
    expect(memory.reads > reads).toBe(isConcerned);
  });

  test('a changed configuration applies', async () => {
    const { memory, resolver } = resolverOver(files);
    const asked = request();
    await resolver.settingsFor(`${ROOT}/a.md`, asked);
    memory.files.set(`${ROOT}/${CONFIG}`, 'specs: { a.md: data-sync }\n');
    resolver.invalidate(`${ROOT}/${CONFIG}`);
    expect(summary(await resolver.settingsFor(`${ROOT}/a.md`, asked))).toBe(
      `data-sync (configuration) at ${CONFIG}`,
    );
  });

  test('other settings are another question', async () => {
    const { resolver } = resolverOver({});
    await resolver.settingsFor(`${ROOT}/a.md`, request());
    const settings = await resolver.settingsFor(
      `${ROOT}/a.md`,
      request({ editorSettings: { template: 'none' } }),
    );
    expect(summary(settings)).toBe('false (settings) at none');
  });

  test('a configuration that cannot be read says so, and is asked for again', async () => {
    const { memory, resolver } = resolverOver(files);
    const readFile = memory.readFile.bind(memory);
    memory.readFile = () => Promise.reject(new Error('disk'));
    const asked = request();
    const settings = await resolver.settingsFor(`${ROOT}/a.md`, asked);
    expect(summary(settings)).toBe(`detected at ${CONFIG}`);
    const message = 'This configuration cannot be read: disk';
    expect(settings.problems).toEqual([
      { uri: `${ROOT}/${CONFIG}`, position: { line: 0, character: 0 }, message },
    ]);
    memory.readFile = readFile;
    expect(summary(await resolver.settingsFor(`${ROOT}/a.md`, asked))).toBe(
      `adr (configuration) at ${CONFIG}`,
    );
  });
});
