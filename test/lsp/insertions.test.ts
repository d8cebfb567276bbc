import { describe, expect, test } from 'vitest';
import type { InsertionEdit, InsertionInfo } from '../../server/lsp/protocol.ts';
import { SPELLINGS } from '../helpers/spellings.ts';
import { applyWorkspaceEdit } from './support/apply.ts';
import { DOC, startClient, type TestClient } from './support/client.ts';
import { NO_PUSH, README, rangeOf, WHOLE } from './support/documents.ts';

const NO_FLOW = WHOLE.replace('- **Payment Flow:** Checkout Session\n', '');
const NOTHING = {};

async function opened(text: string, capabilities?: object): Promise<TestClient> {
  const client = await startClient(capabilities ? { capabilities } : {});
  await client.open(text);
  return client;
}

function list(client: TestClient, words: string): Promise<InsertionInfo[]> {
  const position = rangeOf(client.text(), words).end;
  return client.connection.sendRequest('integrationSpec/insertions', { uri: DOC, position });
}

function edit(client: TestClient, words: string, id: string): Promise<InsertionEdit | null> {
  const position = rangeOf(client.text(), words).end;
  return client.connection.sendRequest('integrationSpec/insertion', { uri: DOC, position, id });
}

async function inserted(client: TestClient, words: string, id: string): Promise<string> {
  const found = await edit(client, words, id);
  if (!found) throw new Error(`no insertion ${id}`);
  const changes = { [DOC]: [{ range: found.range, newText: found.text }] };
  return applyWorkspaceEdit({ changes }, { uri: DOC, version: 1, text: client.text() });
}

describe('in a spec', () => {
  test.each([undefined, NOTHING])('what is missing around the cursor comes first', async (can) => {
    const client = await opened(NO_FLOW, can);
    const [first, ...others] = await list(client, 'Provider:** Stripe');
    expect(first).toEqual({
      id: 'field/payment/payment-flow',
      group: 'fields',
      title: 'Payment Flow',
      description: "The way a customer pays, in the provider's own words.",
      where: 'here',
    });
    const order = ['here', 'elsewhere', 'cursor'];
    const places = others.map(({ where }) => order.indexOf(where));
    expect(places).toEqual([...places].sort());
  });

  test.each(['as it stands', 'CRLF', 'escaped', 'other bullets'])(
    'it goes where it belongs: %s',
    async (spelling) => {
      const spell = SPELLINGS[spelling] ?? String;
      const client = await opened(spell(NO_FLOW));
      const text = await inserted(client, 'Core Events', 'field/payment/payment-flow');
      const flow = '[e.g., Checkout Session / Subscriptions]';
      expect(text).toBe(spell(WHOLE.replace(/(?<=Payment Flow:\*\* ).*/, flow)));
    },
  );

  test('with tab stops, and values to pick', async () => {
    const client = await opened(NO_FLOW);
    const found = await edit(client, 'Provider:** Stripe', 'field/payment/payment-flow');
    expect(found?.snippet).toMatch(
      /^\n- \*\*Payment Flow:\*\* \$\{1\|\[e\.g\.\\, Checkout Session \/ Subscriptions\],Checkout Session,.*\|\}\$0$/,
    );
  });

  test('in the middle of unfinished text', async () => {
    const half = NO_PUSH.slice(0, NO_PUSH.indexOf('**Dynamic Variables')).concat('**Dyn');
    const client = await opened(half);
    expect(await inserted(client, '**Dyn', 'section/push')).toContain('\n\n## 4. Push Notific');
  });

  test('what is no longer missing is not inserted twice', async () => {
    const client = await opened(NO_FLOW);
    await client.change(WHOLE);
    expect(await edit(client, 'Core Events', 'field/payment/payment-flow')).toBeNull();
    expect(await edit(client, 'Core Events', '__proto__')).toBeNull();
  });
});

describe('in a document that is no spec', () => {
  test('everything, at the cursor', async () => {
    const client = await opened(README);
    const all = await list(client, '# A library');
    expect(all.every(({ where }) => where === 'cursor')).toBe(true);
    expect(all.map(({ id }) => id)).toContain('spec-events-stripe-checkout');
    expect(await inserted(client, '# A library', 'spec-section-push')).toMatch(
      /^# A library\n\n## Push Notifications \(Mobile\/Web\)\n\n[\s\S]*\n {2}```\n\nIt does/,
    );
  });

  test('an empty one', async () => {
    const client = await opened('');
    const position = { line: 0, character: 0 };
    const id = 'spec-na';
    const params = { uri: DOC, position, id };
    expect(await client.connection.sendRequest('integrationSpec/insertion', params)).toEqual({
      range: { start: position, end: position },
      text: 'Not Applicable — [reason]',
      snippet: 'Not Applicable — ${1:[reason]}$0',
    });
  });

  test('nothing where there is no document', async () => {
    const client = await startClient();
    const params = { uri: DOC, position: { line: 0, character: 0 } };
    expect(await client.connection.sendRequest('integrationSpec/insertions', params)).toEqual([]);
  });
});

describe('as code actions', () => {
  const at = (client: TestClient, words: string, only = ['refactor.rewrite']) =>
    client.actions(rangeOf(client.text(), words), { only });

  test.each([undefined, NOTHING])('what the section around the cursor lacks', async (can) => {
    const client = await opened(NO_FLOW, can);
    const actions = await at(client, 'checkout.session.completed');
    const insert = actions.filter(({ title }) => title.startsWith('Insert'));
    expect(insert.map(({ title, kind }) => [title, kind])).toEqual([
      ['Insert the field “Payment Flow”', 'refactor.rewrite'],
    ]);
    const flow = '[e.g., Checkout Session / Subscriptions]';
    expect(await client.apply(insert[0])).toBe(WHOLE.replace(/(?<=Payment Flow:\*\* ).*/, flow));
  });

  test('none in a README', async () => {
    expect(await at(await opened(README), '# A library', [''])).toEqual([]);
  });
});
