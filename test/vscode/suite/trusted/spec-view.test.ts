import { strict as assert } from 'node:assert';
import {
  commands,
  languages,
  type TextDocument,
  type Uri,
  ViewColumn,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { fileUri, replaceText, revert, rules, show } from '../../support/documents.ts';
import { poll } from '../../support/poll.ts';
import { openView, title, untilMessage, untilView } from '../../support/spec-view.ts';
import { click, needsWorkbench, texts } from '../../support/workbench.ts';

const TITLE = '3rd Party Integrations & Data Sync';
const BUTTON = '.editor-actions [aria-label^="Show Spec View"]';

suite('Spec view', () => {
  let document: TextDocument;

  setup(needsWorkbench);
  setup(async () => {
    document = await show('integrations.md');
    await poll('findings', () => rules(document).length > 0);
  });
  teardown(async () => {
    await revert(document);
    await commands.executeCommand('workbench.action.closeAllEditors');
  });

  test('opens beside the text, which keeps the focus, and only once', async () => {
    await openView();
    assert.equal(await title(), TITLE);
    assert.equal(window.activeTextEditor?.document, document);
    await openView();
    assert.equal(labels().filter((label) => label === 'Spec: integrations.md').length, 1);
  });

  test('has a button above specs only', async () => {
    await poll('the button', async () => (await texts(BUTTON)).length === 1);
    await show('README.md');
    await poll('no button', async () => (await texts(BUTTON)).length === 0);
    await show('integrations.md');
    await poll('the button', async () => (await texts(BUTTON)).length === 1);
    await click(BUTTON);
    await untilView(TITLE);
  });

  test('says why there is nothing to show, and recovers', async () => {
    await openView();
    const text = document.getText();
    await replaceText(document, '# Kayaks\n');
    await untilMessage('Nothing to show of “integrations.md”. No integration spec');
    await replaceText(document, `---\nintegration-spec: false\n---\n${text}`);
    await untilMessage('Not checked: from its front matter.');
    await languages.setTextDocumentLanguage(document, 'plaintext');
    await untilMessage('“integrations.md” is not Markdown.');
    await languages.setTextDocumentLanguage(document, 'markdown');
    await replaceText(document, text);
    await untilView(TITLE);
  });

  test('outlives the tab of its text, a change of its name, and the server', async () => {
    await openView();
    await commands.executeCommand('workbench.action.closeActiveEditor');
    await poll('the tab to be closed', () => window.visibleTextEditors.length === 0);
    await untilView(TITLE);
    const { uri } = document;
    const renamed = fileUri('renamed.md');
    await rename(uri, renamed);
    await poll('the new name', () => labels().includes('Spec: renamed.md'));
    await untilView(TITLE);
    await commands.executeCommand('integrationSpec.restartServer');
    await untilView(TITLE);
    await rename(renamed, uri);
    await poll('the old name', () => labels().includes('Spec: integrations.md'));
    await untilView(TITLE);
  });

  test('says that its document is gone, and recovers', async () => {
    const copy = fileUri('copy.md');
    await workspace.fs.copy(document.uri, copy);
    await show('copy.md');
    await openView();
    await commands.executeCommand('workbench.action.closeActiveEditor');
    const edit = new WorkspaceEdit();
    edit.deleteFile(copy);
    await workspace.applyEdit(edit);
    await untilMessage('“copy.md” is not there any more');
    await workspace.fs.copy(document.uri, copy);
    await window.showTextDocument(copy, { viewColumn: ViewColumn.Beside });
    await untilView(TITLE);
    await workspace.fs.delete(copy);
  });
});

function labels(): string[] {
  return window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label));
}

async function rename(from: Uri, to: Uri): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.renameFile(from, to);
  assert.ok(await workspace.applyEdit(edit));
}
