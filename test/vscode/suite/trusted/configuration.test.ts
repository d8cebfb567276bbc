import { strict as assert } from 'node:assert';
import { ConfigurationTarget, DiagnosticSeverity, type TextDocument, workspace } from 'vscode';
import {
  deleteConfiguration,
  fileUri,
  findings,
  replaceText,
  revert,
  rules,
  show,
  untilRules,
  writeConfiguration,
} from '../../support/documents.ts';
import { poll } from '../../support/poll.ts';

suite('Configuration', () => {
  let document: TextDocument;
  const severity = () =>
    findings(document).find(({ code }) => ruleOf(code) === 'missing-section')?.severity;
  const untilSeverity = (wanted: DiagnosticSeverity | undefined) =>
    poll(`severity ${wanted}`, () => severity() === wanted);
  const settings = () => workspace.getConfiguration('integrationSpec', document);

  setup(async () => {
    document = await show('integrations.md');
    await untilSeverity(DiagnosticSeverity.Warning);
  });
  teardown(async () => {
    await settings().update('rules', undefined, ConfigurationTarget.Workspace);
    await settings().update('template', undefined, ConfigurationTarget.Workspace);
    await deleteConfiguration();
    await untilSeverity(DiagnosticSeverity.Warning);
  });

  test('a file applies when it is written, changed and deleted', async () => {
    await writeConfiguration('rules:\n  missing-section: error\n');
    await untilSeverity(DiagnosticSeverity.Error);
    await writeConfiguration('rules:\n  missing-section: off\n');
    await untilSeverity(undefined);
    assert.ok(rules(document).length > 0);
    await writeConfiguration('specs:\n  integrations.md: false\n');
    await untilRules(document, []);
  });

  test('settings apply at once, and the file beats them', async () => {
    await settings().update('rules', { 'missing-section': 'hint' }, ConfigurationTarget.Workspace);
    await untilSeverity(DiagnosticSeverity.Hint);
    await writeConfiguration('rules:\n  missing-section: error\n');
    await untilSeverity(DiagnosticSeverity.Error);
    await deleteConfiguration();
    await untilSeverity(DiagnosticSeverity.Hint);
    await settings().update('template', 'none', ConfigurationTarget.Workspace);
    await untilRules(document, []);
  });

  test('mistakes are shown in the file, though it is not open', async () => {
    const file = { uri: fileUri('.integration-spec.yaml') };
    await writeConfiguration('rules:\n  no-such-rule: error\n');
    await poll('the mistake', () => findings(file).length === 1);
    assert.equal(findings(file)[0]?.range.start.line, 1);
    await writeConfiguration('rules: {}\n');
    await poll('no mistake', () => findings(file).length === 0);
  });

  test("a team's own template is read, and read anew", async () => {
    const team = fileUri('team.yaml');
    const write = (text: string) => workspace.fs.writeFile(team, new TextEncoder().encode(text));
    await write('id: team\ntitle: Team Page\nsections:\n  - title: Purpose\n');
    await writeConfiguration('templates: [team.yaml]\nspecs:\n  README.md: team\n');
    const readme = await show('README.md');
    await untilRules(readme, ['missing-section']);
    await write('id: team\ntitle: Team Page\nsections:\n  - title: API\n');
    await untilRules(readme, []);
    await replaceText(readme, '# Team Page\n');
    await untilRules(readme, ['missing-section']);
    await revert(readme);
    await deleteConfiguration();
    await untilRules(readme, []);
    await workspace.fs.delete(team);
    document = await show('integrations.md');
  });
});

function ruleOf(code: unknown): unknown {
  return typeof code === 'object' && code !== null && 'value' in code ? code.value : code;
}
