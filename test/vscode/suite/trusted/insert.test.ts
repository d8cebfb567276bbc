import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  commands,
  extensions,
  Selection,
  type TextDocument,
  type TextEditor,
  window,
  workspace,
} from 'vscode';
import { valueFor } from '../../../helpers/blank-values.ts';
import { documentFor, partsOf, put, readSnippets } from '../../../helpers/snippet-documents.ts';
import { replaceText, revert, rules, show, untilRules } from '../../support/documents.ts';
import { poll } from '../../support/poll.ts';
import { needsWorkbench, press, screenshot, texts, type } from '../../support/workbench.ts';

const PICKS = '.quick-input-list .monaco-list-row';
const TITLE = '.quick-input-title';
const FILE = 'snippets/integration-spec.code-snippets';

suite('Insert snippets', () => {
  const root = extensions.getExtension('integration-spec.integration-spec')?.extensionPath ?? '';
  const snippets = readSnippets(readFileSync(join(root, FILE), 'utf8'));
  let editor: TextEditor;

  suiteSetup(async () => {
    const document = await workspace.openTextDocument({ language: 'markdown' });
    editor = await window.showTextDocument(document);
  });
  suiteTeardown(() => commands.executeCommand('workbench.action.revertAndCloseActiveEditor'));

  for (const snippet of snippets) {
    test(`${snippet.prefix}, filled in, is clean`, async () => {
      const { document } = editor;
      const marked = documentFor(snippet);
      await replaceText(document, marked.replace('@@', ''));
      const cursor = document.positionAt(marked.indexOf('@@'));
      editor.selection = new Selection(cursor, cursor);
      const { name } = snippet;
      await commands.executeCommand('editor.action.insertSnippet', { langId: 'markdown', name });
      const parts = partsOf(snippet.body);
      const texts = parts.map((part) => (typeof part === 'string' ? part : part.text));
      assert.equal(document.getText(), put(marked, texts.join('')));
      await fillIn(editor, parts);
      const values = parts.map((part) => (typeof part === 'string' ? part : valueFor(part)));
      assert.equal(document.getText(), put(marked, values.join('')));
      await untilRules(document, []);
    });
  }
});

/** Writes into each blank, which is selected, and goes on to the next. */
async function fillIn(editor: TextEditor, parts: ReturnType<typeof partsOf>): Promise<void> {
  for (const part of parts) {
    if (typeof part === 'string') continue;
    assert.equal(editor.document.getText(editor.selection), part.text);
    await editor.edit((edit) => edit.replace(editor.selection, valueFor(part)));
    await commands.executeCommand('jumpToNextSnippetPlaceholder');
  }
  await commands.executeCommand('leaveSnippet');
}

suite('Insert into Spec…', () => {
  let document: TextDocument;

  setup(needsWorkbench);
  teardown(async () => {
    await press('Escape');
    await revert(document);
  });

  test('by keyboard: what is missing comes first, and goes where it belongs', async () => {
    document = await show('whole.md');
    const whole = document.getText();
    const line = /- \*\*Payment Flow:\*\* .*\n/.exec(whole)?.[0] ?? '';
    await replaceText(document, whole.replace(line, ''));
    await poll('the finding', () => rules(document).includes('missing-field'));
    await putCursorAt('Required Webhook Events');
    await openList();
    const [first] = await texts(PICKS);
    assert.match(first ?? '', /Payment Flow/);
    await screenshot('insert-into-spec');
    await press('Enter');
    await poll(
      'the choices',
      async () => (await texts('.suggest-widget .monaco-list-row')).length > 3,
    );
    await screenshot('insert-into-spec-choices');
    await press('ArrowDown');
    await press('Enter');
    await poll('the flow', () => document.getText().includes('Flow:** Checkout Session\n'));
    assert.equal(document.getText(), whole);
    await untilRules(document, []);
  });

  test('in a document that is no spec yet, at the cursor', async () => {
    document = await show('notes.md');
    await putCursorAt('#');
    await openList();
    await type('Stripe: Invoicing');
    await poll('one', async () => (await texts(PICKS)).length === 1);
    await press('Enter');
    await poll('the events', () =>
      document.getText().includes('- invoice.paid: [Action to take]\n'),
    );
    await type('Open the account');
    await poll('the text', () => document.getText().includes('- invoice.paid: Open the account\n'));
  });

  async function putCursorAt(words: string): Promise<void> {
    const editor = await window.showTextDocument(document);
    const at = document.positionAt(document.getText().indexOf(words));
    editor.selection = new Selection(at, at);
  }

  async function openList(): Promise<void> {
    await press('F1');
    await poll('the palette', async () => (await texts(PICKS)).length > 0);
    await type('Insert into Spec');
    await poll('the command', async () => (await texts(PICKS))[0]?.includes('Insert into Spec'));
    await press('Enter');
    await poll('the list', async () => (await texts(TITLE)).includes('Insert into Spec'));
    await poll('its rows', async () => (await texts(PICKS)).length > 1);
  }
});
