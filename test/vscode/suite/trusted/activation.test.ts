import { strict as assert } from 'node:assert';
import { commands, window, workspace } from 'vscode';
import { api, replaceText, revert, rules, show } from '../../support/documents.ts';
import { poll } from '../../support/poll.ts';
import { needsWorkbench, resize, screenshot, texts } from '../../support/workbench.ts';

/** What our part of a start may take, in milliseconds. */
const MOST_MS = 50;

// The first suite: later ones start the server.
suite('Activation', () => {
  test('ordinary documents start no server', async () => {
    const readme = await show('README.md');
    const { isServerWanted } = await api();
    const notes = await show('notes.md');
    await replaceText(readme, `${readme.getText()}\nMore words.\n`);
    await stays(1_000, () => !isServerWanted());
    assert.deepEqual([rules(readme), rules(notes)], [[], []]);
  });

  test('a document that becomes a spec while it is typed does', async () => {
    const { isServerWanted } = await api();
    const content = '# Notes\n';
    const document = await workspace.openTextDocument({ language: 'markdown', content });
    assert.equal(isServerWanted(), false);
    await replaceText(document, '---\nintegration-spec: external-integrations\n---\n# Notes\n');
    await poll('the server', isServerWanted);
    await window.showTextDocument(document);
    await poll('findings', () => rules(document).includes('missing-section'));
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  test('with the server running, ordinary documents still have no findings', async () => {
    const readme = await show('README.md');
    const audit = await show('audit.md');
    const lacking = await show('integrations.md');
    await poll('findings', () => rules(lacking).length > 0);
    assert.deepEqual([rules(readme), rules(audit)], [[], []]);
    await revert(readme);
  });
});

suite('Activation takes', () => {
  setup(needsWorkbench);

  // VS Code's own figures: loading the code and activating, without the waiting in between.
  test(`no longer than ${MOST_MS} ms, or than VS Code's own Markdown extension on a slow machine`, async () => {
    await show('README.md');
    await api();
    // The slowest come first, and only rows in sight are there.
    await resize(1280, 2000);
    await commands.executeCommand('workbench.action.showRuntimeExtensions');
    const ours = await poll('the time', () => activationMs('integration-spec'));
    const builtIn = await poll('its time', () => activationMs('Markdown Language Features'));
    await screenshot('activation');
    await commands.executeCommand('workbench.action.closeActiveEditor');
    await resize(1280, 800);
    console.log(`Activation: ${ours} ms; VS Code's own Markdown extension: ${builtIn} ms.`);
    assert.ok(ours <= Math.max(MOST_MS, builtIn), `${ours} ms`);
  });
});

/** What VS Code shows as the time that an extension took to be activated. */
async function activationMs(name: string): Promise<number | undefined> {
  const rows = await texts('.runtime-extensions-editor .monaco-list-row');
  const time = rows.find((row) => row.startsWith(name))?.match(/Activation:\s*(\d+)\s*ms/)?.[1];
  return time === undefined ? undefined : Number(time);
}

/** Looks again and again whether something holds, for a while. */
async function stays(milliseconds: number, condition: () => boolean): Promise<void> {
  const end = Date.now() + milliseconds;
  while (Date.now() < end) {
    assert.ok(condition());
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
