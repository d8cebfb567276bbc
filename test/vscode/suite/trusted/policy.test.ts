import { strict as assert } from 'node:assert';
import { commands } from 'vscode';
import { HACKED, INJECT, REFUSED, TO_REFUSE } from '../../../helpers/injections.ts';
import { show } from '../../support/documents.ts';
import { poll } from '../../support/poll.ts';
import { openView } from '../../support/spec-view.ts';
import { evaluate, inView, needsWorkbench } from '../../support/workbench.ts';

const PAGE = inView('body');

suite('The page of the spec view', () => {
  setup(async function () {
    needsWorkbench.call(this);
    await show('hostile.md');
    await openView();
  });
  teardown(() => commands.executeCommand('workbench.action.closeAllEditors'));

  test('may run its own script, be styled by its own sheet, and nothing else', async () => {
    const policy = await evaluate<string>(
      PAGE,
      `document.querySelector('meta[http-equiv=Content-Security-Policy]').content`,
    );
    assert.match(
      policy,
      /^default-src 'none'; style-src [^;]+; script-src 'nonce-[0-9a-f]{32}'$/,
      policy,
    );
    assert.doesNotMatch(policy, /unsafe|\*(?!\.vscode)|data:|blob:/);
  });

  test('has another nonce each time', async () => {
    // Browsers hide the attribute from the page's scripts, but not the property.
    const nonce = () => evaluate<string>(PAGE, `document.querySelector('script[nonce]').nonce`);
    const before = await nonce();
    await commands.executeCommand('workbench.action.closeAllEditors');
    await show('hostile.md');
    await openView();
    assert.notEqual(await nonce(), before);
  });

  test('runs nothing and asks for nothing that somebody has got into it', async () => {
    await evaluate(PAGE, INJECT);
    const refused = () => evaluate<string[]>(PAGE, REFUSED);
    await poll('each refusal', async () => (await refused()).length >= TO_REFUSE.length);
    assert.deepEqual(await refused(), TO_REFUSE);
    assert.equal(await evaluate(PAGE, HACKED), 'undefined');
  });
});
