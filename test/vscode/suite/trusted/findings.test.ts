import { strict as assert } from 'node:assert';
import { type CodeAction, commands, Range, type TextDocument, window } from 'vscode';
import {
  actionsAt,
  apply,
  applyFirst,
  findings,
  replaceText,
  revert,
  rules,
  show,
  untilRules,
} from '../../support/documents.ts';
import { poll } from '../../support/poll.ts';

suite('Findings and fixes', () => {
  let document: TextDocument;
  let whole = '';

  setup(async () => {
    document = await show('whole.md');
    whole = document.getText();
    await poll('no finding', () => rules(document).length === 0);
  });
  teardown(() => revert(document));

  const remove = async (title: string) => {
    const start = document.getText().indexOf(`## ${title}`);
    const end = document.getText().indexOf('\n## ', start) + 1;
    await replaceText(document, document.getText().slice(0, start) + document.getText().slice(end));
  };

  test('a section that is taken away is missed at once, and the fix brings it back', async () => {
    await remove('4. Push');
    await untilRules(document, ['missing-section']);
    const [finding] = findings(document);
    assert.equal(document.getText(finding?.range), '3. Email & Communication Service');
    assert.match(
      String(typeof finding?.code === 'object' && finding.code.target),
      /missing-section\.md$/,
    );
    await applyFirst(document, finding!.range, 'quickfix');
    await poll('the finding to go', () => !rules(document).includes('missing-section'));
    assert.match(document.getText(), /^## 4\. Push Notifications/m);
  });

  test('several sections come back together', async () => {
    await remove('4. Push');
    await remove('5. Real-Time');
    await untilRules(document, ['missing-section', 'missing-section']);
    await applyFirst(document, new Range(0, 2, 0, 2), 'refactor.rewrite');
    await poll('the findings to go', () => !rules(document).includes('missing-section'));
  });

  test('so they do by a command', async () => {
    await remove('4. Push');
    await remove('5. Real-Time');
    await untilRules(document, ['missing-section', 'missing-section']);
    await commands.executeCommand('integrationSpec.insertMissingSections');
    await poll('the findings to go', () => !rules(document).includes('missing-section'));
  });

  test('a suppression hides a finding, and the finding says so when it is idle', async () => {
    await remove('4. Push');
    await untilRules(document, ['missing-section']);
    const isSuppression = ({ title }: CodeAction) => title.endsWith('on this line');
    await apply(await actionsAt(document, findings(document)[0]!.range, isSuppression));
    await untilRules(document, []);
    const comment = /<!-- integration-spec-disable-next-line missing-section -->/.exec(
      document.getText(),
    );
    await replaceText(document, `${comment?.[0]}\n\n${whole}`);
    await untilRules(document, ['unused-suppression']);
  });

  test('fix all applies what is safe: by kind, and by command', async () => {
    const instruction = '<!-- AI INSTRUCTION: Say which. -->\n\n';
    const text = whole.replaceAll('- **Provider:**', `${instruction}- **Provider:**`);
    for (const fixAll of [fixAllByKind, () => commands.executeCommand('integrationSpec.fixAll')]) {
      await replaceText(document, text);
      await poll('findings', () => rules(document).length > 1);
      await fixAll();
      await untilRules(document, []);
      assert.equal(document.getText(), whole);
    }
  });

  async function fixAllByKind(): Promise<void> {
    const kind = 'source.fixAll.integrationSpec';
    await apply(await actionsAt(document, findings(document)[0]!.range, () => true, kind));
  }

  test('findings go with the tab, and come back with it', async () => {
    const lacking = await show('integrations.md');
    await poll('findings', () => rules(lacking).length > 0);
    await commands.executeCommand('workbench.action.closeActiveEditor');
    await poll('none', () => rules(lacking).length === 0);
    await window.showTextDocument(lacking.uri);
    await poll('findings', () => rules(lacking).length > 0);
  });
});
