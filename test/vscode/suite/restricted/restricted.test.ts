import { strict as assert } from 'node:assert';
import { DiagnosticSeverity, workspace } from 'vscode';
import { actionsAt, apply, fileUri, findings, rules, show } from '../../support/documents.ts';
import { poll } from '../../support/poll.ts';
import { rendered, renderedWithoutUs } from '../../support/preview.ts';
import { screenshot } from '../../support/workbench.ts';

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
});
