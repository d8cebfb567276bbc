import { expect, test } from 'vitest';
import { elementsOf } from '../helpers/well-formed.ts';
import { DOC, startClient } from './support/client.ts';
import { README, WHOLE } from './support/documents.ts';

async function mapOf(text: string, uri = DOC): Promise<string | null> {
  const client = await startClient();
  await client.open(text);
  return client.connection.sendRequest('integrationSpec/mapSvg', { uri });
}

test('the map of a document as an SVG file', async () => {
  const file = (await mapOf(WHOLE)) ?? '';
  expect(elementsOf(file)[0]).toBe('svg');
  const texts = [...file.matchAll(/<text class="drawing-name"[^>]*>([^<]*)/g)];
  expect(texts.map(([, text]) => text)).toEqual([
    'Tidewater',
    'Stripe',
    'Firebase Cloud',
    'Messaging',
    'SendGrid',
    'Socket.IO',
  ]);
});

test('is none of an ordinary document, nor of one that is not open', async () => {
  expect(await mapOf(README)).toBeNull();
  expect(await mapOf(WHOLE, 'file:///nowhere.md')).toBeNull();
});
