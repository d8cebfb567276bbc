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
import {
  click,
  hover,
  inView,
  needsWorkbench,
  screenshot,
  text,
  texts,
} from '../../support/workbench.ts';

const STATUS = '[id="status.languageStatus"]';

suite('A workspace that is not trusted', () => {
  test('is one', () => {
    assert.equal(workspace.isTrusted, false);
  });

  test('is checked with the built-in templates, by its own configuration', async () => {
    const document = await show('integrations.md');
    // A slow client gives the configuration only after the first findings.
    const missing = () =>
      findings(document).filter(({ message }) => message.includes('Push Notifications'));
    await poll('an error', () =>
      missing().some(({ severity }) => severity === DiagnosticSeverity.Error),
    );
    assert.deepEqual(
      missing().map(({ severity }) => severity),
      [DiagnosticSeverity.Error],
    );
    const range = missing()[0]!.range;
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
    await untilMessage('own templates need a trusted workspace');
    await commands.executeCommand('workbench.action.closeAllEditors');
  });

  test('says so in its status', async function () {
    needsWorkbench.call(this);
    await show('page.md');
    await hover(STATUS);
    await poll('why', async () =>
      (await text('.hover-language-status')).includes('own templates need a trusted workspace'),
    );
    await screenshot('restricted-status');
  });

  // The last one: from here on the workspace is trusted.
  test('gets its templates as soon as it is trusted, without a reload', async function () {
    needsWorkbench.call(this);
    const page = await show('page.md');
    await commands.executeCommand('workbench.trust.manage');
    await click('.workspace-trust-editor .monaco-button:has-text("Trust"):visible');
    await poll('trust', () => workspace.isTrusted);
    await show('page.md');
    await poll('its findings', () => rules(page).includes('missing-section'));
    await poll('no note', () => findings({ uri: fileUri('.integration-spec.yaml') }).length === 0);
  });
});
