import { strict as assert } from 'node:assert';
import { extensions, languages, Uri, window, workspace } from 'vscode';
import { poll } from '../../support/poll.ts';
import { click, needsWorkbench, press, screenshot, texts } from '../../support/workbench.ts';

suite('The extension in VS Code', () => {
  test('starts for a Markdown document of a trusted workspace', async () => {
    assert.equal(workspace.isTrusted, true);
    await showFixture();
    const extension = extensions.getExtension('integration-spec.integration-spec');
    await poll('the extension to be active', () => extension?.isActive);
  });

  test('reports findings', async () => {
    const uri = await showFixture();
    const findings = await poll('diagnostics', () =>
      languages.getDiagnostics(uri).find(({ source }) => source === 'integration-spec'),
    );
    assert.ok(findings.message);
  });
});

suite('The window', () => {
  setup(needsWorkbench);

  test('shows findings in the Problems panel', async () => {
    await showFixture();
    await press('Control+Shift+M');
    const rows = await poll(
      'rows',
      async () => (await texts('.markers-panel .monaco-list-row')).length > 0,
    );
    assert.ok(rows);
    await screenshot('problems');
    await click('.markers-panel .monaco-list-row >> nth=1');
  });
});

async function showFixture(): Promise<Uri> {
  const [folder] = workspace.workspaceFolders ?? [];
  assert.ok(folder);
  const uri = Uri.joinPath(folder.uri, 'integrations.md');
  await window.showTextDocument(uri);
  return uri;
}
