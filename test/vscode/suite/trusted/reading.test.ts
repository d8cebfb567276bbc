import { strict as assert } from 'node:assert';
import {
  type CodeLens,
  CompletionItemKind,
  type CompletionList,
  ConfigurationTarget,
  commands,
  type Hover,
  MarkdownString,
  Selection,
  type SemanticTokens,
  type SemanticTokensLegend,
  type TextDocument,
  type Uri,
  window,
  workspace,
} from 'vscode';
import { escapeText } from '../../../../server/core/templates/skeleton.ts';
import { replaceText, revert, rules, show } from '../../support/documents.ts';
import { poll } from '../../support/poll.ts';
import { click, needsWorkbench, press, screenshot, text, texts } from '../../support/workbench.ts';

const LENSES = '.codelens-decoration';

/** A document that lacks an event, with a deprecated one, a section that does not apply, and a placeholder. */
const TEXT = `---
integration-spec: data-sync
---

# 04 - 3rd Party Integrations & Data Sync

**Project Name:** Tidewater

## 1. Integration Landscape Overview

Tidewater takes payments with Stripe and sends mail with SendGrid.

## 2. Payment Gateway Integration

- **Provider:** Stripe
- **Payment Flow:** Subscriptions
- **Required Webhook Events to Listen:**
  - customer.subscription.deleted: Close the account.
  - order.created: Write it down.

## 3. Email & Communication Service

- **Provider:** SendGrid
- **Core Email Triggers:**
  - **Event:** [Event]
    - **Trigger Condition:** After the row is committed.
    - **Dynamic Variables:** {{first_name}}

## 4. Push Notifications (Mobile/Web)

Not applicable: the kiosk has no phone.

## 5. Real-Time Data Synchronization (WebSockets)

Not applicable for MVP.

## 6. External Dependencies & Fallback Strategy

| External Service | Criticality Level | Fallback Strategy / Graceful Degradation |
| :--- | :--- | :--- |
| **Stripe** | High | Show a banner. |
| **SendGrid** | Low | Queue the mails. |
`;

const EXTERNAL = `---
integration-spec: external-integrations
---

# External Integrations

## Stripe

- **Provider**: Stripe
`;

/** What is written in place of some words, where the cursor is then ($0), and what must be offered there. */
const SLOTS: readonly (readonly [slot: string, from: string, to: string, label: string])[] = [
  ['front matter', 'integration-spec: data-sync', 'integration-spec: $0', 'external-integrations'],
  [
    'heading',
    '## 4. Push Notifications (Mobile/Web)\n\nNot applicable: the kiosk has no phone.\n',
    '## $0\n',
    'Push Notifications',
  ],
  ['technology', 'Not applicable for MVP.', '- **Technology:** $0', 'Socket.IO'],
  [
    'heartbeat',
    'Not applicable for MVP.',
    '- **Technology:** Socket.IO\n- **Heartbeat/Ping Interval:** $0',
    '25 seconds',
  ],
  [
    'path',
    '**Project Name:** Tidewater',
    '**Project Name:** Tidewater\n\n**Reference:** $0',
    'README.md',
  ],
  [
    'operation',
    TEXT,
    `${EXTERNAL}\n### Endpoints Used\n\n- \`POST /v1/check$0\`: Pay\n`,
    '/v1/checkout/sessions',
  ],
  [
    'status',
    TEXT,
    `${EXTERNAL}\n### Error Handling\n\n- **Specific Errors Handled**:\n    - \`42$0\`\n`,
    '429 Too Many Requests',
  ],
  ['label', '- **Payment Flow:** Subscriptions\n', '- $0\n', 'Payment Flow'],
  ['provider', '**Provider:** Stripe', '**Provider:** $0', 'Xendit'],
  ['flow', '**Payment Flow:** Subscriptions', '**Payment Flow:** $0', 'Checkout Session'],
  ['event', '  - order.created: Write it down.', '  - inv$0', 'invoice.paid'],
  ['variable', '{{first_name}}', '{{first_name}}, {{$0', 'verification_link'],
  ['criticality', '| Low |', '| $0 |', 'Medium'],
  ['fallback service', '| **SendGrid** | Low | Queue the mails. |', '| $0 | | |', 'SendGrid'],
  [
    'suppression',
    '## 3. Email',
    '<!-- integration-spec-disable-next-line $0 -->\n\n## 3. Email',
    'placeholder',
  ],
];

suite('Reading', () => {
  let document: TextDocument;

  setup(async () => {
    document = await show('whole.md');
    await setText(TEXT);
  });
  teardown(async () => {
    await press('Escape').catch(() => {});
    await revert(document);
  });

  async function setText(text: string): Promise<void> {
    await replaceText(document, text);
    await poll('findings', () => rules(document).length > 0);
  }

  const at = (words: string) => document.positionAt(document.getText().indexOf(words) + 2);

  for (const [what, words, said] of [
    ['an event', 'customer.subscription.deleted', /subscription ends/i],
    ['a deprecated event', 'order.created', /order/],
    ['a provider', 'SendGrid and', /e-mail/i],
    ['a variable', '{{first_name}}', /first_name/],
    ['a section', 'Payment Gateway', /How the product takes money/],
    ['a label', 'Payment Flow', /way a customer pays/],
    ['a mark', 'Not applicable: the', /Push Notifications/],
    ['a placeholder', '[Event]', /What happened/],
  ] as const) {
    test(`a hover says what ${what} is`, async () => {
      const place = at(words.replace(' and', ''));
      const found = await poll('a hover of ours', async () => {
        const hovers = await commands.executeCommand<Hover[]>(
          'vscode.executeHoverProvider',
          document.uri,
          place,
        );
        const all = hovers.flatMap(({ contents }) =>
          contents.map((each) => (each instanceof MarkdownString ? each.value : String(each))),
        );
        return all.length > 0 ? all.join('\n') : undefined;
      });
      assert.match(found, said);
    });
  }

  test('sections say how far they are, and a click adds the events that a flow needs', async function () {
    needsWorkbench.call(this);
    const shown = async (words: string) =>
      (await texts(LENSES)).some((each) => each.includes(words));
    await poll('a complete section', () => shown('complete'));
    await poll('what is missing', () => shown('1 missing'));
    await poll('what does not apply', () => shown('not applicable'));
    const needs = await poll('the events', async () =>
      (await texts(LENSES)).find((each) => /\d of \d events this flow needs/.test(each)),
    );
    await screenshot('lenses');
    assert.ok(!document.getText().includes('invoice.paid'), needs);
    await click(`${LENSES} a:has-text("events this flow needs")`);
    await poll('the rest', () => document.getText().includes('  - invoice.paid: [Action to take]'));
  });

  test('which a setting switches off', async () => {
    const lenses = () =>
      commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', document.uri);
    const settings = workspace.getConfiguration('integrationSpec');
    await poll('lenses', async () => (await lenses()).length > 0);
    await settings.update('codeLens', false, ConfigurationTarget.Workspace);
    await poll('none', async () => (await lenses()).length === 0);
    await settings.update('codeLens', undefined, ConfigurationTarget.Workspace);
    await poll('lenses again', async () => (await lenses()).length > 0);
  });

  test('names are coloured by what they are, and what does not apply is muted', async () => {
    const found = await poll('tokens', async () => {
      const tokens = await tokensOf(document);
      return tokens.length > 0 ? tokens : undefined;
    });
    const has = (type: string, words: string) =>
      assert.ok(found.includes(`${type} ${words}`), `${type} ${words} in ${found.join(' | ')}`);
    has('event', 'customer.subscription.deleted');
    has('event deprecated', 'order.created');
    has('variable', '{{first_name}}');
    has('provider', 'SendGrid');
    has('notApplicable', 'Not applicable');
    await screenshot('tokens');
  });

  for (const [slot, from, to, label] of SLOTS) {
    for (const [spelling, spell] of [
      ['clean', (words: string) => words],
      ['escaped', escaped],
    ] as const) {
      test(`completion offers what belongs in its place: ${slot}, ${spelling}`, async () => {
        const marked = spell(TEXT.replace(from, to));
        await replaceText(document, marked.replace('$0', ''));
        const place = document.positionAt(marked.indexOf('$0'));
        await poll(label, async () =>
          (await offered(document.uri, place)).some((each) => each.includes(label)),
        );
      });
    }
  }

  test('keys of a payload come by themselves, by the schema of its provider', async () => {
    const payload =
      '- **Provider:** FCM\n- **Standard Payload Structure:**\n\n```json\n{ "message": {  } }\n```';
    await setText(TEXT.replace('Not applicable: the kiosk has no phone.', payload));
    const editor = await window.showTextDocument(document);
    const place = document.positionAt(document.getText().indexOf('{  }') + 2);
    editor.selection = new Selection(place, place);
    await commands.executeCommand('type', { text: '"' });
    await poll('a key', async () => {
      const labels = await offered(document.uri, editor.selection.active);
      return labels.includes('notification') && labels.includes('token');
    });
  });

  test('an ordinary document has none of it', async () => {
    const readme = await show('README.md');
    const length = readme.getText().length;
    for (let part = 0; part < 10; part++) {
      const place = readme.positionAt(Math.floor((length * part) / 10));
      assert.deepEqual(await offered(readme.uri, place), []);
    }
    const lenses = await commands.executeCommand<CodeLens[]>(
      'vscode.executeCodeLensProvider',
      readme.uri,
    );
    assert.deepEqual([lenses, await tokensOf(readme)], [[], []]);
    await show('whole.md');
  });

  test('a hover as a person sees it', async function () {
    needsWorkbench.call(this);
    const editor = await window.showTextDocument(document);
    const place = at('customer.subscription.deleted');
    editor.selection = new Selection(place, place);
    await poll('the hover', async () => {
      await commands.executeCommand('editor.action.showHover');
      return (await texts('.monaco-hover')).some((each) => each.includes('Stripe'));
    });
    assert.match(await text('.monaco-hover:has-text("Stripe")'), /Subscriptions/);
    await screenshot('hover');
  });
});

async function offered(
  uri: Uri,
  place: Parameters<TextDocument['offsetAt']>[0],
): Promise<string[]> {
  const { items } = await commands.executeCommand<CompletionList>(
    'vscode.executeCompletionItemProvider',
    uri,
    place,
  );
  // Words of open documents and snippets for Markdown are VS Code's own idea.
  const { Text, Snippet } = CompletionItemKind;
  return items
    .filter(({ kind }) => kind !== Text && kind !== Snippet)
    .map(({ label }) => (typeof label === 'string' ? label : label.label));
}

/** The tokens of a document, each as its type, its modifiers and its text. */
async function tokensOf(document: TextDocument): Promise<string[]> {
  const [legend, tokens] = await Promise.all([
    commands.executeCommand<SemanticTokensLegend | undefined>(
      'vscode.provideDocumentSemanticTokensLegend',
      document.uri,
    ),
    commands.executeCommand<SemanticTokens | undefined>(
      'vscode.provideDocumentSemanticTokens',
      document.uri,
    ),
  ]);
  const data = [...(tokens?.data ?? [])];
  const found: string[] = [];
  let line = 0;
  let character = 0;
  for (let i = 0; i < data.length; i += 5) {
    const [lines = 0, characters = 0, length = 0, type = 0, modifiers = 0] = data.slice(i, i + 5);
    character = lines > 0 ? characters : character + characters;
    line += lines;
    const words = document.lineAt(line).text.slice(character, character + length);
    const names = legend?.tokenModifiers.filter((_, bit) => modifiers & (1 << bit)) ?? [];
    found.push([legend?.tokenTypes[type], ...names, words].join(' '));
  }
  return found;
}

/** As Google Docs would export it, front matter, table and comments left alone. */
function escaped(text: string): string {
  const at = text.indexOf('\n# ');
  const [front, rest] = [text.slice(0, at), text.slice(at)];
  const lines = rest.split('\n').map((line) => {
    const number = line.replace(/^(#+) (\d+)\. (.*)$/, '$1 **$2\\. $3**');
    return /^(?:\||<!--)/.test(line) ? line : number === line ? escapeText(line) : number;
  });
  return front + lines.join('\n');
}
