import { describe, expect, test } from 'vitest';
import { FOLDER, startClient, type TestClient } from './support/client.ts';

const NEW = `${FOLDER}/docs/new.md`;
const OWN = {
  [`${FOLDER}/.integration-spec.yaml`]: 'templates: [team.yaml]\nspecs:\n  docs/*.md: data-sync\n',
  [`${FOLDER}/team.yaml`]: 'id: team\ntitle: Team Page\nsections:\n  - title: Members\n',
};

function choices(client: TestClient, uri = NEW) {
  return client.connection.sendRequest<{ id: string; sections: { id: string }[] }[]>(
    'integrationSpec/newDocumentChoices',
    { uri },
  );
}

function write(client: TestClient, params: object, uri = NEW) {
  return client.connection.sendRequest<{ snippet: string; text: string } | null>(
    'integrationSpec/newDocument',
    { uri, ...params },
  );
}

describe('what there is to choose', () => {
  test('are the templates, with their sections, and providers with their flows', async () => {
    const client = await startClient({ capabilities: {} });
    const [dataSync, ...others] = await choices(client);
    expect(others.map(({ id }) => id)).toEqual(['external-integrations']);
    expect(dataSync).toMatchObject({
      id: 'data-sync',
      title: '3rd Party Integrations & Data Sync',
      asksForProjectName: true,
      sections: [{ id: 'payment', otherwise: 'not-applicable' }, {}, {}, { id: 'realtime' }],
    });
    expect(dataSync?.sections[0]).toMatchObject({
      providers: expect.arrayContaining([
        expect.objectContaining({
          id: 'razorpay',
          name: 'Razorpay',
          purpose: 'payment',
          flows: expect.arrayContaining([{ id: 'payment-links', name: 'Payment Links' }]),
        }),
      ]),
    });
  });

  test("are a team's own templates, too, where the workspace is trusted", async () => {
    const ids = async (trusted: boolean) => {
      const client = await startClient({ files: OWN, initializationOptions: { trusted } });
      return (await choices(client)).map(({ id }) => id);
    };
    expect(await ids(true)).toEqual(['data-sync', 'external-integrations', 'team']);
    expect(await ids(false)).toEqual(['data-sync', 'external-integrations']);
  });

  test.each(['untitled:Untitled-1', 'vscode-vfs://github/a/b/new.md'])('in %s', async (uri) => {
    expect(await choices(await startClient(), uri)).toHaveLength(2);
  });
});

describe('a new document', () => {
  const wish = {
    template: 'data-sync',
    projectName: ' Acme\n# Shop ',
    integrations: [
      { section: 'payment', provider: 'stripe', flow: 'subscriptions' },
      { section: 'push', provider: 'no-such' },
      { section: 'no-such', provider: 'sendgrid' },
    ],
    notApplicable: ['email', 'realtime'],
    reason: 'not in the MVP',
  };

  test('has no finding but its blanks as soon as it is opened', async () => {
    const client = await startClient();
    const { snippet, text } = (await write(client, wish)) ?? { snippet: '', text: '' };
    expect(text).toContain('**Project Name:** Acme # Shop\n');
    expect(text).toContain('- invoice.payment_failed: [Action to take]\n');
    expect(snippet).toMatch(/- invoice\.payment_failed: \$\{\d+:\[Action to take\]\}\n/);
    expect(text.match(/^Not Applicable — not in the MVP$/gm)).toHaveLength(2);
    await client.open(text, NEW);
    expect(new Set(await client.codes(NEW))).toEqual(new Set(['placeholder']));
  });

  test('says its template where the configuration says another', async () => {
    const client = await startClient({ files: OWN });
    const written = await write(client, { template: 'external-integrations' });
    expect(written?.text).toMatch(/^---\nintegration-spec: external-integrations\n---\n/);
    const same = await write(client, { template: 'data-sync' });
    expect(same?.text).toMatch(/^# 04 - 3rd Party/);
  });

  test("of a team's own template", async () => {
    const client = await startClient({ files: OWN });
    expect(await write(client, { template: 'team', notApplicable: ['members'] })).toEqual({
      text: '---\nintegration-spec: team\n---\n\n# Team Page\n\n## Members\n\nNot Applicable — [reason]\n',
      snippet:
        '---\nintegration-spec: team\n---\n\n# Team Page\n\n## Members\n\nNot Applicable — ${1:[reason]}$0\n',
    });
  });

  test.each(['no-such', '__proto__', ''])('of a template %j is none', async (template) => {
    expect(await write(await startClient(), { template })).toBeNull();
  });
});
