import { strict as assert } from 'node:assert';
import { execFileSync } from 'node:child_process';
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

  test('is started again when it crashes', async function () {
    if (process.platform !== 'linux') return this.skip();
    const document = await show('integrations.md');
    await poll('findings', () => rules(document).length > 0);
    const [before] = servers();
    assert.ok(before);
    process.kill(before, 'SIGKILL');
    await poll('another one', () => servers().some((id) => id !== before));
    await replaceText(document, `---\nintegration-spec: false\n---\n${document.getText()}`);
    await untilRules(document, []);
    await revert(document);
    await poll('findings', () => rules(document).length > 0);
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

/** The process ids of the servers that this extension host has started. */
function servers(): number[] {
  try {
    const found = execFileSync('pgrep', ['-P', String(process.pid), '-f', 'dist/server.js']);
    return String(found).trim().split('\n').map(Number);
  } catch {
    return [];
  }
}
