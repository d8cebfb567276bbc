import { strict as assert } from 'node:assert';
import { type CompletionList, commands, Selection, type TextDocument, window } from 'vscode';
import { replaceText, revert, rules, show } from '../../support/documents.ts';
import { poll } from '../../support/poll.ts';
import { screenshot } from '../../support/workbench.ts';

const TEXT = `# 3rd Party Integrations & Data Sync

## 1. Integration Landscape Overview

Payments go through Stripe.

## 2. Payment Gateway Integration

- **Provider:** Stripe
- **Payment Flow:** Subscriptions
- **Required Webhook Events to Listen:**
  - \`invoice.paid\`: Extend

## 6. External Dependencies & Fallback Strategy

| External Service | Criticality Level | Fallback Strategy |
| --- | --- | --- |
`;

suite('Completion', () => {
  let document: TextDocument;

  setup(async () => {
    document = await show('integrations.md');
    await replaceText(document, TEXT);
    await poll('findings', () => rules(document).includes('missing-section'));
  });
  teardown(() => revert(document));

  /** Types behind these words, key by key, as a person would. */
  async function typeBehind(words: string, text: string): Promise<void> {
    const editor = await window.showTextDocument(document);
    const at = document.positionAt(document.getText().indexOf(words) + words.length);
    editor.selection = new Selection(at, at);
    for (const key of text) await commands.executeCommand('type', { text: key });
  }

  /** Accepts what the list has selected, as soon as there is one, and waits for the text that this makes. */
  async function accept(wanted: string): Promise<void> {
    await poll(`'${wanted}' in ${JSON.stringify(document.getText())}`, async () => {
      if (document.getText().includes(wanted)) return true;
      await commands.executeCommand('acceptSelectedSuggestion');
      return document.getText().includes(wanted);
    });
  }

  test('the list comes by itself behind a bullet, and an accepted event has a blank to fill in', async () => {
    await typeBehind('Extend', '\n- `');
    await typeBehindCursor('customer.subscription.del');
    await screenshot('completion-webhook-events');
    await accept('- `customer.subscription.deleted`: [Action to take]');
    await typeBehindCursor('End it');
    await poll('the action', () =>
      document.getText().includes('- `customer.subscription.deleted`: End it'),
    );
  });

  test('a heading, a label, and then the provider that it asks for', async () => {
    await typeBehind('`invoice.paid`: Extend', '\n');
    await commands.executeCommand('deleteAllLeft');
    await typeBehindCursor('\n## Ema');
    await accept('## 3. Email & Communication Service');
    await commands.executeCommand('leaveSnippet');
    await typeBehindCursor('\n\n- Prov');
    await commands.executeCommand('editor.action.triggerSuggest');
    await accept('- **Provider:** [e.g., SendGrid]');
    await accept('- **Provider:** SendGrid');
  });

  test('a row of the fallback table', async () => {
    await typeBehind('| --- | --- | --- |', '\n| ');
    await accept('| Stripe');
    await typeBehindCursor(' | ');
    await typeBehindCursor('Hi');
    await accept('| Stripe | High');
  });

  test('prose is left alone', async () => {
    const at = document.positionAt(document.getText().indexOf('through Stripe') + 8);
    const list = await commands.executeCommand<CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      at,
      ' ',
    );
    const ours = list.items.filter(({ sortText }) => /^\d-\d{5}$/.test(sortText ?? ''));
    assert.deepEqual(ours, []);
  });

  async function typeBehindCursor(text: string): Promise<void> {
    for (const key of text) await commands.executeCommand('type', { text: key });
  }
});
