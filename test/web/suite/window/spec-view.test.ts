import { assert } from 'chai';
import { commands, type TextDocument, window } from 'vscode';
import { findings, revert, rules, show } from '../../../vscode/support/documents.ts';
import { poll } from '../../../vscode/support/poll.ts';
import { openView, title } from '../../../vscode/support/spec-view.ts';
import { click, inView, screenshot, texts } from '../../../vscode/support/workbench.ts';

suite('Spec view in VS Code for the web', () => {
  let document: TextDocument;

  setup(async () => {
    document = await show('integrations.md');
    await poll('findings', () => rules(document).length > 0);
    await openView();
  });
  teardown(async () => {
    await revert(document);
    await commands.executeCommand('workbench.action.closeAllEditors');
  });

  test('shows the document beside its text', async () => {
    assert.equal(await title(), '3rd Party Integrations & Data Sync');
    assert.equal(window.activeTextEditor?.document, document);
    await screenshot('spec-view');
  });

  test('a fix removes its finding, in the text and in the view', async () => {
    const fixable = () => texts(inView('.findings .finding:has(.offer) .place'));
    const [wanted = ''] = await fixable();
    await click(inView('.findings .finding .offer'));
    await poll('the text', () => findings(document).every(({ message }) => message !== wanted));
    await poll('the view', async () => !(await fixable()).includes(wanted));
  });
});
