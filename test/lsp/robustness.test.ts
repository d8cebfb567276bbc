import { expect, test, vi } from 'vitest';
import { CancellationTokenSource, ResponseError } from 'vscode-languageserver/node';
import { placeholder } from '../../server/core/rules/placeholder.ts';
import { DOC, startClient } from './support/client.ts';
import { NO_PUSH, rangeOf, WHOLE } from './support/documents.ts';

const NOWHERE = 'file:///nowhere.md';
const RANGE = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };

test('a document that is not open gets empty answers', async () => {
  const client = await startClient();
  const { connection } = client;
  const uri = NOWHERE;
  expect(await client.pull(uri)).toEqual({ kind: 'full', items: [] });
  expect(await client.actions(RANGE, {}, uri)).toEqual([]);
  expect(await connection.sendRequest('integrationSpec/documentStatus', { uri })).toBeNull();
  const edit = 'fix-all';
  expect(await connection.sendRequest('integrationSpec/documentEdit', { uri, edit })).toBeNull();
  const template = 'data-sync';
  expect(
    await connection.sendRequest('integrationSpec/declareTemplate', { uri, template }),
  ).toBeNull();
});

test('changes and closings of documents that are not open do no harm', async () => {
  const client = await startClient();
  await client.change('# x\n', undefined, NOWHERE);
  await client.close(NOWHERE);
  await client.open(NO_PUSH);
  await client.close();
  expect(await client.codes()).toEqual([]);
  await client.open(NO_PUSH);
  expect(await client.codes()).toEqual(['missing-section']);
});

test.each([
  ['behind the end', { start: { line: 9_999, character: 5 }, end: { line: 10_000, character: 0 } }],
  [
    'that ends before it starts',
    { start: { line: 9, character: 5 }, end: { line: 2, character: 0 } },
  ],
  [
    'behind the end of a line',
    { start: { line: 8, character: 999 }, end: { line: 8, character: 1_000 } },
  ],
])('a range %s is no error', async (_, range) => {
  const client = await startClient();
  await client.open(NO_PUSH);
  expect(Array.isArray(await client.actions(range))).toBe(true);
  await client.change(`${NO_PUSH}x`, [{ range, text: 'x' }]);
  expect(Array.isArray(await client.diagnostics())).toBe(true);
});

test.each([
  [undefined],
  [null],
  [7],
  [{ uri: 7, kind: 'fix-all' }],
  [{ uri: DOC, kind: 'delete-everything' }],
  [{ uri: DOC, kind: 'fix-rule', rule: 'no-such-rule' }],
  [{ uri: NOWHERE, kind: 'fix-all' }],
])('an action that comes back with %j resolves to itself', async (data) => {
  const client = await startClient();
  await client.open(NO_PUSH);
  const action = { title: 'x', ...(data !== undefined && { data }) };
  expect(await client.connection.sendRequest('codeAction/resolve', action)).toEqual(action);
});

test('a cancelled request ends as cancelled, and the next one is answered', async () => {
  const client = await startClient();
  await client.open(NO_PUSH);
  const source = new CancellationTokenSource();
  const params = { textDocument: { uri: DOC } };
  const request = client.connection.sendRequest('textDocument/diagnostic', params, source.token);
  source.cancel();
  await expect(request).rejects.toMatchObject({ code: -32800 });
  expect(await client.codes()).toEqual(['missing-section']);
});

test('a rule that throws is logged, and the others go on', async () => {
  const check = vi.spyOn(placeholder, 'checkSection').mockImplementation(() => {
    throw new Error('defect');
  });
  try {
    const client = await startClient();
    await client.open(NO_PUSH);
    expect(await client.codes()).toEqual(['missing-section']);
    await client.until(() => client.logged.length > 0);
    expect(client.logged[0]).toMatch(/placeholder.*defect/s);
  } finally {
    check.mockRestore();
  }
});

test('a request that throws is logged and answered with nothing, and the server lives', async () => {
  const client = await startClient();
  await client.open(NO_PUSH);
  const range = { start: {}, end: {} };
  const params = { textDocument: { uri: DOC }, range };
  expect(await client.connection.sendRequest('textDocument/codeAction', params)).toEqual([]);
  await client.until(() => client.logged.length > 0);
  expect(await client.codes()).toEqual(['missing-section']);
});

test('a configuration that the client cannot read says so, and holds nothing up', async () => {
  const client = await startClient({ initializationOptions: { readsFiles: true } });
  client.connection.onRequest('integrationSpec/readFile', () => {
    throw new ResponseError(-32_803, 'offline');
  });
  await client.open(NO_PUSH);
  expect(await client.codes()).toEqual(['missing-section']);
  const [{ uri, diagnostics } = {}] = client.published;
  expect(uri).toBe('file:///ws/docs/.integration-spec.yaml');
  expect(diagnostics).toMatchObject([
    { severity: 1, message: 'This configuration cannot be read: offline' },
  ]);
});

test('what is no Markdown is not looked at', async () => {
  const client = await startClient();
  await client.open(WHOLE, 'file:///ws/data.yaml', 'yaml');
  const uri = 'file:///ws/data.yaml';
  expect(await client.connection.sendRequest('integrationSpec/documentStatus', { uri })).toBeNull();
  await client.open(NO_PUSH, 'file:///ws/a.md', 'gfm');
  expect(await client.codes('file:///ws/a.md')).toEqual(['missing-section']);
});

test('a document that is closed while its configuration is read is forgotten', async () => {
  let answer = () => {};
  const client = await startClient({ initializationOptions: { readsFiles: true } });
  const asked = new Promise<void>((resolve) => {
    client.connection.onRequest('integrationSpec/readFile', () => {
      resolve();
      return new Promise((done) => {
        answer = () => done(null);
      });
    });
  });
  await client.open(NO_PUSH);
  const pulled = client.diagnostics();
  await asked;
  await client.close();
  const pending = setInterval(() => answer(), 1);
  expect(await pulled).toEqual([]);
  clearInterval(pending);
});

test('the heading of a finding is found in text with surrogate pairs before it on the line', async () => {
  const text = NO_PUSH.replace('## 3. Email', '## 😀 3. Email');
  const client = await startClient();
  await client.open(text);
  const [fix] = await client.actions(rangeOf(text, 'Email & Communication'));
  expect(await client.apply(fix)).toContain('## 4. Push Notifications');
});

test.each([{}, { context: null }, { context: { diagnostics: [], only: null } }])(
  'a client that does not say which actions it wants gets all: %j',
  async (rest) => {
    const client = await startClient();
    await client.open(NO_PUSH);
    const params = { textDocument: { uri: DOC }, range: RANGE, ...rest };
    const actions = await client.connection.sendRequest('textDocument/codeAction', params);
    expect(actions).toEqual(await client.actions(RANGE));
    expect(actions).not.toEqual([]);
  },
);

test('what a client does not have may be null', async () => {
  const completion = { completionItem: null };
  const textDocument = { diagnostic: null, completion, hover: { contentFormat: null } };
  const client = await startClient({ capabilities: { textDocument, workspace: null } });
  await client.open(NO_PUSH);
  await client.until(() => client.published.length === 1);
  expect(client.published[0]?.diagnostics).toMatchObject([{ code: 'missing-section' }]);
});

test('a change of the whole text may have a range that is null', async () => {
  const client = await startClient();
  await client.open(WHOLE);
  await client.connection.sendNotification('textDocument/didChange', {
    textDocument: { uri: DOC, version: 2 },
    contentChanges: [{ range: null, text: NO_PUSH }],
  });
  expect(await client.diagnostics()).toMatchObject([{ code: 'missing-section' }]);
});
