import { commands, window, workspace } from 'vscode';
import { fileUri, rules, show } from '../../support/documents.ts';
import { poll } from '../../support/poll.ts';
import { openView, untilView } from '../../support/spec-view.ts';
import { evaluate, inView, needsWorkbench } from '../../support/workbench.ts';

const PAGE = inView('body');
/** Left behind by the first of the two runs: loading the window again ends the one, and starts the other. */
const MARK = fileUri('loaded-once');

suite('Spec view after the window is loaded again', () => {
  setup(needsWorkbench);

  test('is there again, as far down and as folded as it was', async function () {
    this.timeout(90_000);
    if (!(await isAgain())) {
      await prepare();
      // This run ends here, wherever it is.
      commands.executeCommand('workbench.action.reloadWindow').then(undefined, () => {});
      await new Promise(() => {});
    }
    await poll('the panel', () =>
      window.tabGroups.all.some(({ tabs }) =>
        tabs.some(({ label }) => label === 'Spec: integrations.md'),
      ),
    );
    await untilView('3rd Party Integrations & Data Sync');
    await poll('the scroll', () => evaluate<boolean>(PAGE, 'Math.round(scrollY) === 120'));
    await poll('the fold', () => evaluate<boolean>(PAGE, FOLDED));
    const editor = await window.showTextDocument(fileUri('integrations.md'), { viewColumn: 1 });
    const at = editor.document.positionAt(editor.document.getText().indexOf('succeeded'));
    await editor.edit((edit) => edit.insert(at, 'x'));
    await poll('the edit in the view', () =>
      evaluate<boolean>(PAGE, `document.body.textContent.includes('payment_intent.xsucceeded')`),
    );
    await commands.executeCommand('workbench.action.files.revert');
  });
});

const FOLDED = `document.querySelector('.completeness details')?.open === false`;

async function isAgain(): Promise<boolean> {
  return workspace.fs.stat(MARK).then(
    () => true,
    () => false,
  );
}

async function prepare(): Promise<void> {
  const document = await show('integrations.md');
  await poll('findings', () => rules(document).length > 0);
  await openView();
  await evaluate(PAGE, `document.querySelector('.completeness details[open] > summary').click()`);
  await evaluate(PAGE, 'scrollTo(0, 120)');
  await poll('the fold', () => evaluate<boolean>(PAGE, FOLDED));
  await workspace.fs.writeFile(MARK, new Uint8Array());
}
