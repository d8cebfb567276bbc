import { describe, expect, test } from 'vitest';
import type { SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver';
import { SPELLINGS } from '../helpers/spellings.ts';
import { DOC, startClient, type TestClient } from './support/client.ts';
import { README, rangeOf, WHOLE } from './support/documents.ts';

const MUTED = WHOLE.replace(
  /(## 4\. Push[^\n]*\n\n)[\s\S]*?(?=\n## 5)/,
  '$1Not applicable for MVP,\nnobody asked.\n',
);

async function opened(text: string, capabilities?: object): Promise<TestClient> {
  const client = await startClient(capabilities ? { capabilities } : {});
  await client.open(text);
  return client;
}

function full({ connection }: TestClient, uri = DOC): Promise<SemanticTokens> {
  return connection.sendRequest('textDocument/semanticTokens/full', { textDocument: { uri } });
}

function delta(
  { connection }: TestClient,
  previousResultId: string | undefined,
): Promise<SemanticTokensDelta | SemanticTokens> {
  const textDocument = { uri: DOC };
  return connection.sendRequest('textDocument/semanticTokens/full/delta', {
    textDocument,
    previousResultId,
  });
}

/** The tokens as an editor reads them: type and text. */
function read(client: TestClient, { data }: SemanticTokens): string[] {
  const { legend } = client.initialized.capabilities.semanticTokensProvider as {
    legend: { tokenTypes: string[] };
  };
  const lines = client.text().split(/\r\n|\n|\r/);
  const tokens: string[] = [];
  let [line, character] = [0, 0];
  for (let i = 0; i < data.length; i += 5) {
    const [down = 0, right = 0, length = 0, type = 0] = data.slice(i, i + 5);
    character = down > 0 ? right : character + right;
    line += down;
    const words = (lines[line] ?? '').slice(character, character + length);
    tokens.push(`${legend.tokenTypes[type]}: ${words.replace(/\\|\*\*/g, '')}`);
  }
  return tokens;
}

describe('tokens', () => {
  test.each([
    ['a client that can do everything', undefined],
    ['a client of no capabilities', {}],
  ])('for %s', async (_, capabilities) => {
    const client = await opened(MUTED, capabilities);
    const tokens = read(client, await full(client));
    expect(tokens).toEqual(
      expect.arrayContaining([
        'provider: Stripe',
        'event: checkout.session.completed',
        'muted: 4. Push Notifications (Mobile/Web)',
        'notApplicable: Not applicable',
        'muted: for MVP,',
        'muted: nobody asked.',
      ]),
    );
  });

  test.each(Object.entries(SPELLINGS))('are the same spelt otherwise: %s', async (_, spell) => {
    const plain = await opened(MUTED);
    const other = await opened(spell(MUTED));
    expect(read(other, await full(other))).toEqual(read(plain, await full(plain)));
  });

  test('of a range are those in it', async () => {
    const client = await opened(MUTED);
    const start = rangeOf(MUTED, '## 4. Push').start;
    const range = { start, end: { line: start.line + 3, character: 0 } };
    const tokens = await client.connection.sendRequest<SemanticTokens>(
      'textDocument/semanticTokens/range',
      { textDocument: { uri: DOC }, range },
    );
    expect(read(client, tokens)).toEqual([
      'muted: 4. Push Notifications (Mobile/Web)',
      'notApplicable: Not applicable',
      'muted: for MVP,',
    ]);
  });

  test('are none in an ordinary document, or in one that is not open', async () => {
    const client = await opened(README);
    expect((await full(client)).data).toEqual([]);
    expect((await full(client, 'file:///nowhere.md')).data).toEqual([]);
  });
});

describe('a delta', () => {
  test('makes the tokens of what the client has what they are now', async () => {
    const client = await opened(MUTED);
    const before = await full(client);
    const typed = MUTED.replace('  - checkout', '  - invoice.pai\n\n  - checkout').replace(
      'nobody asked.',
      'nobody',
    );
    await client.change(typed);
    const found = await delta(client, before.resultId);
    if (!('edits' in found)) throw new Error('no delta');
    const data = [...before.data];
    for (const { start, deleteCount, data: inserted } of found.edits)
      data.splice(start, deleteCount, ...(inserted ?? []));
    const fresh = await opened(typed);
    expect(data).toEqual((await full(fresh)).data);
    expect(found.edits[0]?.data?.length ?? 0).toBeLessThan(data.length / 2);
    expect(await delta(client, found.resultId)).toMatchObject({ edits: [] });
  });

  test('of something else is everything', async () => {
    const client = await opened(MUTED);
    const { data } = await full(client);
    expect(await delta(client, 'another')).toMatchObject({ data });
  });
});
