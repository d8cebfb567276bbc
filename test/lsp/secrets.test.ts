// Whatever is asked, no answer gives a credential of the document away; only what is written into it may.
import { expect, test } from 'vitest';
import { givenAway, PLANTED } from '../helpers/planted.ts';
import { DOC, startClient } from './support/client.ts';

/** What the client writes, or sends back as it is. */
const WRITTEN = new Set([
  'newText',
  'filterText',
  'changes',
  'documentChanges',
  'data',
  'placeholder',
  'snippet',
]);
const said = (answer: unknown) =>
  JSON.stringify(answer, (key, value) => (WRITTEN.has(key) ? undefined : value)) ?? '';

const OF_THE_DOCUMENT = [
  'textDocument/diagnostic',
  'textDocument/documentLink',
  'textDocument/documentSymbol',
  'textDocument/codeLens',
  'textDocument/semanticTokens/full',
  'integrationSpec/documentStatus',
  'integrationSpec/specView',
  'integrationSpec/mapSvg',
  'integrationSpec/reading',
];
const OF_A_PLACE = [
  'textDocument/hover',
  'textDocument/completion',
  'textDocument/definition',
  'textDocument/references',
  'textDocument/documentHighlight',
  'textDocument/prepareRename',
];
const OF_A_RANGE = ['textDocument/codeAction', 'integrationSpec/sectionState'];

/** In how many places of a document is asked. */
const MOST_PLACES = 12;

/** Each kind of document once; the core's own test has them all. */
const SOME = PLANTED.filter(({ name }) => !/seeds|escaped/.test(name));

test.each(SOME.map((planted) => [planted.name, planted] as const))('%s', async (_, planted) => {
  const client = await startClient();
  await client.open(planted.text);
  const { connection } = client;
  const textDocument = { uri: DOC };
  const ask = async (method: string, more: object = {}) => {
    const answer = await connection.sendRequest(method, { uri: DOC, textDocument, ...more });
    expect(givenAway(said(answer), planted), method).toEqual([]);
  };
  for (const method of OF_THE_DOCUMENT) await ask(method);
  const lines = planted.text.split('\n');
  const every = Math.ceil(planted.hidden.length / MOST_PLACES);
  for (const found of planted.hidden.filter((_body, i) => i % every === 0)) {
    const line = lines.findIndex((text) => text.includes(found));
    const position = { line, character: lines[line]?.indexOf(found) ?? 0 };
    const range = { start: position, end: position };
    const context = { diagnostics: [], includeDeclaration: true };
    for (const method of OF_A_PLACE) await ask(method, { position, context });
    for (const method of OF_A_RANGE) await ask(method, { range, context });
    await ask('integrationSpec/insertions', { position });
  }
  expect(client.logged).toEqual([]);
});

test('what is pushed gives nothing away either, not even before the detectors are there', async () => {
  for (const planted of SOME) {
    const client = await startClient({ capabilities: {} });
    await client.open(planted.text);
    await client.until(() => client.published.length > 0);
    expect(givenAway(JSON.stringify(client.published), planted)).toEqual([]);
  }
});
