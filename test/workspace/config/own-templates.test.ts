import { describe, expect, test } from 'vitest';
import { CONFIG, OWN, ROOT, request, resolverOver, settingsIn, summary } from './resolving.ts';

describe("a team's own templates", () => {
  const config = 'templates: [templates/adr.yaml]\nspecs: { "*.md": adr }\n';
  const files = { [CONFIG]: config, 'templates/adr.yaml': OWN };

  test('are loaded, named and applied', async () => {
    const settings = await settingsIn(files, 'a.md');
    expect(summary(settings)).toBe(`adr (configuration) at ${CONFIG}`);
    expect(settings.templates.map(({ id }) => id)).toEqual([
      'data-sync',
      'external-integrations',
      'adr',
    ]);
    expect([settings.problems, settings.notes]).toEqual([[], []]);
  });

  test('may be chosen in the settings', async () => {
    const settings = await settingsIn(
      { ...files, [CONFIG]: 'templates: [templates/adr.yaml]\n' },
      'a.md',
      { editorSettings: { template: 'adr' } },
    );
    expect(summary(settings)).toBe(`adr (settings) at ${CONFIG}`);
  });

  test('are not loaded where the workspace is not trusted; their documents are left alone, with a note', async () => {
    const { memory, resolver } = resolverOver(files);
    const settings = await resolver.settingsFor(`${ROOT}/a.md`, request({ trusted: false }));
    expect(summary(settings)).toBe(`false (configuration) at ${CONFIG}`);
    expect(settings.templates).toHaveLength(2);
    expect(settings.problems).toEqual([]);
    expect(settings.notes).toEqual([
      {
        uri: `${ROOT}/${CONFIG}`,
        position: { line: 0, character: 12 },
        message: 'These templates are not loaded, because the workspace is not trusted.',
      },
    ]);
    expect(memory.reads).toBe(1);
    expect(summary(await resolver.settingsFor(`${ROOT}/a.md`, request()))).toBe(
      `adr (configuration) at ${CONFIG}`,
    );
  });

  test.each<[string, Record<string, string>, string[]]>([
    [
      'a missing file',
      { [CONFIG]: config },
      [`${CONFIG}:1:13 There is no file 'templates/adr.yaml' that could be read.`],
    ],
    [
      'a broken file',
      { ...files, 'templates/adr.yaml': 'id: adr\ntitel: X\n' },
      ["templates/adr.yaml:2:1 Unknown property 'titel'. Did you mean 'title'?"],
    ],
    [
      'a path that leaves the folder',
      { [CONFIG]: 'templates: [../adr.yaml]\n', 'file:///adr.yaml': OWN },
      [
        `${CONFIG}:1:13 '../adr.yaml' must be a relative path that stays within the workspace folder.`,
      ],
    ],
    [
      'an absolute path',
      { [CONFIG]: 'templates: [/etc/adr.yaml]\n' },
      [
        `${CONFIG}:1:13 '/etc/adr.yaml' must be a relative path that stays within the workspace folder.`,
      ],
    ],
    [
      'a URI',
      { [CONFIG]: 'templates: ["https://example.com/adr.yaml"]\n' },
      [
        `${CONFIG}:1:13 'https://example.com/adr.yaml' must be a relative path that stays within the workspace folder.`,
      ],
    ],
    [
      'backslashes that leave the folder',
      { [CONFIG]: "templates: ['..\\..\\adr.yaml']\n" },
      [
        `${CONFIG}:1:13 '..\\..\\adr.yaml' must be a relative path that stays within the workspace folder.`,
      ],
    ],
    [
      'an id that is taken',
      { [CONFIG]: 'templates: [a.yaml]\n', 'a.yaml': OWN.replace('adr', 'data-sync') },
      [
        `${CONFIG}:1:13 The template 'a.yaml' has the id 'data-sync', which another template has. Give it one of its own.`,
      ],
    ],
    [
      'an unknown id',
      { [CONFIG]: 'specs: { a.md: data-sink }\n' },
      [`${CONFIG}:1:16 Unknown template 'data-sink'. Did you mean 'data-sync'?`],
    ],
    [
      'an unknown id, nothing near',
      { [CONFIG]: 'overrides: [{ files: a.md, template: adr }]\n' },
      [
        `${CONFIG}:1:38 Unknown template 'adr'. Known are data-sync, external-integrations, and false.`,
      ],
    ],
  ])('%s is a problem with its place', async (_, given, problems) => {
    const settings = await settingsIn(given, 'a.md');
    const found = settings.problems.map(
      ({ uri, position, message }) =>
        `${uri.replace(`${ROOT}/`, '')}:${position.line + 1}:${position.character + 1} ${message}`,
    );
    expect(found).toEqual(problems);
  });

  test('a document meant for a template that cannot be loaded is left alone', async () => {
    expect(summary(await settingsIn({ [CONFIG]: config }, 'a.md'))).toBe(
      `false (configuration) at ${CONFIG}`,
    );
  });

  test('an unknown id is passed over', async () => {
    expect(
      summary(await settingsIn({ [CONFIG]: 'specs: { "*.md": data-sync, a.md: adr }\n' }, 'a.md')),
    ).toBe(`data-sync (configuration) at ${CONFIG}`);
  });
});
