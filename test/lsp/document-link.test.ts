import { describe, expect, test } from 'vitest';
import type { DocumentLink } from 'vscode-languageserver';
import { readFixture } from '../helpers/fixtures.ts';
import { DOC, startClient, type TestClient } from './support/client.ts';
import { README, rangeOf, WHOLE } from './support/documents.ts';

const BRD = 'docs/00-business-context/01-brd.md';
const BRD_URI = `file:///ws/${BRD}`;

function linksOf(client: TestClient): Promise<DocumentLink[]> {
  return client.connection.sendRequest('textDocument/documentLink', { textDocument: { uri: DOC } });
}

async function links(text: string, capabilities?: object): Promise<DocumentLink[]> {
  const client = await startClient(capabilities ? { capabilities } : {});
  await client.open(text);
  return linksOf(client);
}

describe('a reference', () => {
  test.each([
    ['clean', WHOLE],
    ['CRLF', WHOLE.replaceAll('\n', '\r\n')],
    ['an export', readFixture('data-sync.escaped.md')],
  ])('leads to the file: %s', async (_, text) => {
    const found = (await links(text)).filter(({ target }) => target?.startsWith('file:'));
    expect(found).toEqual([{ range: rangeOf(text, BRD), target: BRD_URI, tooltip: BRD }]);
  });

  test('leads nowhere where it is a link already, is not there, or is outside of the workspace', async () => {
    const referring = (value: string) => links(WHOLE.replace(`${BRD} (if any)`, value));
    expect(await referring(`[BRD](${BRD})`)).toEqual([]);
    expect(await referring('docs/02-nfr.md')).toEqual([]);
    expect(await referring('../../../../etc/passwd.md')).toEqual([]);
    expect(await referring('[docs/00-business')).toEqual([]);
  });
});

test('a rule in a suppression comment leads to its page', async () => {
  const text = WHOLE.replace(BRD, 'nothing').replace(
    '- **Provider:** Stripe',
    '<!-- integration-spec-disable-next-line placeholder no-such-rule -->\n$&',
  );
  expect(await links(text)).toEqual([
    {
      range: rangeOf(text, 'placeholder'),
      target: expect.stringMatching(/^https:.*\/docs\/rules\/placeholder\.md$/),
      tooltip: 'About this rule',
    },
  ]);
});

describe('documentation', () => {
  const EXTERNAL = readFixture('external-integrations.md');
  const documented = (value: string) => EXTERNAL.replace('https://docs.stripe.com/api', value);

  test.each([
    ['Stripe API docs', 'https://docs.stripe.com/webhooks'],
    ['docs.stripe.com/api/invoices', 'https://docs.stripe.com/api/invoices'],
  ])('%s leads to the provider', async (value, target) => {
    const text = documented(value);
    expect(await links(text)).toEqual([
      { range: rangeOf(text, value), target, tooltip: 'Stripe: webhooks' },
    ]);
  });

  test.each([
    'https://docs.stripe.com/api',
    '[Stripe docs](https://docs.stripe.com/api)',
    '<https://docs.stripe.com/api>',
    'evil.example/stripe.com',
    'in our wiki',
    '[Link to the Stripe API documentation]',
    'Stripe',
    '',
  ])('%j is left alone', async (value) => {
    expect(await links(documented(value))).toEqual([]);
  });
});

test('an ordinary document has none, nor has one that is not open', async () => {
  expect(await links(`${README}\n**Reference:** ${BRD}\n`)).toEqual([]);
  expect(await linksOf(await startClient())).toEqual([]);
});

test('a client of no capabilities gets them, too', async () => {
  expect(await links(WHOLE, {})).toHaveLength(1);
});
