import { strict as assert } from 'node:assert';
import { commands } from 'vscode';
import { api, replaceText, revert, rules, show, untilRules } from '../../support/documents.ts';
import { poll } from '../../support/poll.ts';

suite('The server', () => {
  test('can be restarted, and then goes on', async () => {
    const document = await show('integrations.md');
    await poll('findings', () => rules(document).length > 0);
    const found = rules(document);
    await commands.executeCommand('integrationSpec.restartServer');
    await untilRules(document, found);
    await replaceText(document, `---\nintegration-spec: false\n---\n${document.getText()}`);
    await untilRules(document, []);
    await revert(document);
    await untilRules(document, found);
    assert.ok((await api()).isServerWanted());
  });

  test('answers for a document in a tab that is not shown', async () => {
    const lacking = await show('integrations.md');
    await poll('findings', () => rules(lacking).length > 0);
    await show('whole.md');
    const text = lacking.getText();
    await replaceText(lacking, '# Nothing\n');
    await untilRules(lacking, []);
    await replaceText(lacking, text);
    await poll('findings', () => rules(lacking).length > 0);
    await revert(lacking);
  });
});
