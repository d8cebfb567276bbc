import { expect, test } from 'vitest';
import { FULL } from './support/capabilities.ts';
import { without } from './support/documents.ts';
import { EVERY_REQUEST, OTHER_REQUESTS, PLACE } from './support/every-request.ts';
import { type Answer, type Received, startRaw } from './support/raw-client.ts';

const URI = 'file:///ws/docs/a.md';
/** Refers to files, and so makes the server ask. */
const TEXT = without('4. Push');
const PUSHED = { ...FULL, textDocument: {} };
const OWN = { initializationOptions: { readsFiles: true, showsPreviews: true, showsStatus: true } };

const never: Answer = () => undefined;
const refuses: Answer = ({ id }) => ({ id, error: { code: -32603, message: 'no' } });
const CLIENTS: readonly [string, Answer][] = [
  ['never answers', never],
  ['refuses everything', refuses],
  ['answers with nothing', ({ id }) => ({ id, result: null })],
  ['answers with something else', ({ id }) => ({ id, result: 7 })],
  ['answers with lists of something else', ({ id }) => ({ id, result: [7, null, 'x', {}] })],
  ['answers without an answer', ({ id }) => ({ id })],
  ['answers what was not asked', () => ({ id: 99_999, result: null })],
];

/** Opens the document, and waits for what is found without an answer. */
async function untilFound(client: ReturnType<typeof startRaw>): Promise<void> {
  await client.initialize(PUSHED, OWN);
  client.open(URI, TEXT);
  await client.until(() => client.published(URI)?.includes('missing-section'));
}

test.each(CLIENTS)(
  'a client that %s gets findings, and an answer to each request',
  async (_, answer) => {
    const client = startRaw(answer, { patience: 1 });
    await untilFound(client);
    client.tell('workspace/didChangeConfiguration', { settings: {} });
    client.tell('integrationSpec/setTrust', { trusted: true });
    for (const [method, params] of EVERY_REQUEST)
      expect(await client.ask(method, params(URI, PLACE)), method).toHaveProperty('result');
    for (const [method, params] of OTHER_REQUESTS)
      expect(await client.ask(method, params), method).toHaveProperty('result');
  },
);

test('an answer that comes late counts from then on', async () => {
  const asked: Received[] = [];
  const client = startRaw(
    (question) => {
      asked.push(question);
      return undefined;
    },
    { patience: 1 },
  );
  await untilFound(client);
  const { id } = await client.until(() =>
    asked.find(({ method }) => method === 'workspace/configuration'),
  );
  client.send({ id, result: [{ rules: { 'missing-section': 'off' } }] });
  await client.until(() => client.published(URI)?.includes('missing-section') === false);
  // What it was asked once more in the meantime is not waited for.
  client.change(URI, 2, [{ text: `${TEXT}\n` }]);
  expect(await client.ask('integrationSpec/documentStatus', { uri: URI })).toHaveProperty('result');
});

test('a file that is read late counts from then on', async () => {
  const open = new Map<string, Received>();
  const client = startRaw(
    (question) => {
      open.set(`${question.method} ${(question.params as { uri?: string }).uri}`, question);
      return question.method === 'workspace/configuration'
        ? { id: question.id, result: [] }
        : undefined;
    },
    { patience: 1 },
  );
  await untilFound(client);
  const question = open.get('integrationSpec/readFile file:///ws/.integration-spec.yaml');
  client.send({ id: question?.id, result: 'rules:\n  missing-section: off\n' });
  for (const [key, { id }] of open)
    if (key.endsWith('/docs/.integration-spec.yaml')) client.send({ id, result: null });
  await client.until(() => client.published(URI)?.includes('missing-section') === false);
});

test('while one answer is owed, the late ones are asked for once', async () => {
  const asked: string[] = [];
  const client = startRaw(
    (question) => {
      const { uri } = question.params as { uri?: string };
      if (uri?.endsWith('/docs/.integration-spec.yaml')) return undefined;
      asked.push(`${question.method} ${uri}`);
      // Later than no time at all, which is what the server waits while it is owed an answer.
      setTimeout(() => client.send({ id: question.id, result: null }), 2);
      return undefined;
    },
    { patience: 1 },
  );
  await untilFound(client);
  for (let round = 0; round < 50; round++) {
    await client.ask('integrationSpec/documentStatus', { uri: URI });
    await new Promise((resolve) => setTimeout(resolve, 4));
  }
  const settings = asked.filter((question) => question.startsWith('workspace/configuration'));
  expect(settings.length).toBeLessThan(4);
});

test('of two answers about the settings the one to the later question counts', async () => {
  const asked: Received[] = [];
  const client = startRaw((question) => {
    if (question.method !== 'workspace/configuration') return { id: question.id, result: null };
    asked.push(question);
    return undefined;
  });
  await client.initialize(PUSHED, OWN);
  client.open(URI, TEXT);
  await client.until(() => asked.length === 1);
  client.tell('workspace/didChangeConfiguration', { settings: {} });
  await client.until(() => asked.length === 2);
  client.send({ id: asked[1]?.id, result: [{}] });
  await client.until(() => client.published(URI)?.includes('missing-section'));
  client.send({ id: asked[0]?.id, result: [{ rules: { 'missing-section': 'off' } }] });
  await client.ask('integrationSpec/documentStatus', { uri: URI });
  expect(client.published(URI)).toContain('missing-section');
});

test('of two answers about a configuration the one to the later question counts', async () => {
  const asked: Received[] = [];
  const uri = 'file:///ws/docs/.integration-spec.yaml';
  const client = startRaw((question) => {
    if ((question.params as { uri?: string }).uri === uri) {
      asked.push(question);
      return undefined;
    }
    return { id: question.id, result: null };
  });
  await client.initialize(PUSHED, OWN);
  client.open(URI, TEXT);
  await client.until(() => asked.length === 1);
  client.tell('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });
  await client.until(() => asked.length === 2);
  client.send({ id: asked[1]?.id, result: 'rules: {}' });
  await client.until(() => client.published(URI)?.includes('missing-section'));
  client.send({ id: asked[0]?.id, result: 'rules:\n  missing-section: off\n' });
  await client.ask('integrationSpec/documentStatus', { uri: URI });
  expect(client.published(URI)).toContain('missing-section');
});

test('what was never answered is asked again once the client says that it has changed', async () => {
  const asked: Received[] = [];
  const client = startRaw(
    (question) => {
      if (question.method !== 'workspace/configuration') return { id: question.id, result: null };
      asked.push(question);
      const result = [{ rules: { 'missing-section': 'off' } }];
      return asked.length > 1 ? { id: question.id, result } : undefined;
    },
    { patience: 1 },
  );
  await untilFound(client);
  client.tell('workspace/didChangeConfiguration', { settings: {} });
  await client.until(() => client.published(URI)?.includes('missing-section') === false);
});

test('what came late does not count once the client says that it has changed', async () => {
  let rules = { 'missing-section': 'off' };
  const asked: Received[] = [];
  const client = startRaw(
    (question) => {
      if (question.method !== 'workspace/configuration') return { id: question.id, result: null };
      asked.push(question);
      return undefined;
    },
    { patience: 1 },
  );
  await untilFound(client);
  const answer = () => client.send({ id: asked.pop()?.id, result: [{ rules }] });
  answer();
  await client.until(() => client.published(URI)?.includes('missing-section') === false);
  rules = { 'missing-section': 'error' };
  client.tell('workspace/didChangeConfiguration', { settings: {} });
  await client.until(() => asked.length > 0);
  answer();
  await client.until(() => client.published(URI)?.includes('missing-section'));
});

test('a request that waits for the client is cancelled at once', async () => {
  const client = startRaw(never, { patience: 600_000 });
  await client.initialize(FULL, OWN);
  client.open(URI, TEXT);
  const id = client.request('textDocument/diagnostic', { textDocument: { uri: URI } });
  await client.until(() =>
    client.received.some(({ method }) => method === 'workspace/configuration'),
  );
  client.tell('$/cancelRequest', { id });
  expect((await client.answerTo(id)).error).toMatchObject({ code: -32800 });
});
