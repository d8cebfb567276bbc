import { describe, expect, test } from 'vitest';
import type { Hover } from 'vscode-languageserver';
import { escapeText } from '../../server/core/templates/skeleton.ts';
import { readFixture } from '../helpers/fixtures.ts';
import { FULL } from './support/capabilities.ts';
import { DOC, startClient, type TestClient } from './support/client.ts';
import { README, rangeOf, WHOLE } from './support/documents.ts';

const MARKDOWN = {
  ...FULL,
  textDocument: { ...FULL.textDocument, hover: { contentFormat: ['markdown', 'plaintext'] } },
};

async function opened(text: string, capabilities: object = MARKDOWN): Promise<TestClient> {
  const client = await startClient({ capabilities });
  await client.open(text);
  return client;
}

function hoverAt(
  client: TestClient,
  position: { line: number; character: number },
): Promise<Hover | null> {
  return client.connection.sendRequest('textDocument/hover', {
    textDocument: { uri: DOC },
    position,
  });
}

/** The hover in the middle of the first of some words. */
function hoverOn(client: TestClient, words: string): Promise<Hover | null> {
  const { start } = rangeOf(client.text(), words);
  return hoverAt(client, { ...start, character: start.character + 1 });
}

const EVENT = 'checkout.session.completed';

describe('a hover', () => {
  test.each([
    ['clean', WHOLE],
    ['CRLF', WHOLE.replaceAll('\n', '\r\n')],
    ['an export', readFixture('data-sync.escaped.md')],
  ])('says what an event means, with the range of its name: %s', async (_, text) => {
    const client = await opened(text);
    const written = text.includes(EVENT) ? EVENT : escapeText(EVENT);
    const found = await hoverOn(client, written);
    expect(found?.range).toEqual(rangeOf(text, written));
    expect(found?.contents).toEqual({
      kind: 'markdown',
      value: expect.stringMatching(
        /^`checkout\.session\.completed` · webhook event of Stripe\n\nOccurs when a Checkout Session has been/,
      ),
    });
  });

  test('is plain text for a client that does not say what it takes', async () => {
    const client = await opened(WHOLE, {});
    expect((await hoverOn(client, EVENT))?.contents).toEqual({
      kind: 'plaintext',
      value: `checkout.session.completed · webhook event of Stripe

Occurs when a Checkout Session has been successfully completed.

- Checkout Session (https://docs.stripe.com/checkout/fulfillment), the flow of this integration, needs it.
- Subscriptions (https://docs.stripe.com/billing/subscriptions/webhooks) needs it, or another that does as well.

Stripe: webhooks (https://docs.stripe.com/webhooks)`,
    });
  });

  test('links a rule to its page', async () => {
    const client = await opened(
      WHOLE.replace(
        '- **Provider:** Stripe',
        '<!-- integration-spec-disable-next-line placeholder -->\n$&',
      ),
    );
    const { contents } = (await hoverOn(client, 'placeholder -->')) ?? {};
    expect(contents).toMatchObject({
      value: expect.stringContaining('/docs/rules/placeholder.md)'),
    });
  });

  test('follows what is being typed', async () => {
    const client = await opened(WHOLE);
    const typed = `${WHOLE.slice(0, WHOLE.indexOf('- invoice.payment_failed'))}- invoice.pai`;
    await client.change(typed);
    expect((await hoverOn(client, 'invoice.pai'))?.contents).toMatchObject({
      value: expect.stringMatching(/^`invoice\.pai` · no webhook event of Stripe\n/),
    });
    await client.change(`${typed}d`);
    expect((await hoverOn(client, 'invoice.paid'))?.contents).toMatchObject({
      value: expect.stringMatching(/^`invoice\.paid` · webhook event of Stripe\n/),
    });
    await client.change('## 2. Pay');
    expect(await hoverOn(client, 'Pay')).toBeNull();
  });
});

describe('nothing is said', () => {
  test('of an ordinary document', async () => {
    const client = await opened(README);
    expect(await hoverAt(client, { line: 0, character: 3 })).toBeNull();
    await client.change(README.replace('things', 'payments with Stripe'));
    expect(await hoverOn(client, 'Stripe')).toBeNull();
  });

  test('of a document that is not open, or closed', async () => {
    const client = await startClient({ capabilities: MARKDOWN });
    expect(await hoverAt(client, { line: 0, character: 0 })).toBeNull();
    await client.open(WHOLE);
    await client.close();
    expect(await hoverAt(client, { line: 2, character: 4 })).toBeNull();
  });

  test('outside of the text, and where no name stands', async () => {
    const client = await opened(WHOLE);
    const last = WHOLE.split('\n').length - 1;
    for (const line of [last, last + 1, 100_000]) {
      expect(await hoverAt(client, { line, character: 0 })).toBeNull();
    }
    expect(await hoverOn(client, 'rents kayaks')).toBeNull();
  });

  test('of the next line by a character behind the end of this one', async () => {
    const client = await opened(WHOLE.replaceAll('\n', '\r\n'));
    const { start } = rangeOf(client.text(), '## 2. Payment');
    expect(await hoverAt(client, { line: start.line - 1, character: 500 })).toBeNull();
    expect((await hoverAt(client, { ...start, character: 500 }))?.range).toEqual(
      rangeOf(client.text(), 'Payment Gateway Integration'),
    );
  });
});
