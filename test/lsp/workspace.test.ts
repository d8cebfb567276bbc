import { describe, expect, test } from 'vitest';
import { FULL, PUSH } from './support/capabilities.ts';
import { DOC, FOLDER, startClient } from './support/client.ts';
import { NO_PUSH, README, WHOLE } from './support/documents.ts';

const CONFIG = `${FOLDER}/.integration-spec.yaml`;
const OWN = `${FOLDER}/team.yaml`;
const OWN_TEMPLATE = 'id: team\ntitle: Team Page\nsections:\n  - title: Purpose\n';
const changed = (uri: string) => ({ changes: [{ uri, type: 2 }] });

describe('settings', () => {
  test('a client is asked for them, and asked again when they change', async () => {
    const settings = { value: { rules: { 'missing-section': 'error' } } as unknown };
    const client = await startClient({ settings });
    await client.until(() =>
      client.registered.some(({ method }) => /didChangeConfig/.test(method)),
    );
    await client.open(NO_PUSH);
    expect(await client.diagnostics()).toMatchObject([{ severity: 1 }]);
    settings.value = { rules: { 'missing-section': 'off' } };
    await client.connection.sendNotification('workspace/didChangeConfiguration', {
      settings: null,
    });
    await client.until(() => client.refreshes === 1);
    expect(await client.diagnostics()).toEqual([]);
  });

  test('a client that cannot be asked tells them', async () => {
    const initializationOptions = { settings: { template: 'none' } };
    const client = await startClient({ capabilities: PUSH, initializationOptions });
    await client.open(NO_PUSH);
    await client.until(() => client.published.length === 1);
    expect(client.published[0]?.diagnostics).toEqual([]);
    const settings = { integrationSpec: { rules: { 'missing-section': 'hint' } } };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings });
    await client.until(() => client.published.length === 2);
    expect(client.published[1]?.diagnostics).toMatchObject([{ severity: 4 }]);
  });

  test('what was told at the start counts until something else is said of ours', async () => {
    const initializationOptions = { settings: { rules: { 'missing-section': 'hint' } } };
    const asked = await startClient({ initializationOptions });
    await asked.open(NO_PUSH);
    expect(await asked.diagnostics()).toMatchObject([{ severity: 4 }]);
    const told = await startClient({ capabilities: PUSH, initializationOptions });
    for (const settings of [{ other: { rules: {} } }, 7, 'x', null])
      await told.connection.sendNotification('workspace/didChangeConfiguration', { settings });
    await told.open(NO_PUSH);
    await told.until(() => told.published.length === 1);
    expect(told.published[0]?.diagnostics).toMatchObject([{ severity: 4 }]);
  });

  test.each([null, 7, 'x', [], { rules: 7, template: {} }])('%j says nothing', async (value) => {
    const client = await startClient({ settings: { value } });
    await client.open(NO_PUSH);
    expect(await client.codes()).toEqual(['missing-section']);
  });
});

describe('configuration files', () => {
  test('apply, and a change applies at once', async () => {
    const files: Record<string, string> = { [CONFIG]: 'rules:\n  missing-section: error\n' };
    const client = await startClient({ files });
    await client.open(NO_PUSH);
    expect(await client.diagnostics()).toMatchObject([{ severity: 1 }]);
    files[CONFIG] = 'rules:\n  missing-section: off\n';
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', changed(CONFIG));
    await client.until(() => client.refreshes === 1);
    expect(await client.diagnostics()).toEqual([]);
  });

  test('show what is wrong with them on themselves, until it is not', async () => {
    const files: Record<string, string> = { [CONFIG]: 'rules:\n  no-such-rule: error\n' };
    const client = await startClient({ files });
    await client.open(NO_PUSH);
    expect(await client.codes()).toEqual(['missing-section']);
    await client.until(() => client.published.length === 1);
    expect(client.published[0]).toMatchObject({
      uri: CONFIG,
      diagnostics: [
        { severity: 1, source: 'integration-spec', range: { start: { line: 1, character: 2 } } },
      ],
    });
    files[CONFIG] = 'rules: {}\n';
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', changed(CONFIG));
    await client.diagnostics();
    await client.until(() => client.published.length === 2);
    expect(client.published[1]).toEqual({ uri: CONFIG, diagnostics: [] });
  });

  test('are read by a client that says it can', async () => {
    const client = await startClient({
      initializationOptions: { readsFiles: true },
      files: { [CONFIG]: 'specs:\n  docs/*.md: false\n' },
    });
    await client.open(NO_PUSH);
    expect(await client.codes()).toEqual([]);
  });

  test('are looked at again when a document is opened, by a client that watches nothing', async () => {
    const files: Record<string, string> = {};
    const client = await startClient({ capabilities: PUSH, files });
    await client.open(NO_PUSH);
    await client.until(() => client.published.length === 1);
    files[CONFIG] = 'rules:\n  missing-section: off\n';
    await client.open(NO_PUSH, `${DOC}2.md`);
    await client.until(() => client.published.length === 2);
    expect(client.published[1]?.diagnostics).toEqual([]);
  });
});

describe("a team's own template", () => {
  const files = {
    [CONFIG]: 'templates: [team.yaml]\nspecs:\n  docs/*.md: team\n',
    [OWN]: OWN_TEMPLATE,
  };

  test('is read where the workspace is trusted', async () => {
    const client = await startClient({ files });
    await client.open('# Team Page\n');
    expect(await client.codes()).toEqual(['missing-section']);
    expect(client.registered).toContainEqual(
      expect.objectContaining({ method: 'workspace/didChangeWatchedFiles' }),
    );
  });

  test('is left alone until then', async () => {
    const client = await startClient({ files, initializationOptions: { trusted: false } });
    await client.open('# Team Page\n');
    const status = () =>
      client.connection.sendRequest('integrationSpec/documentStatus', { uri: DOC });
    expect(await client.codes()).toEqual([]);
    expect(await status()).toMatchObject({ state: 'off', by: 'configuration', untrusted: true });
    // Said again, or said of what is so already, it changes nothing.
    await client.connection.sendNotification('integrationSpec/setTrust', { trusted: false });
    await client.connection.sendNotification('integrationSpec/setTrust', { trusted: true });
    await client.connection.sendNotification('integrationSpec/setTrust', { trusted: true });
    await client.until(() => client.refreshes === 1);
    expect(await client.codes()).toEqual(['missing-section']);
    expect(client.refreshes).toBe(1);
    expect(await status()).not.toHaveProperty('untrusted');
  });

  test('is read anew when it changes, and its mistakes are shown in it', async () => {
    const own: Record<string, string> = { ...files };
    const client = await startClient({ files: own });
    await client.open('# Team Page\n');
    expect(await client.codes()).toEqual(['missing-section']);
    own[OWN] = 'id: team\ntitle: [\n';
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', changed(OWN));
    await client.until(() => client.refreshes === 1);
    expect(await client.codes()).toEqual([]);
    await client.until(() => client.published.some(({ uri }) => uri === OWN));
    expect(client.published.at(-1)?.diagnostics).toHaveLength(1);
  });
});

describe('status', () => {
  const statusOf = (client: Awaited<ReturnType<typeof startClient>>, uri = DOC) =>
    client.connection.sendRequest('integrationSpec/documentStatus', { uri });

  test.each([
    [
      'a spec by its title',
      WHOLE,
      { state: 'spec', by: 'signature', template: { id: 'data-sync' } },
    ],
    ['an ordinary document', README, { state: 'none' }],
    [
      'a declared one',
      `---\nintegration-spec: external-integrations\n---\n`,
      { state: 'spec', by: 'front-matter' },
    ],
    [
      'one that is off',
      `---\nintegration-spec: false\n---\n${WHOLE}`,
      { state: 'off', by: 'front-matter' },
    ],
    [
      'an unknown id',
      `---\nintegration-spec: mine\n---\n`,
      { state: 'unknown-template', template: { id: 'mine' } },
    ],
  ])('of %s', async (_, text, status) => {
    const client = await startClient();
    await client.open(text);
    expect(await statusOf(client)).toMatchObject(status);
  });

  test('names the configuration and all templates', async () => {
    const files = {
      [CONFIG]: 'templates: [team.yaml]\nspecs:\n  docs/*.md: team\n',
      [OWN]: OWN_TEMPLATE,
    };
    const client = await startClient({ files });
    await client.open(README);
    const status = await statusOf(client);
    expect(status).toMatchObject({ state: 'spec', by: 'configuration', configurationFile: CONFIG });
    expect((status as { templates: { id: string }[] }).templates.map(({ id }) => id)).toEqual([
      'data-sync',
      'external-integrations',
      'team',
    ]);
  });

  test('is announced when it changes, to who wants to hear it', async () => {
    const client = await startClient({ initializationOptions: { showsStatus: true } });
    await client.open(README);
    await client.diagnostics();
    await client.change(WHOLE);
    await client.diagnostics();
    await client.change(`${WHOLE}\nMore.\n`);
    await client.diagnostics();
    expect(client.statusChanges).toEqual([DOC, DOC]);
  });
});

describe('a template that a person picks', () => {
  test('applies until the document is closed, and can be taken back', async () => {
    const client = await startClient();
    const choose = (template: string | false | null) =>
      client.connection.sendNotification('integrationSpec/chooseTemplate', { uri: DOC, template });
    await client.open(README);
    await choose('data-sync');
    expect(await client.codes()).toContain('missing-section');
    expect(
      await client.connection.sendRequest('integrationSpec/documentStatus', { uri: DOC }),
    ).toMatchObject({ state: 'spec', by: 'choice' });
    await choose(null);
    expect(await client.codes()).toEqual([]);
    await choose('data-sync');
    await client.close();
    await client.open(README);
    expect(await client.codes()).toEqual([]);
  });

  test('may override the configuration', async () => {
    const client = await startClient({ files: { [CONFIG]: 'specs:\n  docs/*.md: data-sync\n' } });
    await client.open(NO_PUSH);
    expect(await client.codes()).toEqual(['missing-section']);
    await client.connection.sendNotification('integrationSpec/chooseTemplate', {
      uri: DOC,
      template: false,
    });
    expect(await client.codes()).toEqual([]);
  });
});

test('folders that are added count', async () => {
  const folders = [{ uri: FOLDER, name: 'ws' }];
  const client = await startClient({
    capabilities: FULL,
    files: { 'file:///.integration-spec.yaml': 'rules:\n  missing-section: off\n' },
  });
  client.connection.onRequest('workspace/workspaceFolders', () => folders);
  await client.open(NO_PUSH);
  expect(await client.codes()).toEqual(['missing-section']);
  folders[0] = { uri: 'file:///', name: 'root' };
  const event = { added: folders, removed: [{ uri: FOLDER, name: 'ws' }] };
  await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event });
  await client.until(() => client.refreshes === 1);
  expect(await client.codes()).toEqual([]);
});
