import { strict as assert } from 'node:assert';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { type Diagnostic, DiagnosticSeverity, extensions, workspace } from 'vscode';
import { actionsAt, findings, show, untilRules } from '../../support/documents.ts';

interface Reported {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly range: Diagnostic['range'];
  readonly fixes: readonly { readonly title: string }[];
}

const SEVERITIES = {
  [DiagnosticSeverity.Error]: 'error',
  [DiagnosticSeverity.Warning]: 'warning',
  [DiagnosticSeverity.Information]: 'info',
  [DiagnosticSeverity.Hint]: 'hint',
};

/** What the command line reports of a file of the folder that is open. */
async function reported(file: string): Promise<Reported[]> {
  const root = extensions.getExtension('integration-spec.integration-spec')?.extensionPath ?? '';
  const cwd = workspace.workspaceFolders?.[0]?.uri.fsPath ?? '';
  const args = [join(root, 'dist/cli.js'), 'check', '--format', 'json', file];
  // On the desktop the extension host's executable is Electron, which is Node.js when it is told so.
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  const stdout = await new Promise<string>((resolve) => {
    execFile(process.execPath, args, { cwd, env }, (_error, output) => resolve(output));
  });
  return JSON.parse(stdout).files[0].findings;
}

const place = ({ start, end }: Diagnostic['range']) =>
  [start.line, start.character, end.line, end.character].join(':');

suite('The window and the terminal', () => {
  test('say the same, at the same places, with the same fixes', async () => {
    const document = await show('integrations.md');
    const wanted = await reported('integrations.md');
    assert.ok(wanted.length > 2);
    await untilRules(
      document,
      wanted.map(({ rule }) => rule),
    );
    const shown = findings(document).map(({ range, severity, message }) =>
      [place(range), SEVERITIES[severity], message].join(' '),
    );
    assert.deepEqual(
      shown.sort(),
      wanted
        .map(({ range, severity, message }) => [place(range), severity, message].join(' '))
        .sort(),
    );
    for (const { range, fixes } of wanted) {
      const finding = findings(document).find((each) => place(each.range) === place(range));
      assert.ok(finding);
      for (const { title } of fixes) {
        await actionsAt(document, finding.range, (action) => action.title === title);
      }
    }
  });
});
