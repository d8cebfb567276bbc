import { strict as assert } from 'node:assert';
import { commands, DiagnosticSeverity, workspace } from 'vscode';
import {
  actionsAt,
  apply,
  fileUri,
  findings,
  revert,
  rules,
  show,
} from '../../support/documents.ts';
import { poll } from '../../support/poll.ts';
import { rendered, renderedWithoutUs } from '../../support/preview.ts';
import { openView, untilMessage } from '../../support/spec-view.ts';
import { click, inView, needsWorkbench, screenshot, texts } from '../../support/workbench.ts';

suite('A workspace that is not trusted', () => {
  test('is one', () => {
    assert.equal(workspace.isTrusted, false);
  });

  test('is checked with the built-in templates, by its own configuration', async () => {
    const document = await show('integrations.md');
    await poll('findings', () => rules(document).includes('missing-section'));
    const missing = findings(document).filter(({ message }) =>
      message.includes('Push Notifications'),
    );
    assert.deepEqual(
      missing.map(({ severity }) => severity),
      [DiagnosticSeverity.Error],
    );
    const range = missing[0]!.range;
    await apply(await actionsAt(document, range, ({ title }) => title.startsWith('Insert all')));
    await poll('the sections', () => !rules(document).includes('missing-section'));
  });

  test('does not get its own templates loaded, and says why', async () => {
    const page = await show('page.md');
    const configuration = { uri: fileUri('.integration-spec.yaml') };
    const [note] = await poll('the note', () => {
      const found = findings(configuration);
      return found.length > 0 ? found : undefined;
    });
    assert.equal(note?.severity, DiagnosticSeverity.Information);
    assert.match(note?.message ?? '', /not trusted/);
    assert.deepEqual(rules(page), []);
    await screenshot('restricted');
  });

  test('nor shown in a preview', async () => {
    const page = await show('page.md');
    assert.equal(await rendered(page), await renderedWithoutUs(page));
    const document = await show('integrations.md');
    await poll('a badge', async () => (await rendered(document)).includes('ispec-badge'));
  });

  test('has the spec view, which follows and fixes', async function () {
    needsWorkbench.call(this);
    const document = await show('integrations.md');
    await openView();
    const fixable = () => texts(inView('.findings .finding:has(.offer) .place'));
    const [wanted = ''] = await poll('findings', fixable);
    await click(inView('.findings .finding .offer'));
    await poll('the fix', async () => !(await fixable()).includes(wanted));
    await revert(document);
    await commands.executeCommand('workbench.action.closeAllEditors');
  });

  test('shows nothing of its own templates in the spec view', async function () {
    needsWorkbench.call(this);
    await show('page.md');
    await commands.executeCommand('integrationSpec.showSpecView');
    await untilMessage('Nothing to show of “page.md”.');
  });
});
