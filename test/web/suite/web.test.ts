import { assert } from 'chai';
import {
  type CodeLens,
  commands,
  DiagnosticSeverity,
  env,
  type Hover,
  type MarkdownString,
  Selection,
  type SemanticTokens,
  UIKind,
  window,
  workspace,
} from 'vscode';
import {
  actionsAt,
  api,
  apply,
  deleteConfiguration,
  findings,
  replaceText,
  revert,
  rules,
  show,
  untilRules,
  writeConfiguration,
} from '../../vscode/support/documents.ts';
import { poll } from '../../vscode/support/poll.ts';
import { press, screenshot, texts } from '../../vscode/support/workbench.ts';

suite('In VS Code for the web', () => {
  test('ordinary documents start no server', async () => {
    assert.equal(env.uiKind, UIKind.Web);
    const readme = await show('README.md');
    const { isServerWanted } = await api();
    const notes = await show('notes.md');
    assert.isFalse(isServerWanted());
    assert.deepEqual([...rules(readme), ...rules(notes)], []);
  });

  test('a spec is checked, and the fix removes the finding', async () => {
    const document = await show('whole.md');
    await poll('the server', (await api()).isServerWanted);
    const whole = document.getText();
    await replaceText(document, whole.replace(/## 4\.[\s\S]*?(?=## 5\.)/, ''));
    await untilRules(document, ['missing-section']);
    const range = findings(document)[0]!.range;
    await apply(await actionsAt(document, range, ({ isPreferred }) => isPreferred === true));
    await poll('the finding to go', () => !rules(document).includes('missing-section'));
    // A browser saves by itself, so the file may lack the section by now.
    await replaceText(document, whole);
    await untilRules(document, []);
  });

  test('a configuration file applies when it is written and deleted', async () => {
    const document = await show('integrations.md');
    const untilSeverity = (wanted: DiagnosticSeverity) =>
      poll('the severity', () => findings(document).at(-1)?.severity === wanted);
    await untilSeverity(DiagnosticSeverity.Warning);
    await writeConfiguration('rules:\n  missing-section: error\n');
    await untilSeverity(DiagnosticSeverity.Error);
    await deleteConfiguration();
    await untilSeverity(DiagnosticSeverity.Warning);
  });

  test('the server can be restarted', async () => {
    const document = await show('integrations.md');
    await poll('findings', () => rules(document).length > 0);
    const found = rules(document);
    await commands.executeCommand('integrationSpec.restartServer');
    await untilRules(document, found);
    await replaceText(document, `---\nintegration-spec: false\n---\n${document.getText()}`);
    await untilRules(document, []);
    await revert(document);
  });

  test('a new spec is written, with its blanks as tab stops', async () => {
    const picks = '.quick-input-list .monaco-list-row';
    const first = (words: string) =>
      poll(words, async () => (await texts(picks))[0]?.includes(words));
    void commands.executeCommand('integrationSpec.newSpec');
    for (const words of ['3rd Party', 'Stripe', 'SendGrid', 'Firebase', 'Socket.IO']) {
      await first(words);
      await press('Enter');
    }
    const titled = (words: string) =>
      poll(words, async () => (await texts('.quick-input-titlebar'))[0]?.includes(words));
    await titled('6/7');
    await press('Enter');
    await titled('7/7');
    await press('Enter');
    const selected = () => {
      const editor = window.activeTextEditor;
      return editor?.document.getText(editor.selection);
    };
    await poll('the first blank', () => selected() === '[Integration Overview]');
    await press('Tab');
    await poll('the next one', () => selected() === '[Action to take]');
    const document = window.activeTextEditor!.document;
    await poll('its findings', () => rules(document).includes('placeholder'));
    assert.deepEqual([...new Set(rules(document))], ['placeholder']);
    await screenshot('new-spec');
    await revert(document);
    await workspace.fs.delete(document.uri);
  });

  test('findings are in the Problems panel', async () => {
    const document = await show('integrations.md');
    await poll('findings', () => rules(document).length > 0);
    await press('Control+Shift+M');
    await poll('rows', async () => (await texts('.markers-panel .monaco-list-row')).length > 0);
    await screenshot('problems');
  });

  test('what is missing is inserted where it belongs', async () => {
    const document = await show('whole.md');
    const whole = document.getText();
    await replaceText(document, whole.replace(/- \*\*Payment Flow:.*\n/, ''));
    const editor = await window.showTextDocument(document);
    const at = document.positionAt(document.getText().indexOf('Required Webhook Events'));
    editor.selection = new Selection(at, at);
    void commands.executeCommand('integrationSpec.insert');
    const picks = '.quick-input-list .monaco-list-row';
    await poll('the list', async () => (await texts(picks))[0]?.includes('Payment Flow'));
    await press('Enter');
    const flow = whole.replace(
      /(?<=Payment Flow:\*\* ).*/,
      '[e.g., Checkout Session / Subscriptions]',
    );
    await poll('the field', () => document.getText() === flow);
    await press('Escape');
    await revert(document);
  });

  test('hovers, lenses and colours are there', async () => {
    const document = await show('whole.md');
    const { uri } = document;
    const at = (words: string) => document.positionAt(document.getText().indexOf(words) + 1);
    const ask = <T>(command: string, ...more: unknown[]) =>
      commands.executeCommand<T>(`vscode.${command}`, uri, ...more);
    await poll('a hover', async () =>
      (await ask<Hover[]>('executeHoverProvider', at('checkout.session.completed'))).some(
        ({ contents }) =>
          contents.some((each) => (each as MarkdownString).value.includes('Checkout Session')),
      ),
    );
    await poll('a lens', async () => (await ask<CodeLens[]>('executeCodeLensProvider')).length > 0);
    await poll('colours', async () => {
      const tokens = await ask<SemanticTokens | undefined>('provideDocumentSemanticTokens');
      return (tokens?.data.length ?? 0) > 0;
    });
  });
});
