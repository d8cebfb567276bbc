import { expect, test } from 'vitest';
import type { DocumentSymbol, SymbolInformation } from 'vscode-languageserver/node';
import { SPELLINGS } from '../helpers/spellings.ts';
import { type ClientOptions, DOC, startClient } from './support/client.ts';
import { README, rangeOf, WHOLE } from './support/documents.ts';

async function symbols<T>(text: string, options: ClientOptions): Promise<T> {
  const client = await startClient(options);
  await client.open(text);
  const textDocument = { uri: DOC };
  const found = await client.connection.sendRequest<T>('textDocument/documentSymbol', {
    textDocument,
  });
  expect(client.logged).toEqual([]);
  return found;
}

test.each(['as it stands', 'CRLF', 'escaped', 'bold headings'])('a tree: %s', async (spelling) => {
  const text = SPELLINGS[spelling]?.(WHOLE) ?? '';
  const [title] = await symbols<DocumentSymbol[]>(text, {});
  expect(title?.name).toBe('04 - 3rd Party Integrations & Data Sync');
  const payment = title?.children?.[1];
  expect(payment).toMatchObject({ name: '2. Payment Gateway Integration', detail: 'Stripe' });
  const events = payment?.children?.[0]?.children;
  expect(events?.map(({ name }) => name)).toEqual([
    'checkout.session.completed',
    'invoice.payment_failed',
  ]);
  expect(events?.[0]?.selectionRange).toEqual(rangeOf(text, 'checkout.session.completed'));
});

test('a list, for a client that takes no trees', async () => {
  const found = await symbols<SymbolInformation[]>(WHOLE, { capabilities: {} });
  const event = found.find(({ name }) => name === 'invoice.payment_failed');
  expect(event).toMatchObject({
    containerName: 'Required Webhook Events to Listen',
    location: {
      uri: DOC,
      range: rangeOf(
        WHOLE,
        '- invoice.payment_failed: Keep the booking open for an hour and mail the guest.',
      ),
    },
  });
});

test('none of a README', async () => {
  expect(await symbols(README, {})).toBeNull();
});

test('an editor with an outline of its own is offered none', async () => {
  const offers = async (initializationOptions: unknown) =>
    (await startClient({ initializationOptions })).initialized.capabilities.documentSymbolProvider;
  expect(await offers({ documentSymbols: false })).toBeUndefined();
  expect(await offers({ documentSymbols: true })).toBe(true);
  expect(await offers({ documentSymbols: 'no' })).toBe(true);
  expect(await offers(undefined)).toBe(true);
});
