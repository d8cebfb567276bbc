import { strict as assert } from 'node:assert';
import { extensions, languages, Uri, window, workspace } from 'vscode';
import { poll } from '../../support/poll.ts';
import { needsWorkbench, press, screenshot, texts } from '../../support/workbench.ts';

suite('The extension in VS Code', () => {
  test('starts for a spec in a trusted workspace', async () => {
    assert.equal(workspace.isTrusted, true);
    await showFixture();
    const extension = extensions.getExtension('integration-spec.integration-spec');
    assert.ok(extension, 'VS Code does not know the extension');
    await poll('the extension to be active', () => extension.isActive);
  });

  test('reports findings', async () => {
    const uri = await showFixture();
    const [finding] = await poll('a finding', () => findings(uri));
    assert.ok(finding?.message);
  });
});

suite('The window', () => {
  setup(needsWorkbench);

  test('shows findings in the Problems panel', async () => {
    const uri = await showFixture();
    const [finding] = await poll('a finding', () => findings(uri));
    await press('Control+Shift+M');
    const shown = () => texts('.markers-panel .monaco-list-row');
    await poll('its row', async () =>
      (await shown()).some((row) => row.includes(finding?.message ?? '')),
    );
    await screenshot('problems');
  });
});

function findings(uri: Uri) {
  const found = languages.getDiagnostics(uri).filter(({ source }) => source === 'integration-spec');
  return found.length > 0 ? found : undefined;
}

async function showFixture(): Promise<Uri> {
  const [folder] = workspace.workspaceFolders ?? [];
  assert.ok(folder);
  const uri = Uri.joinPath(folder.uri, 'integrations.md');
  await window.showTextDocument(uri);
  return uri;
}
