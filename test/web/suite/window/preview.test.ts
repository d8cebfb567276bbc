import { assert } from 'chai';
import { ConfigurationTarget, commands, workspace } from 'vscode';
import { show } from '../../../vscode/support/documents.ts';
import { poll } from '../../../vscode/support/poll.ts';
import {
  attributes,
  openPreview,
  rendered,
  renderedWithoutUs,
  untilShown,
} from '../../../vscode/support/preview.ts';
import { inView, screenshot, texts } from '../../../vscode/support/workbench.ts';

suite('Preview in VS Code for the web', () => {
  teardown(() => commands.executeCommand('workbench.action.closeAllEditors'));

  test('an ordinary document is exactly as without the extension', async () => {
    for (const name of ['README.md', 'notes.md']) {
      const ordinary = await show(name);
      assert.equal(await rendered(ordinary), await renderedWithoutUs(ordinary), name);
    }
  });

  test('a spec says how far it is, and what its names mean', async () => {
    await openPreview(await show('whole.md'));
    await poll('badges', async () => (await texts(inView('h2 .ispec-badge'))).length === 6);
    await poll('the catalog’s words', async () =>
      (await attributes('.ispec-event', 'title')).some((title) =>
        title?.includes('Occurs when a Checkout Session has been'),
      ),
    );
    await screenshot('preview');
  });

  test('the settings apply at once', async () => {
    const whole = await show('whole.md');
    await openPreview(whole);
    await untilShown('.ispec-head', 'Data Sync');
    const set = (id?: string) =>
      workspace
        .getConfiguration('integrationSpec', whole)
        .update('template', id, ConfigurationTarget.Global);
    await set('external-integrations');
    await untilShown('.ispec-head', 'External Integrations');
    await set();
    await untilShown('.ispec-head', 'Data Sync');
  });
});
