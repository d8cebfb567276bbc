import { PassThrough } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { clientCatalogs } from '../../server/lsp/client-catalogs.ts';
import { serve } from '../../server/lsp/server.ts';
import { streamChannel } from '../../server/main.channels.ts';
import { Connection } from '../../server/rpc/connection.ts';
import { catalogsText } from '../../tools/build/data-modules.mjs';
import { catalogFiles } from '../helpers/catalog-files.ts';
import { connect, DOC, type TestClient } from './support/client.ts';
import { rangeOf, WHOLE } from './support/documents.ts';

const CATALOGS = catalogsText(fileURLToPath(new URL('../../schemas/providers', import.meta.url)));

/** A client of a server without a disk, as in a browser; it answers `integrationSpec/readCatalog` so, or not at all. */
async function startInBrowser(
  answer?: (id: string) => unknown,
  catalogs: () => unknown = () => CATALOGS,
): Promise<TestClient> {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  const server = new Connection(streamChannel(toServer, toClient));
  serve(server, { ...clientCatalogs(server), today: () => '2026-11-23' });
  const connection = createProtocolConnection(
    new StreamMessageReader(toClient),
    new StreamMessageWriter(toServer),
  );
  onTestFinished(() => connection.dispose());
  connection.onRequest('integrationSpec/readCatalogs', catalogs);
  if (answer) connection.onRequest('integrationSpec/readCatalog', ({ id }) => answer(id));
  const client = await connect(connection);
  await client.open(WHOLE);
  return client;
}

const EVENT = 'checkout.session.completed';

async function hoverOf(client: TestClient): Promise<string> {
  const hover = await client.connection.sendRequest('textDocument/hover', {
    textDocument: { uri: DOC },
    position: rangeOf(WHOLE, EVENT).start,
  });
  return (hover as { contents: { value: string } }).contents.value;
}

async function documentationOf(client: TestClient): Promise<string> {
  const item = { label: EVENT, data: { event: { provider: 'stripe', name: EVENT } } };
  const resolved = await client.connection.sendRequest('completionItem/resolve', item);
  const { documentation } = resolved as { documentation: string | { value: string } };
  return typeof documentation === 'string' ? documentation : documentation.value;
}

test('a server without a disk has the descriptions from its client, each catalog once', async () => {
  const asked: string[] = [];
  const client = await startInBrowser((id) => {
    asked.push(id);
    return catalogFiles(id);
  });
  expect(await hoverOf(client)).toContain('Occurs when a Checkout Session has been');
  expect(await documentationOf(client)).toContain('Occurs when a Checkout Session has been');
  expect(asked).toEqual(['stripe']);
});

test.each<[string, ((id: string) => unknown) | undefined]>([
  ['refuses', undefined],
  ['has none', () => null],
  ['answers with something else', () => ({ id: 'stripe' })],
  ['answers with no catalog', () => '<html>'],
])('a client that %s gets the rest, and no error', async (_, answer) => {
  const client = await startInBrowser(answer);
  const hover = await hoverOf(client);
  expect(hover).toContain('webhook event of Stripe');
  expect(hover).not.toContain('Occurs when');
  expect(await documentationOf(client)).toContain('https://docs.stripe.com/webhooks');
  expect(client.logged).toEqual([]);
});

test.each<[string, () => unknown]>([
  ['has no catalogs', () => null],
  ['answers with something else', () => ({ id: 'stripe' })],
  ['answers with no list of catalogs', () => '<html>'],
  ['answers with a list of anything', () => '[1, null]'],
])('of a client that %s no provider’s events are judged', async (_, catalogs) => {
  const client = await startInBrowser(catalogFiles, catalogs);
  const wrong = WHOLE.replace(EVENT, 'checkout.session.complete');
  expect(wrong).not.toBe(WHOLE);
  await client.change(wrong);
  expect(await client.codes()).not.toContain('unknown-webhook-event');
});

test('a server without a disk has the catalogs from its client', async () => {
  const client = await startInBrowser(catalogFiles);
  await client.change(WHOLE.replace(EVENT, 'checkout.session.complete'));
  expect(await client.codes()).toContain('unknown-webhook-event');
});
