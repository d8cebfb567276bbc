import { afterEach, expect, test, vi } from 'vitest';
import { NO_PUSH } from './support/documents.ts';
import { type RawClient, startRaw } from './support/raw-client.ts';

const COUNT = 50;
const URIS = Array.from({ length: COUNT }, (_, i) => `file:///ws/${i}.md`);
const PULLS = { textDocument: { diagnostic: {} } };
const FIRST = URIS[0] as string;

afterEach(() => vi.useRealTimers());

async function withDocuments(capabilities: object): Promise<RawClient> {
  const client = startRaw();
  await client.initialize(capabilities);
  for (const uri of URIS) client.open(uri, NO_PUSH);
  return client;
}

const completion = { textDocument: { uri: FIRST }, position: { line: 0, character: 0 } };
const pull = (uri: string) => ({ textDocument: { uri } });

test('completion goes before the findings of fifty documents that were asked for first', async () => {
  const client = await withDocuments(PULLS);
  await client.ask('textDocument/completion', completion);
  const pulled = URIS.map((uri) => client.request('textDocument/diagnostic', pull(uri)));
  const asked = client.request('textDocument/completion', completion);
  await Promise.all([...pulled, asked].map((id) => client.answerTo(id)));
  const order = client.received.map(({ id }) => id);
  const ahead = pulled.filter((id) => order.indexOf(id) < order.indexOf(asked));
  expect(ahead).toEqual([]);
});

test('completion goes before the findings of fifty documents that change', async () => {
  const client = await withDocuments({});
  await client.ask('textDocument/completion', completion);
  await client.until(() => URIS.every((uri) => client.published(uri)));
  client.received.length = 0;
  for (const uri of URIS) client.change(uri, 2, [{ text: NO_PUSH.replace('## 3.', '## 9.') }]);
  const asked = client.request('textDocument/completion', completion);
  await client.until(() => URIS.every((uri) => client.published(uri)));
  expect(client.received[0]).toMatchObject({ id: asked });
});

test('a request that comes in the middle of them has to wait for one document at most', async () => {
  const client = await withDocuments({});
  await client.ask('textDocument/completion', completion);
  await client.until(() => URIS.every((uri) => client.published(uri)));
  client.received.length = 0;
  for (const uri of URIS) client.change(uri, 2, [{ text: NO_PUSH.replace('## 3.', '## 9.') }]);
  await client.until(() => client.received.length >= 5);
  const asked = client.request('textDocument/completion', completion);
  await client.until(() => URIS.every((uri) => client.published(uri)));
  const before = client.received.findIndex(({ id }) => id === asked);
  // What was under way when the request was written, and on the way to the client.
  expect(before).toBeLessThanOrEqual(8);
});

test('of many documents the one that was asked for last comes first', async () => {
  const client = await withDocuments(PULLS);
  await client.ask('textDocument/completion', completion);
  const pulled = URIS.map((uri) => client.request('textDocument/diagnostic', pull(uri)));
  await Promise.all(pulled.map((id) => client.answerTo(id)));
  const order = client.received.filter(({ id }) => pulled.includes(id as number));
  expect(order[0]?.id).toBe(pulled.at(-1));
});

test.each([
  ['pushed', {}],
  ['pulled', PULLS],
])('no clock has to tick for findings that are %s', async (_, capabilities) => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'setInterval', 'Date', 'performance'] });
  const client = startRaw();
  await client.initialize(capabilities);
  client.open(FIRST, NO_PUSH);
  for (let version = 2; version < 5; version++) {
    const text = `${NO_PUSH}${'\n[e.g., Stripe]\n'.repeat(version)}`;
    client.change(FIRST, version, [{ text }]);
    if (capabilities === PULLS) {
      const { result } = await client.ask('textDocument/diagnostic', pull(FIRST));
      expect((result as { items: unknown[] }).items).toHaveLength(version + 1);
    } else await client.until(() => client.published(FIRST)?.length === version + 1);
  }
});

test('changes that are here together are looked at once, and each that comes alone at once', async () => {
  const client = startRaw();
  await client.initialize();
  client.open(FIRST, NO_PUSH);
  await client.until(() => client.published(FIRST));
  const versions = () =>
    client.notifications('textDocument/publishDiagnostics').map(({ version }) => version);
  for (let version = 2; version <= 20; version++)
    client.change(FIRST, version, [{ text: `${NO_PUSH}${'\n'.repeat(version)}` }]);
  await client.until(() => versions().includes(20));
  expect(versions()).toEqual([1, 20]);
  client.change(FIRST, 21, [{ text: `${NO_PUSH}\nx\n` }]);
  await client.until(() => versions().includes(21));
});
