import { assert } from 'chai';
import { extensions, languages, Uri, window, workspace } from 'vscode';
import { poll } from '../../vscode/support/poll.ts';
import { press, screenshot, texts } from '../../vscode/support/workbench.ts';

suite('The extension in VS Code for the web', () => {
  test('starts for a Markdown document', async () => {
    await showFixture();
    const extension = extensions.getExtension('integration-spec.integration-spec');
    await poll('the extension to be active', () => extension?.isActive);
  });

  test('reports findings', async () => {
    const uri = await showFixture();
    const finding = await poll('diagnostics', () =>
      languages.getDiagnostics(uri).find(({ source }) => source === 'integration-spec'),
    );
    assert.isNotEmpty(finding.message);
  });

  test('shows findings in the Problems panel', async () => {
    await showFixture();
    await press('Control+Shift+M');
    await poll('rows', async () => (await texts('.markers-panel .monaco-list-row')).length > 0);
    await screenshot('problems');
  });
});

async function showFixture(): Promise<Uri> {
  const [folder] = workspace.workspaceFolders ?? [];
  assert.exists(folder);
  const uri = Uri.joinPath(folder!.uri, 'integrations.md');
  await window.showTextDocument(uri);
  return uri;
}
