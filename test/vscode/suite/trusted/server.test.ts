import { strict as assert } from 'node:assert';
import { execFileSync } from 'node:child_process';
import { commands } from 'vscode';
import { api, replaceText, revert, rules, show, untilRules } from '../../support/documents.ts';
import { poll } from '../../support/poll.ts';
import { openPreview, untilGone, untilShown } from '../../support/preview.ts';
import { openView, title, untilMessage, untilView } from '../../support/spec-view.ts';
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

  teardown(() => commands.executeCommand('workbench.action.closeAllEditors'));

  suiteTeardown(() => commands.executeCommand('notifications.clearAll'));

  test('is started again, which is said once', async () => {
    const document = await show('integrations.md');
    await poll('findings', () => rules(document).length > 0);
    const found = rules(document);
    for (let times = 0; times < 2; times++) {
      await kill();
      await poll('the message', async () => (await messages(AGAIN)).length === 1);
      await untilRules(document, found);
    }
    await screenshot('server-again');
    assert.equal((await messages(OURS)).length, 1);
    await replaceText(document, `${OFF}${document.getText()}`);
    await untilRules(document, []);
    await revert(document);
    await untilRules(document, found);
  });

  test('is no end of the spec view', async () => {
    await commands.executeCommand('integrationSpec.restartServer');
    const document = await show('integrations.md');
    await openView();
    const before = await title();
    await kill();
    await replaceText(document, document.getText().replace(/^# .*/m, '$& of Boats'));
    await untilView(`${before} of Boats`);
    await replaceText(document, `${OFF}${document.getText()}`);
    await untilMessage('Nothing to show of “integrations.md”.');
    await revert(document);
    await untilView(before);
  });

  test('is no end of a preview', async () => {
    await commands.executeCommand('integrationSpec.restartServer');
    const document = await show('integrations.md');
    await openPreview(document);
    await untilShown('.ispec-badge');
    const text = document.getText();
    await kill();
    await replaceText(document, `${OFF}${text}`);
    await untilGone('.ispec-badge');
    await replaceText(document, text);
    await untilShown('.ispec-badge');
    await revert(document);
    await poll('findings', () => rules(document).length > 0);
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
    assert.equal((await messages(OURS)).filter((each) => !each.includes(AGAIN)).length, 1);
    await click(`${LIST} .monaco-button:has-text("Restart Server")`);
    await untilRules(document, found);
    assert.equal(servers().length, 1);
    await poll('no message', async () => (await messages(GIVEN_UP)).length === 0);
  });
});

const OFF = '---\nintegration-spec: false\n---\n';
// In a window that a test drives they do not pop up, but are listed.
const LIST = '.notifications-center';
const MESSAGE = `${LIST} .notification-list-item-message`;
/** Other suites leave messages behind, which may come late. */
const OURS = 'server ended unexpectedly';
const AGAIN = 'was started again';
const GIVEN_UP = 'no longer checks documents';

async function messages(words: string): Promise<string[]> {
  await commands.executeCommand('notifications.showList');
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
