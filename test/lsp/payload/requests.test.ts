import { describe, expect, test } from 'vitest';
import type { CompletionList, Hover } from 'vscode-languageserver';
import { fencedPayload, pushDocument } from '../../helpers/payload-documents.ts';
import { DOC, startClient, type TestClient } from '../support/client.ts';
import { rangeOf } from '../support/documents.ts';

const FRONT_MATTER = '---\nintegration-spec: data-sync\n---\n\n';
const BY_CHARACTER = { triggerKind: 2, triggerCharacter: '"' };

/** A client with the text open, and the place at which `$0` stood in it. */
async function openedAt(marked: string, capabilities?: object) {
  const client = await startClient(capabilities ? { capabilities } : {});
  await client.open(marked.replace('$0', ''));
  return { client, position: rangeOf(marked, '$0').start };
}

async function labels(
  { connection }: TestClient,
  position: object,
  context?: object,
): Promise<string[]> {
  const params = { textDocument: { uri: DOC }, position, ...(context && { context }) };
  const list = await connection.sendRequest<CompletionList | null>(
    'textDocument/completion',
    params,
  );
  return list?.items.map(({ label }) => label) ?? [];
}

describe('completion in a payload', () => {
  test.each([
    ['clean', fencedPayload('{\n  "message": {\n    "$0')],
    [
      'escaped',
      pushDocument('{ "message": { "$0').replace('Structure:', 'Structure \\[v1\\_api\\]:'),
    ],
    ['CRLF', fencedPayload('{\n  "message": {\n    "$0').replaceAll('\n', '\r\n')],
  ])('comes by itself behind a quote, unfinished as it is: %s', async (_, text) => {
    const { client, position } = await openedAt(`${FRONT_MATTER}${text}`);
    expect(await labels(client, position, BY_CHARACTER)).toContain('token');
  });

  test('has no snippets for a client of no capabilities', async () => {
    const text = `${FRONT_MATTER}${fencedPayload('{ "message": { "$0" } }')}`;
    const { client, position } = await openedAt(text, {});
    const { items } = await client.connection.sendRequest<CompletionList>(
      'textDocument/completion',
      { textDocument: { uri: DOC }, position },
    );
    const item = items.find(({ label }) => label === 'notification');
    expect(item).toMatchObject({ textEdit: { newText: '"notification": {}' } });
    expect(items.every(({ insertTextFormat = 1 }) => insertTextFormat === 1)).toBe(true);
  });

  test('is none in the JSON of an ordinary document', async () => {
    const { client, position } = await openedAt('# A library\n\n```json\n{ "$0" }\n```\n');
    expect(await labels(client, position, BY_CHARACTER)).toEqual([]);
  });
});

test.each([
  ['everything', undefined],
  ['no capabilities', {}],
])('a hover on a key says what it is, for a client of %s', async (_, capabilities) => {
  const text = `${FRONT_MATTER}${fencedPayload('{ "message": { "to$0ken": "t" } }')}`;
  const { client, position } = await openedAt(text, capabilities);
  const hover = await client.connection.sendRequest<Hover | null>('textDocument/hover', {
    textDocument: { uri: DOC },
    position,
  });
  expect(hover?.contents).toMatchObject({
    value: expect.stringContaining('The registration token'),
  });
});
