import { strict as assert } from 'node:assert';
import { commands, Selection, type TextDocument, window } from 'vscode';
import { revert, rules, show } from '../../support/documents.ts';
import { poll } from '../../support/poll.ts';

suite('While a person types', () => {
  let document: TextDocument;

  setup(async () => {
    document = await show('whole.md');
    await poll('no finding', () => rules(document).length === 0);
  });
  teardown(() => revert(document));

  /** Puts the cursor behind these words and types, key by key. */
  async function typeBehind(words: string, text: string): Promise<void> {
    const editor = await window.showTextDocument(document);
    const at = document.positionAt(document.getText().indexOf(words) + words.length);
    editor.selection = new Selection(at, at);
    for (const key of text) await commands.executeCommand('type', { text: key });
  }

  test('nothing new is said about the line, until the typing pauses', async () => {
    const started = Date.now();
    await typeBehind('Payment Flow:**', ' TBD and [e.g., x');
    const typed = Date.now();
    await poll('the finding', () => rules(document).includes('placeholder'));
    assert.ok(
      Date.now() - typed >= 400,
      `after ${Date.now() - typed} ms (${typed - started} ms of typing)`,
    );
  });

  test('nor until the cursor leaves it', async () => {
    await typeBehind('Payment Flow:**', ' [e.g., x');
    const editor = window.activeTextEditor;
    assert.ok(editor);
    editor.selection = new Selection(0, 0, 0, 0);
    await poll('the finding', () => rules(document).includes('placeholder'), 500);
  });

  test('what it breaks elsewhere is said at once', async () => {
    await typeBehind('## 4. Push Notifications (Mobile/Web)', ' and much more besides');
    await poll('the finding', () => rules(document).includes('missing-section'), 500);
  });
});
