import { describe, expect, test } from 'vitest';
import type { CodeAction, WorkspaceEdit } from 'vscode-languageserver';
import { cleanedUp } from '../helpers/clean-up.ts';
import { readFixture } from '../helpers/fixtures.ts';
import { DOC, startClient, type TestClient } from './support/client.ts';
import { README, WHOLE } from './support/documents.ts';

const TITLE = 'Clean up the Google Docs export';
const EXPORT = readFixture('seeds/data-sync.md');
const START = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
const MIDDLE = { start: { line: 30, character: 4 }, end: { line: 32, character: 1 } };

async function opened(text: string, capabilities?: object): Promise<TestClient> {
  const client = await startClient(capabilities ? { capabilities } : {});
  await client.open(text);
  return client;
}

async function offered(client: TestClient, range = START): Promise<CodeAction | undefined> {
  const actions = await client.actions(range);
  return actions.find(({ title }) => title === TITLE);
}

function requested(client: TestClient, edit = 'clean-up'): Promise<WorkspaceEdit | null> {
  return client.connection.sendRequest('integrationSpec/documentEdit', { uri: DOC, edit });
}

describe.each(['\n', '\r\n'])('line ends as %j', (newline) => {
  const text = EXPORT.replaceAll('\n', newline);
  const clean = cleanedUp(EXPORT).replaceAll('\n', newline);

  test.each([START, MIDDLE])(
    'the action is offered everywhere in an export, until it is clean',
    async (place) => {
      const client = await opened(text);
      const action = await offered(client, place);
      expect(action?.kind).toBe('refactor.rewrite');
      expect(await client.apply(action)).toBe(clean);
      expect(await offered(client, place)).toBeUndefined();
    },
  );

  test('the request of the command does the same, once', async () => {
    const client = await opened(text);
    const edit = await requested(client);
    expect(await client.apply({ title: TITLE, ...(edit && { edit }) })).toBe(clean);
    expect(await requested(client)).toBeNull();
  });
});

test('a client of no capabilities gets the whole edit', async () => {
  const client = await opened(EXPORT, {});
  const action = await offered(client);
  expect(action?.edit?.changes).toBeDefined();
  expect(await client.apply(action)).toBe(cleanedUp(EXPORT));
});

test('who asks for quick fixes only does not get it, who asks for refactorings does', async () => {
  const client = await opened(EXPORT);
  const titles = async (...only: string[]) =>
    (await client.actions(START, { only })).map(({ title }) => title);
  expect(await titles('quickfix')).not.toContain(TITLE);
  expect(await titles('refactor')).toContain(TITLE);
  expect(await titles('refactor.rewrite')).toContain(TITLE);
});

test('in the middle of unfinished text what is finished is cleaned up', async () => {
  const client = await opened(EXPORT);
  const unfinished = EXPORT.replace('\\[e.g., Stripe\\]', '\\[e.g., Str').replace(
    '2\\. Payment',
    '2\\',
  );
  await client.change(unfinished);
  expect(await client.apply(await offered(client))).toBe(cleanedUp(unfinished));
});

test('the resolved edit is that of the newest text', async () => {
  const client = await opened(EXPORT);
  const action = await offered(client);
  await client.change(`${EXPORT}\na\\_b\n`);
  expect(await client.apply(action)).toBe(`${cleanedUp(EXPORT)}\na_b\n`);
});

test.each([
  ['a clean document', WHOLE],
  ['an ordinary README', README],
  ['an ordinary document with escapes', '# **Notes**\n\na\\_b \\[c\\]\n'],
])('nothing in %s', async (_, text) => {
  const client = await opened(text);
  expect(await offered(client)).toBeUndefined();
  expect(await requested(client)).toBeNull();
});

test.each(['nonsense', '__proto__', 'toString'])('no edit of the kind “%s”', async (edit) => {
  expect(await requested(await opened(EXPORT), edit)).toBeNull();
});
