import { expect, test } from 'vitest';
import { NO_PUSH, README } from './support/documents.ts';
import { EVERY_REQUEST, OTHER_REQUESTS, PLACE } from './support/every-request.ts';
import { startRaw } from './support/raw-client.ts';

const URI = 'file:///ws/a.md';
const ALL: readonly [string, object][] = [
  ...EVERY_REQUEST.map(([method, params]) => [method, params(URI, PLACE)] as const),
  ...OTHER_REQUESTS,
].map(([method, params]) => [method, params]);

const INVALID = -32600;
const NOT_INITIALIZED = -32002;
const UNKNOWN = -32601;

test.each(ALL)(
  '%s before initialize is refused, and after shutdown too',
  async (method, params) => {
    const client = startRaw();
    expect((await client.ask(method, params)).error).toMatchObject({ code: NOT_INITIALIZED });
    await client.initialize();
    client.open(URI, NO_PUSH);
    expect(await client.ask(method, params)).toHaveProperty('result');
    expect(await client.ask('shutdown')).toMatchObject({ result: null });
    expect((await client.ask(method, params)).error).toMatchObject({ code: INVALID });
  },
);

test('what is told before initialize and after shutdown is not heard', async () => {
  const client = startRaw();
  client.open(URI, NO_PUSH);
  client.change(URI, 2, [{ text: README }]);
  await client.initialize();
  expect(await client.ask('integrationSpec/documentStatus', { uri: URI })).toMatchObject({
    result: null,
  });
  await client.ask('shutdown');
  client.open(URI, NO_PUSH);
  await client.ask('textDocument/diagnostic', { textDocument: { uri: URI } });
  expect(client.published(URI)).toBeUndefined();
});

test('a second initialize is refused, and changes nothing', async () => {
  const client = startRaw();
  await client.initialize();
  client.open(URI, NO_PUSH);
  expect((await client.initialize()).error).toMatchObject({ code: INVALID });
  client.change(URI, 2, [{ text: `${NO_PUSH}\n` }]);
  const status = await client.ask('integrationSpec/documentStatus', { uri: URI });
  expect(status.result).toMatchObject({ state: 'spec', findings: 1 });
  await client.ask('shutdown');
  expect((await client.initialize()).error).toMatchObject({ code: INVALID });
});

test.each([
  ['no parameters', undefined],
  ['no capabilities', { processId: null }],
  ['capabilities that are none', { processId: null, capabilities: null }],
])('an initialize with %s is one of a client that can do nothing', async (_, params) => {
  const client = startRaw();
  expect((await client.ask('initialize', params)).error).toBeUndefined();
  client.open(URI, NO_PUSH);
  await client.until(() => client.published(URI));
  expect(client.published(URI)).toEqual(['missing-section']);
});

test.each<[string, object]>([
  ['folders that are no list', { workspaceFolders: 7 }],
  ['folders without an address', { workspaceFolders: [null, 7, {}, { uri: 7 }] }],
  ['a folder whose address is none', { workspaceFolders: [{ uri: '////', name: 'x' }] }],
  ['a root that is none', { workspaceFolders: null, rootUri: 7 }],
  ['options that are none', { initializationOptions: 7 }],
  ['a process that is none', { processId: 'x' }],
])('%s are passed over', async (_, more) => {
  const client = startRaw();
  await client.initialize({}, more);
  client.open(URI, NO_PUSH);
  await client.until(() => client.published(URI));
  expect(client.published(URI)).toEqual(['missing-section']);
});

test('an unknown request is refused, an unknown notification passed over', async () => {
  const client = startRaw();
  await client.initialize();
  expect((await client.ask('textDocument/unheardOf', {})).error).toMatchObject({ code: UNKNOWN });
  client.tell('textDocument/didUnheardOf', {});
  client.open(URI, NO_PUSH);
  await client.until(() => client.published(URI));
});

type Step = [method: string, params: object];
const opened = (text: string, version = 1): Step => [
  'textDocument/didOpen',
  { textDocument: { uri: URI, languageId: 'markdown', version, text } },
];
const changed = (text: string, version: unknown): Step => [
  'textDocument/didChange',
  { textDocument: { uri: URI, version }, contentChanges: [{ text }] },
];
const closed: Step = ['textDocument/didClose', { textDocument: { uri: URI } }];
const NOT_OPEN = null;
const FOUND = 1;

test.each<[string, Step[], number | null]>([
  ['a change before the opening', [changed(README, 2), opened(NO_PUSH)], FOUND],
  ['two openings, the second counts', [opened(README), opened(NO_PUSH)], FOUND],
  ['a version that goes backwards', [opened(README, 7), changed(NO_PUSH, 3)], FOUND],
  ['the same version twice', [opened(README, 7), changed(NO_PUSH, 7)], FOUND],
  ['a version that is none', [opened(README), changed(NO_PUSH, null)], FOUND],
  ['two closings', [opened(NO_PUSH), closed, closed], NOT_OPEN],
  ['a closing before the opening', [closed, opened(NO_PUSH)], FOUND],
  ['a change after the closing', [opened(NO_PUSH), closed, changed(NO_PUSH, 2)], NOT_OPEN],
  ['an opening after the closing', [opened(README), closed, opened(NO_PUSH)], FOUND],
  [
    'an opening as another language',
    [
      opened(NO_PUSH),
      [
        'textDocument/didOpen',
        { textDocument: { uri: 'file:///ws/a.md', languageId: 'mdx', version: 2, text: NO_PUSH } },
      ],
    ],
    FOUND,
  ],
])('%s', async (_, steps, findings) => {
  const client = startRaw();
  await client.initialize();
  for (const [method, params] of steps) client.tell(method, params);
  const { result } = await client.ask('integrationSpec/documentStatus', { uri: URI });
  expect(result && (result as { findings: number }).findings).toBe(findings);
});

test('a document that is opened as another language than before is no longer ours', async () => {
  const client = startRaw();
  const uri = 'file:///ws/data';
  await client.initialize();
  client.open(uri, NO_PUSH);
  await client.until(() => client.published(uri)?.length === 1);
  const textDocument = { uri, languageId: 'yaml', version: 2, text: NO_PUSH };
  client.tell('textDocument/didOpen', { textDocument });
  await client.until(() => client.published(uri)?.length === 0);
});
