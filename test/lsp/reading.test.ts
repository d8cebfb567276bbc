import { describe, expect, test } from 'vitest';
import { parseTemplate } from '../../server/core/templates/parse.ts';
import { type ClientOptions, DOC, FOLDER, startClient, type TestClient } from './support/client.ts';
import { README, WHOLE } from './support/documents.ts';

const CONFIG = `${FOLDER}/.integration-spec.yaml`;
const OWN = `${FOLDER}/team.yaml`;
const TEMPLATE = 'id: team\ntitle: Team\nsections:\n  - title: Purpose\n';
const files = { [CONFIG]: 'templates: [team.yaml]\nspecs:\n  docs/*.md: team\n', [OWN]: TEMPLATE };

const NOTHING_SAID = { configured: null, byContent: true, templates: [] };

function readingOf(client: TestClient, uri = DOC): Promise<unknown> {
  return client.connection.sendRequest('integrationSpec/reading', { uri });
}

async function opened(text: string, options: ClientOptions = {}): Promise<TestClient> {
  const client = await startClient(options);
  await client.open(text);
  return client;
}

/** How often a client has heard by now that readings may have changed. */
function changesHeardBy(client: TestClient): () => number {
  let changes = 0;
  client.connection.onNotification('integrationSpec/didChangeReadings', () => {
    changes++;
  });
  return () => changes;
}

async function choose(client: TestClient, template: string | null): Promise<void> {
  const params = { uri: DOC, template };
  await client.connection.sendNotification('integrationSpec/chooseTemplate', params);
}

async function touch(client: TestClient, uri: string, type: 2 | 3): Promise<void> {
  const params = { changes: [{ uri, type }] };
  await client.connection.sendNotification('workspace/didChangeWatchedFiles', params);
}

describe('how a document is read', () => {
  test('is left to the document where nobody says', async () => {
    expect(await readingOf(await opened(WHOLE))).toEqual(NOTHING_SAID);
  });

  test('is said by a configuration, with a team’s own template as it is', async () => {
    const parsed = parseTemplate(TEMPLATE);
    expect(await readingOf(await opened(README, { files }))).toEqual({
      configured: { id: 'team', by: 'configuration' },
      byContent: true,
      templates: ['template' in parsed && JSON.parse(JSON.stringify(parsed.template))],
    });
  });

  test('is not said by a template of a workspace that is not trusted', async () => {
    const client = await opened(README, { files, initializationOptions: { trusted: false } });
    expect(await readingOf(client)).toEqual({
      configured: { id: false, by: 'configuration' },
      byContent: true,
      templates: [],
    });
  });

  test('is said by the settings', async () => {
    const settings = { value: { template: 'none', detectByContent: false } };
    const client = await opened(WHOLE, { settings });
    expect(await readingOf(client)).toEqual({
      configured: { id: false, by: 'settings' },
      byContent: false,
      templates: [],
    });
  });

  test('is never by its content for a file that everybody has', async () => {
    const client = await startClient();
    const readme = `${FOLDER}/README.md`;
    await client.open(README, readme);
    expect(await readingOf(client, readme)).toEqual({ ...NOTHING_SAID, byContent: false });
  });

  test('is not known of a document that is not open', async () => {
    const client = await opened(WHOLE);
    expect(await readingOf(client, `${FOLDER}/other.md`)).toBeNull();
    await client.close();
    expect(await readingOf(client)).toBeNull();
  });
});

describe('a client that shows previews', () => {
  test('hears that readings may have changed, and asks again', async () => {
    const own: Record<string, string> = { ...files };
    const settings = { value: {} as unknown };
    const initializationOptions = { showsPreviews: true };
    const client = await opened(README, { files: own, settings, initializationOptions });
    const changes = changesHeardBy(client);

    await choose(client, 'data-sync');
    expect(await readingOf(client)).toMatchObject({ configured: { id: 'data-sync' } });
    expect(changes()).toBe(1);

    await choose(client, null);
    own[OWN] = TEMPLATE.replace('Purpose', 'Reason');
    await touch(client, OWN, 2);
    expect(await readingOf(client)).toMatchObject({
      configured: { id: 'team' },
      templates: [{ sections: [{ title: 'Reason' }] }],
    });
    expect(changes()).toBe(3);

    delete own[CONFIG];
    settings.value = { template: 'external-integrations' };
    await touch(client, CONFIG, 3);
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: {} });
    expect(await readingOf(client)).toMatchObject({
      configured: { id: 'external-integrations', by: 'settings' },
      templates: [],
    });
    expect(changes()).toBe(5);
  });

  test('is the only one that does', async () => {
    const client = await opened(README);
    const changes = changesHeardBy(client);
    await choose(client, 'data-sync');
    expect(await readingOf(client)).toMatchObject({ configured: { id: 'data-sync' } });
    expect(changes()).toBe(0);
  });
});
