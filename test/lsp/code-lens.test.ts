import { describe, expect, test } from 'vitest';
import type { CodeLens, Range, WorkspaceEdit } from 'vscode-languageserver';
import { SPELLINGS } from '../helpers/spellings.ts';
import { applyWorkspaceEdit } from './support/apply.ts';
import { FULL } from './support/capabilities.ts';
import { type ClientOptions, DOC, startClient, type TestClient } from './support/client.ts';
import { README, WHOLE } from './support/documents.ts';

const OURS = { initializationOptions: { runsCommands: true } };
const LACKING = WHOLE.replace(
  /- \*\*Payment Flow:\*\*.*/,
  '- **Payment Flow:** Subscriptions',
).replace(/- \*\*Provider:\*\* SendGrid/, '- **Provider:** [e.g., SendGrid]');

async function opened(text: string, options: ClientOptions = OURS): Promise<TestClient> {
  const client = await startClient(options);
  await client.open(text);
  return client;
}

function lenses({ connection }: TestClient, uri = DOC): Promise<CodeLens[]> {
  return connection.sendRequest('textDocument/codeLens', { textDocument: { uri } });
}

/** What stands above which line, in order. */
async function shown(client: TestClient, uri = DOC): Promise<string[]> {
  const lines = client.text(uri).split(/\r\n|\n|\r/);
  const found = await lenses(client, uri);
  return found
    .sort((a, b) => a.range.start.line - b.range.start.line)
    .map(({ range, command }) => {
      const line = (lines[range.start.line] ?? '').replace(/^[\s#*+-]*|\\|\*\*|[\s:*]*$/g, '');
      return `${line}: ${command?.title}`;
    });
}

/** Clicks a lens as our client does; gives the text and what is selected. */
async function click(client: TestClient, title: string): Promise<{ text: string; at: string }> {
  const lens = (await lenses(client)).find(({ command }) => command?.title === title);
  const [params] = lens?.command?.arguments ?? [];
  expect(lens?.command?.command).toBe('integrationSpec.runLens');
  const step = await client.connection.sendRequest<{ edit: WorkspaceEdit | null; select: Range }>(
    'integrationSpec/runLens',
    params,
  );
  const open = { uri: DOC, version: 1, text: client.text() };
  const text = step.edit ? applyWorkspaceEdit(step.edit, open) : open.text;
  await client.change(text);
  const { start, end } = step.select;
  const line = text.split(/\r\n|\n|\r/)[start.line] ?? '';
  return { text, at: line.slice(start.character, end.character) };
}

describe('lenses', () => {
  test('say how far each section and list is', async () => {
    const client = await opened(LACKING);
    expect(await shown(client)).toEqual([
      '1. Integration Landscape Overview: complete',
      '2. Payment Gateway Integration: events missing',
      expect.stringMatching(/^Required Webhook Events to Listen: \d of 5 events this flow needs$/),
      '3. Email & Communication Service: 1 missing',
      '4. Push Notifications (Mobile/Web): complete',
      '5. Real-Time Data Synchronization (WebSockets): complete',
      '6. External Dependencies & Fallback Strategy: complete',
    ]);
  });

  test.each(Object.entries(SPELLINGS))('say the same spelt otherwise: %s', async (_, spell) => {
    const plain = await opened(LACKING);
    const other = await opened(spell(LACKING));
    expect(await shown(other)).toEqual(await shown(plain));
  });

  test('follow a text that is being typed', async () => {
    const client = await opened(LACKING);
    await client.change(`${LACKING.replace('[e.g., SendGrid]', 'Sen')}\n## 7. Appen`);
    expect(await shown(client)).toContain('3. Email & Communication Service: complete');
    await client.change(LACKING.replace('**Provider:** [e.g., SendGrid]', '**Prov'));
    expect(await shown(client)).toContain('3. Email & Communication Service: 1 missing');
  });

  test('are none in an ordinary document, or in one that is not open', async () => {
    const client = await opened(README);
    expect(await lenses(client)).toEqual([]);
    expect(await lenses(client, 'file:///nowhere.md')).toEqual([]);
  });
});

describe('a click', () => {
  test.each(['\n', '\r\n'])('adds the events that the flow needs, lines ending %j', async (end) => {
    const client = await opened(LACKING.replaceAll('\n', end));
    const [events] = (await shown(client)).filter((line) => line.includes('this flow needs'));
    const { text, at } = await click(client, events?.split(': ')[1] ?? '');
    expect(at).toBe('[Action to take]');
    expect(text).toContain('customer.subscription.deleted: [Action to take]');
    expect(await shown(client)).toContain(
      'Required Webhook Events to Listen: all 5 events this flow needs',
    );
    expect(await client.codes()).not.toContain('missing-webhook-event');
  });

  test('goes to what is to be filled in', async () => {
    const client = await opened(LACKING);
    expect(await click(client, '1 missing')).toEqual({ text: LACKING, at: '[e.g., SendGrid]' });
  });

  test('on a lens that is gone does nothing', async () => {
    const client = await opened(WHOLE);
    const ask = (uri: string) =>
      client.connection.sendRequest('integrationSpec/runLens', { uri, kind: 'section', line: 0 });
    expect(await ask(DOC)).toBeNull();
    expect(await ask('file:///nowhere.md')).toBeNull();
  });
});

describe('who gets them', () => {
  test('a client without our commands, or without capabilities, gets the words alone', async () => {
    const client = await opened(LACKING, { capabilities: {} });
    const found = await lenses(client);
    expect(found).toHaveLength(7);
    for (const { command } of found)
      expect(command).toMatchObject({ title: expect.any(String), command: '' });
  });

  test('nobody, where the setting says so; a change of it counts at once', async () => {
    const settings = { value: { codeLens: false } as object };
    const client = await opened(LACKING, { capabilities: FULL, settings, ...OURS });
    expect(await lenses(client)).toEqual([]);
    settings.value = {};
    await client.connection.sendNotification('workspace/didChangeConfiguration', {
      settings: null,
    });
    await client.until(() => client.lensRefreshes > 0);
    expect(await lenses(client)).toHaveLength(7);
  });
});
