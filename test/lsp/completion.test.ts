import { describe, expect, test } from 'vitest';
import {
  CancellationTokenSource,
  type CompletionContext,
  type CompletionItem,
  type CompletionList,
  type TextEdit,
} from 'vscode-languageserver/node';
import { applyEdits } from '../../server/core/text/edit.ts';
import { LineIndex } from '../../server/core/text/lines.ts';
import { spanOf } from '../../server/lsp/ranges.ts';
import { readCursor } from '../helpers/check-completion.ts';
import { dataSync, dataSyncIn, MAIL } from '../helpers/completion-documents.ts';
import { SPELLINGS } from '../helpers/spellings.ts';
import { FULL } from './support/capabilities.ts';
import { type ClientOptions, DOC, startClient, type TestClient } from './support/client.ts';
import { README } from './support/documents.ts';

const BARE = { capabilities: {} };
const EVENTS =
  '- **Provider:** Stripe\n- **Payment Flow:** Subscriptions\n- **Required Webhook Events to Listen:**\n';

interface Asked {
  readonly client: TestClient;
  readonly text: string;
  readonly list: CompletionList | null;
  readonly find: (label: string) => CompletionItem;
}

/** Opens a text and asks at its cursor: by hand, or because of the character before it. */
async function ask(
  marked: string,
  options: ClientOptions = {},
  context?: CompletionContext,
): Promise<Asked> {
  const { text, offset } = readCursor(marked);
  const client = await startClient(options);
  await client.open(text);
  const list = await request(client, new LineIndex(text).positionAt(offset), context);
  const find = (label: string) => {
    const item = list?.items.find((each) => each.label === label);
    if (!item) throw new Error(`no '${label}'`);
    return item;
  };
  return { client, text, list, find };
}

function request(
  client: TestClient,
  position: { line: number; character: number },
  context?: CompletionContext,
  uri = DOC,
): Promise<CompletionList | null> {
  const params = { textDocument: { uri }, position, ...(context && { context }) };
  return client.connection.sendRequest('textDocument/completion', params);
}

function typed(triggerCharacter: string): CompletionContext {
  return { triggerKind: 2, triggerCharacter };
}

function accepted({ text }: Asked, { textEdit }: CompletionItem): string {
  const { range, newText } = textEdit as TextEdit;
  const lines = new LineIndex(text);
  return applyEdits(text, [{ span: spanOf(range, { text, lines }), newText }]);
}

test('the server says behind which characters to ask', async () => {
  const client = await startClient();
  expect(client.initialized.capabilities.completionProvider).toEqual({
    triggerCharacters: [' ', '#', '.', '/', '{', '`', '|', '<', '*', ':', '"'],
    resolveProvider: true,
    completionItem: { labelDetailsSupport: true },
  });
});

describe('for a client that can do everything', () => {
  test('an item has blanks, its place in the list, and what it is', async () => {
    const { find } = await ask(dataSync(`${EVENTS}  - cust$0`));
    expect(find('customer.subscription.deleted')).toMatchObject({
      kind: 23,
      sortText: expect.stringMatching(/^0-/),
      labelDetails: { description: 'required' },
      detail: 'Required for Subscriptions',
      insertTextFormat: 2,
      textEdit: {
        newText: expect.stringMatching(
          /^customer\.subscription\.deleted: \$\{1:\[Action to take\]\}\$0$/,
        ),
      },
    });
  });

  test('what is deprecated is tagged', async () => {
    const { find } = await ask(dataSync('- **Provider:** PayPal\n- **Webhooks:**\n  - $0'));
    expect(find('PAYMENTS.PAYMENT.CREATED').tags).toEqual([1]);
    expect(find('PAYMENT.CAPTURE.COMPLETED').tags).toBeUndefined();
  });

  test('a block of several lines is indented as it is', async () => {
    const { find } = await ask(dataSync('- **Provider:** Stripe\n- $0'));
    expect(find('Required Webhook Events to Listen')).toMatchObject({ insertTextMode: 1 });
    expect(find('Payment Flow').insertTextMode).toBeUndefined();
  });

  test('our own asks again where there is more to choose', async () => {
    const marked = dataSync('- **Provider:** Stripe\n- $0');
    const again = { title: 'Suggest', command: 'editor.action.triggerSuggest' };
    const ours = await ask(marked, { initializationOptions: { runsCommands: true } });
    expect(ours.find('Payment Flow').command).toEqual(again);
    expect((await ask(marked)).find('Payment Flow').command).toBeUndefined();
  });

  test('what an event means comes when somebody looks', async () => {
    const { client, find } = await ask(dataSync(`${EVENTS}  - $0`));
    const item = find('invoice.paid');
    expect(item.documentation).toBeUndefined();
    const resolved = await client.connection.sendRequest<CompletionItem>(
      'completionItem/resolve',
      item,
    );
    expect(resolved).toEqual({
      ...item,
      documentation: { kind: 'markdown', value: expect.stringMatching(/\w{3}[\s\S]*https:\/\//) },
    });
  });
});

describe('for a client of no capabilities', () => {
  test('an item is plain text', async () => {
    const asked = await ask(dataSync(`${EVENTS}  - cust$0`), BARE);
    const item = asked.find('customer.subscription.deleted');
    expect(item.insertTextFormat).toBeUndefined();
    expect(item.labelDetails).toBeUndefined();
    expect(item.detail).toBe('Required for Subscriptions');
    expect(accepted(asked, item)).toBe(
      dataSync(`${EVENTS}  - customer.subscription.deleted: [Action to take]`),
    );
    for (const { tags, deprecated, preselect, command } of asked.list?.items ?? [])
      expect([tags, deprecated, preselect, command]).toEqual([
        undefined,
        undefined,
        undefined,
        undefined,
      ]);
  });

  test.each(['Payment Flow', '3. Email & Communication Service'])(
    'so is what “%s” is for',
    async (label) => {
      const { client, find } = await ask(dataSync('- **Provider:** Stripe\n\n$0'), BARE);
      const item = find(label);
      const { documentation } = await client.connection.sendRequest<CompletionItem>(
        'completionItem/resolve',
        item,
      );
      expect(documentation).toEqual(expect.stringMatching(/^\w[^*_`]+\.$/m));
    },
  );

  test('documentation is plain text', async () => {
    const { client, find } = await ask(dataSync(`${EVENTS}  - $0`), BARE);
    const resolved = await client.connection.sendRequest<CompletionItem>(
      'completionItem/resolve',
      find('invoice.paid'),
    );
    expect(resolved.documentation).toEqual(expect.stringMatching(/\w/));
  });

  test('without snippets the rest is as for any other', async () => {
    const { completion, ...others } = FULL.textDocument;
    const completionItem = { ...completion.completionItem, snippetSupport: false };
    const textDocument = { ...others, completion: { completionItem } };
    const asked = await ask(dataSync('- $0'), { capabilities: { ...FULL, textDocument } });
    const item = asked.find('Provider');
    expect(item.insertTextFormat).toBeUndefined();
    expect(item.preselect).toBe(true);
    expect(accepted(asked, item)).toBe(dataSync('- **Provider:** [e.g., Stripe]'));
  });
});

describe.each(['as it stands', 'CRLF', 'escaped'])('in a document spelt %s', (name) => {
  const spell = SPELLINGS[name] ?? ((text: string) => text);
  test.each([
    ['- **Provider:** St$0', 'Stripe', '- **Provider:** Stripe'],
    [
      '- **Provider:** Stripe\n\n## Em$0',
      '3. Email & Communication Service',
      '- **Provider:** Stripe\n\n## 3. Email & Communication Service',
    ],
    [
      `${EVENTS}  - \`invoice.$0pa\``,
      'invoice.paid',
      `${EVENTS}  - \`invoice.paid\`: [Action to take]`,
    ],
    [
      `${EVENTS}  - invoice.payment_$0: Warn`,
      'invoice.payment_failed',
      `${EVENTS}  - invoice.payment_failed: Warn`,
    ],
  ])('%j', async (before, label, after) => {
    const asked = await ask(spell(dataSync(before)), BARE);
    expect(accepted(asked, asked.find(label))).toBe(spell(dataSync(after)));
  });
});

describe('while somebody types', () => {
  test('each version is answered by itself', async () => {
    const before = dataSync('- **Provider:** Stripe');
    const client = await startClient();
    await client.open(before);
    await client.diagnostics();
    let line = '';
    const at = before.slice(0, before.indexOf('Stripe')).split('\n').length;
    for (const key of '- **Pay') {
      line += key;
      const text = dataSync(`- **Provider:** Stripe\n${line}`);
      await client.change(text);
      const list = await request(client, { line: at, character: line.length });
      const labels = list?.items.map(({ label }) => label) ?? [];
      expect(labels.includes('Payment Flow'), line).toBe(line !== '-' && line !== '- *');
    }
  });

  test('a change that arrives with the question comes first', async () => {
    const client = await startClient();
    const { text, offset } = readCursor(
      dataSync('- **Provider:** Stripe\n- **Payment Flow:** Sub$0'),
    );
    await client.open(dataSync('- **Provider:** Stripe'));
    const changed = client.change(text);
    const list = request(client, new LineIndex(text).positionAt(offset));
    await changed;
    expect((await list)?.items.map(({ label }) => label)).toContain('Subscriptions');
  });

  test('a question nobody waits for any more is dropped', async () => {
    const { text, offset } = readCursor(dataSync('- **Provider:** $0'));
    const client = await startClient();
    await client.open(text);
    const source = new CancellationTokenSource();
    const answer = client.connection.sendRequest(
      'textDocument/completion',
      { textDocument: { uri: DOC }, position: new LineIndex(text).positionAt(offset) },
      source.token,
    );
    source.cancel();
    await expect(answer).rejects.toThrow('cancelled');
    expect(await request(client, new LineIndex(text).positionAt(offset))).not.toBeNull();
  });
});

describe('behind a character', () => {
  test('that means something on its line', async () => {
    const { list } = await ask(dataSync('- **Provider:** $0'), {}, typed(' '));
    expect(list?.items[0]?.label).toBe('Stripe');
    const mail = dataSyncIn(
      MAIL,
      '- **Provider:** SendGrid\n- **Core Email Triggers:**\n  - **Event:** A\n    - **Dynamic Variables:** {{$0',
    );
    expect((await ask(mail, {}, typed('{'))).list?.items[0]?.label).toBe('{{first_name}}');
  });

  test.each([
    [' ', 'We pay with $0'],
    ['.', 'We pay with Stripe.$0'],
    ['#', 'C#$0'],
    ['`', 'We pay with `$0'],
  ])('%j that means nothing', async (character, line) => {
    const marked = dataSync(`- **Provider:** Stripe\n\n${line}`);
    expect((await ask(marked, {}, typed(character))).list).toBeNull();
  });
});

describe('nothing', () => {
  test.each([[`${README}$0`], [`${README}\n- $0`], [`${README}\n## $0`], ['$0']])(
    'in an ordinary document: %j',
    async (marked) => {
      expect((await ask(marked)).list).toBeNull();
    },
  );

  test('in a document that is not open', async () => {
    const client = await startClient();
    const position = { line: 0, character: 0 };
    expect(await request(client, position, undefined, 'file:///nowhere.md')).toBeNull();
  });

  test('at a line that the text does not have', async () => {
    const { client } = await ask(dataSync('- **Provider:** $0'));
    expect(await request(client, { line: 9_999, character: 3 })).toBeNull();
    expect(client.logged).toEqual([]);
  });

  test('but behind the end of a line is at its end', async () => {
    const { client, text, list } = await ask(dataSync('- **Provider:** $0'));
    const line = text.split('\n').indexOf('- **Provider:** ');
    expect(await request(client, { line, character: 9_999 })).toEqual(list);
  });

  test.each([
    [undefined],
    [7],
    [{ event: 7 }],
    [{ event: { provider: '__proto__', name: 'constructor' } }],
    [{ event: { provider: 'stripe', name: '__proto__' } }],
  ])('to say of an item with the data %j', async (data) => {
    const client = await startClient();
    const item = { label: 'x', ...(data !== undefined && { data }) };
    expect(await client.connection.sendRequest('completionItem/resolve', item)).toEqual(item);
    expect(client.logged).toEqual([]);
  });
});

describe('paths', () => {
  const files = {
    'file:///ws/docs/my_brd.md': '',
    'file:///ws/docs/more/nfr.md': '',
    'file:///ws/README.md': '',
  };
  const reference = (value: string) =>
    dataSync('- **Provider:** Stripe').replace('Harbour\n', `Harbour\n\n**Reference:** ${value}\n`);
  const labels = ({ list }: Asked) => list?.items.map(({ label }) => label);

  test('from the workspace, then from the document’s folder', async () => {
    const asked = await ask(reference('$0'), { files, ...BARE });
    expect(labels(asked)).toEqual(
      expect.arrayContaining(['docs/', 'README.md', 'more/', 'my_brd.md']),
    );
    expect(accepted(asked, asked.find('docs/'))).toBe(reference('docs/'));
  });

  test.each(['as it stands', 'CRLF', 'escaped'])('a step further, %s', async (name) => {
    const spell = SPELLINGS[name] ?? ((text: string) => text);
    const asked = await ask(spell(reference('docs/m$0.txt, README.md')), { files, ...BARE });
    expect(labels(asked)).toEqual(expect.arrayContaining(['more/', 'my_brd.md']));
    expect(accepted(asked, asked.find('my_brd.md'))).toBe(
      spell(reference('docs/my_brd.md, README.md')),
    );
  });

  test('never out of the workspace', async () => {
    const outside = { ...files, 'file:///other.md': '' };
    const asked = await ask(reference('../../$0'), { files: outside });
    expect(labels(asked) ?? []).not.toContain('other.md');
  });
});
