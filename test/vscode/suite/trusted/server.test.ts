import { strict as assert } from 'node:assert';
import { execFileSync } from 'node:child_process';
import { commands } from 'vscode';
import { api, replaceText, revert, rules, show, untilRules } from '../../support/documents.ts';
import { poll } from '../../support/poll.ts';
import { openPreview, untilShown } from '../../support/preview.ts';
import { openView, untilMessage, untilView } from '../../support/spec-view.ts';
import { click, needsWorkbench, screenshot, texts } from '../../support/workbench.ts';

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

suite('A server that is killed', () => {
  setup(needsWorkbench);
  setup(() => commands.executeCommand('notifications.clearAll'));
  teardown(async () => {
    await commands.executeCommand('notifications.clearAll');
    await commands.executeCommand('workbench.action.closeAllEditors');
  });

  test('is started again, which is said once; findings, view and preview go on', async () => {
    const document = await show('integrations.md');
    await openPreview(document);
    await untilShown('.ispec-badge');
    await commands.executeCommand('workbench.action.closeActiveEditor');
    await show('integrations.md');
    await openView();
    await poll('findings', () => rules(document).length > 0);
    const found = rules(document);
    await kill();
    await poll('another one', async () => (await messages(AGAIN)).length > 0);
    await screenshot('server-again');
    await untilRules(document, found);
    const text = document.getText();
    await replaceText(
      document,
      text.replace(/^# .*/m, '# **3rd Party Integrations & Data Sync** of Boats'),
    );
    await untilView('3rd Party Integrations & Data Sync of Boats');
    await replaceText(document, `---\nintegration-spec: false\n---\n${text}`);
    await untilRules(document, []);
    await untilMessage('Nothing to show of “integrations.md”.');
    await revert(document);
    await untilRules(document, found);
    await kill();
    await poll('another one', () => servers().length === 1);
    await untilRules(document, found);
    assert.equal((await messages(AGAIN)).length, 1);
  });

  test('five times is given up, which is said once, and a person can start it again', async () => {
    await commands.executeCommand('integrationSpec.restartServer');
    const document = await show('integrations.md');
    await poll('findings', () => rules(document).length > 0);
    const found = rules(document);
    for (let left = 4; left > 0; left--) {
      await kill();
      await untilRules(document, found);
    }
    await kill();
    await poll('the message', async () => (await messages(GIVEN_UP)).length === 1);
    await screenshot('server-given-up');
    await untilRules(document, []);
    assert.deepEqual(servers(), []);
    assert.equal((await texts(MESSAGE)).length, 1);
    await click(`${TOAST} .monaco-button:has-text("Restart Server")`);
    await untilRules(document, found);
    assert.equal(servers().length, 1);
    await poll('no message', async () => (await messages(GIVEN_UP)).length === 0);
  });
});

const TOAST = '.notification-toast';
const MESSAGE = `${TOAST} .notification-list-item-message`;
const AGAIN = 'was started again';
const GIVEN_UP = 'no longer checks documents';

async function messages(words: string): Promise<string[]> {
  return (await texts(MESSAGE)).filter((message) => message.includes(words));
}

/** Kills the server as nothing can be caught, and waits until it is gone. */
async function kill(): Promise<void> {
  const [id] = await poll('a server', () => (servers().length > 0 ? servers() : undefined));
  assert.ok(id);
  process.kill(id, 'SIGKILL');
  await poll('its end', () => !servers().includes(id));
}

/** The process ids of the servers that this extension host has started. */
function servers(): number[] {
  try {
    const found = execFileSync('pgrep', ['-P', String(process.pid), '-f', 'dist/server.js']);
    return String(found).trim().split('\n').map(Number);
  } catch {
    return [];
  }
}
