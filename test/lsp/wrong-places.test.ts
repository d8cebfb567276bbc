import { expect, test } from 'vitest';
import { readFixture } from '../helpers/fixtures.ts';
import { NO_PUSH } from './support/documents.ts';
import { EVERY_REQUEST, OTHER_REQUESTS, PLACE, PLACED } from './support/every-request.ts';
import { type RawClient, startRaw } from './support/raw-client.ts';

const URI = 'file:///ws/a.md';
const TEXT = `${NO_PUSH}\n😀😀 [e.g., Stripe]\n`;
const LAST = TEXT.split('\n').length - 2;

async function started(): Promise<RawClient> {
  const client = startRaw();
  await client.initialize();
  client.open(URI, TEXT);
  return client;
}

/** The server lives, and knows the document as it is. */
async function isWell(client: RawClient): Promise<void> {
  const { result } = await client.ask('integrationSpec/documentStatus', { uri: URI });
  expect(result).toMatchObject({ findings: 2 });
}

const POSITIONS: readonly [string, unknown][] = [
  ['a negative line', { line: -1, character: 0 }],
  ['a negative character', { line: 0, character: -7 }],
  ['a character behind its line', { line: 2, character: 999 }],
  ['a line behind the document', { line: 9_999, character: 3 }],
  ['the middle of a surrogate pair', { line: LAST, character: 1 }],
  ['2^31', { line: 2 ** 31, character: 2 ** 31 }],
  ['-2^31', { line: -(2 ** 31), character: -(2 ** 31) }],
  ['2^53', { line: 2 ** 53, character: 2 ** 53 }],
  ['fractions', { line: 2.5, character: 0.5 }],
  ['numbers in words', { line: '2', character: '3' }],
  ['null', { line: null, character: null }],
  ['nothing', {}],
  ['a list', [2, 3]],
  ['no position', null],
  ['a word', 'here'],
];

const RANGES: readonly [string, unknown][] = [
  ...POSITIONS.flatMap(([name, position]): [string, unknown][] => [
    [`from the start to ${name}`, { start: { line: 0, character: 0 }, end: position }],
    [`from ${name} to there`, { start: position, end: position }],
  ]),
  ['that ends before it starts', { start: PLACE.range.end, end: PLACE.range.start }],
  ['that is null', null],
  ['that is empty', {}],
];

test.each(POSITIONS)('%s is a position that every request answers', async (_, position) => {
  const client = await started();
  for (const [method, params] of PLACED) {
    expect(await client.ask(method, params(URI, { ...PLACE, position })), method).toHaveProperty(
      'result',
    );
  }
  await isWell(client);
});

test.each(RANGES)('a range %s is one that every request answers', async (_, range) => {
  const client = await started();
  for (const [method, params] of PLACED) {
    expect(await client.ask(method, params(URI, { ...PLACE, range })), method).toHaveProperty(
      'result',
    );
  }
  await isWell(client);
});

test.each(RANGES)('a change at a range %s leaves a document that can be read', async (_, range) => {
  const client = await started();
  client.change(URI, 2, [{ range, text: 'x' }]);
  client.change(URI, 3, [{ range, text: '' }]);
  expect(
    await client.ask('textDocument/documentLink', { textDocument: { uri: URI } }),
  ).toHaveProperty('result');
  client.change(URI, 4, [{ text: TEXT }]);
  await isWell(client);
});

test.each<[string, unknown]>([
  ['no list', { text: 'x' }],
  ['null', null],
  ['a text that is none', [{ text: 7 }]],
  ['no text', [{ range: PLACE.range }]],
  ['one good change and a bad one', [{ range: PLACE.range, text: 'x' }, { text: null }]],
])('changes that are %s are logged, and change nothing', async (_, changes) => {
  const client = await started();
  client.change(URI, 2, changes);
  await isWell(client);
  expect(client.notifications('window/logMessage')).not.toEqual([]);
});

test.each<[string, unknown]>([
  ['not there', undefined],
  ['null', null],
  ['a word', 'x'],
  ['a number', 7],
  ['an empty list', []],
  ['a list', [1, 2, 3]],
  ['empty', {}],
  ['without what they should hold', { textDocument: null, uri: null, position: 7 }],
  ['of other types', { textDocument: { uri: 7 }, uri: {}, position: [], range: 'x', context: 1 }],
  ['with keys of prototypes', JSON.parse('{"__proto__":{"uri":"x"},"constructor":1}')],
])('parameters that are %s get an answer from each request', async (_, params) => {
  const client = await started();
  for (const [method] of [...EVERY_REQUEST, ...OTHER_REQUESTS]) {
    const { result, error } = await client.ask(method, params);
    if (error) expect(error, method).toMatchObject({ code: -32602 });
    else expect(result, method).toBeDefined();
  }
  await isWell(client);
});

test.each<[string, unknown]>([
  ['not there', undefined],
  ['null', null],
  ['a list', [1, 2]],
  ['empty', {}],
  ['of other types', { textDocument: { uri: 7, text: 7 }, changes: 1, event: 1, settings: 7 }],
])('notifications whose parameters are %s do no harm', async (_, params) => {
  const client = await started();
  for (const method of [
    'initialized',
    'textDocument/didOpen',
    'textDocument/didChange',
    'textDocument/didSave',
    'textDocument/didClose',
    'workspace/didChangeConfiguration',
    'workspace/didChangeWatchedFiles',
    'workspace/didChangeWorkspaceFolders',
    'integrationSpec/setTrust',
    'integrationSpec/chooseTemplate',
    '$/setTrace',
    '$/progress',
    '$/cancelRequest',
  ]) {
    client.tell(method, params);
  }
  await isWell(client);
});

const NOT_OPEN = [
  ['never opened', 'file:///ws/b.md'],
  ['closed', URI],
  ['of no scheme', 'b.md'],
  ['no URI', '////'],
  ['empty', ''],
  ['a number', 7],
] as const;

test.each(NOT_OPEN)(
  'every request about a document that is %s has an empty answer',
  async (_, uri) => {
    const client = await started();
    client.tell('textDocument/didClose', { textDocument: { uri: URI } });
    for (const [method, params, nothing] of EVERY_REQUEST) {
      const { result } = await client.ask(method, params(uri as string, PLACE));
      expect(result, method).toEqual(nothing);
    }
  },
);

const SPEC = readFixture('data-sync.md').replace(/\n## 4\. Push[\s\S]*?(?=\n## 5)/, '');

test.each([
  ['untitled:Untitled-1'],
  ['vscode-vfs://github/owner/repo/docs/a.md'],
  ['vscode-notebook-cell:/ws/a.ipynb#X1'],
  ['http://example.org/a.md?x=1#y'],
  ['inmemory://model/1'],
  ['file:///ws/a%20b%C3%A4%23%3F%25.md'],
  ['file:///ws/%zz.md'],
  ['file:///c%3A/ws/a.md'],
  ['file:///C:/ws/a.md'],
  ['file://server/share/a.md'],
  ['file:///ws/../../../etc/a.md'],
  ['file:////two/slashes.md'],
  ['file:///ws/\ud800.md'],
  ['file:///ws/\u0000.md'],
  ['////'],
  ['a.md'],
  ['x:'],
  [''],
  [`file:///ws/${'a/'.repeat(3_000)}b.md`],
])('a document at %j has its findings', async (uri) => {
  const client = startRaw();
  await client.initialize();
  client.open(uri, SPEC);
  await client.until(() => client.published(uri));
  expect(client.published(uri)).toEqual(['missing-section']);
  for (const [method, params] of EVERY_REQUEST)
    expect(await client.ask(method, params(uri, PLACE)), method).toHaveProperty('result');
  expect(client.notifications('window/logMessage')).toEqual([]);
});

test.each([
  ['docs/\ud800.md'],
  ['docs/\u0000.md'],
  ['//a//b.md'],
  ['file:///%zz/x.md'],
  ['../'.repeat(500)],
])('a document that refers to %j has its findings', async (path) => {
  const client = startRaw();
  await client.initialize();
  client.open(URI, SPEC.replace(/^\*\*Reference:\*\*.*$/m, `**Reference:** \`${path}\``));
  await client.until(() => client.published(URI));
  expect(client.published(URI)).toContain('missing-section');
  expect(client.notifications('window/logMessage')).toEqual([]);
});
