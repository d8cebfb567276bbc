import { strict as assert } from 'node:assert';
import { commands, window, workspace } from 'vscode';
import {
  countInputs,
  firstPick,
  key,
  openDocument,
  PICKS,
  step,
  word,
} from '../../support/dialog.ts';
import { fileUri, rules, untilRules } from '../../support/documents.ts';
import { poll } from '../../support/poll.ts';
import { needsWorkbench, press, screenshot, texts } from '../../support/workbench.ts';

const SUGGESTIONS = '.suggest-widget.visible .monaco-list-row';
const FILE = 'integrations.md';

suite('In an empty workspace', () => {
  setup(needsWorkbench);
  setup(async () => {
    countInputs();
    await commands.executeCommand('workbench.action.closeAllEditors');
  });
  teardown(async () => {
    await press('Escape');
    await commands.executeCommand('workbench.action.files.revert');
    await commands.executeCommand('workbench.action.closeAllEditors');
    await workspace.fs.delete(fileUri(FILE)).then(undefined, () => {});
  });

  test('from the palette to a clean spec in fewer than 40 inputs', async function () {
    this.timeout(90_000);
    await key('Control+Shift+P');
    await poll('the palette', async () => (await texts(PICKS)).length > 0);
    await word('new integration spec');
    await poll('the command', async () => (await texts(PICKS))[0]?.includes('New Integration'));
    await key('Enter');
    await firstPick('3rd Party');
    await screenshot('new-spec-template');
    await key('Enter');
    await firstPick('Stripe');
    await screenshot('new-spec-provider');
    await key('Enter');
    for (const name of ['SendGrid', 'Firebase', 'Socket.IO']) {
      await firstPick(name);
      await key('Enter');
    }
    await step('6/7');
    await word('Tidewater');
    await key('Enter');
    await step('7/7');
    await screenshot('new-spec-file');
    await key('Enter');
    const document = await openDocument(FILE);
    await poll('the blanks', () => rules(document).includes('placeholder'));
    assert.deepEqual([...new Set(rules(document))], ['placeholder']);
    await screenshot('new-spec-opened');
    await fillIn();
    await untilRules(document, []);
    await screenshot('new-spec-filled');
    assert.match(document.getText(), /\*\*Project Name:\*\* Tidewater\n/);
    const inputs = countInputs();
    assert.ok(inputs < 40, `${inputs} inputs`);
    console.log(`${inputs} inputs from the palette to a clean spec`);
  });

  test('from File > New File…, with nothing that applies and without a file, by way of one step back', async () => {
    void commands.executeCommand('welcome.showNewFileEntries');
    const at = await poll('the kinds of files', async () => {
      const found = (await texts(PICKS)).findIndex((row) => row.includes('New Integration Spec'));
      return found < 0 ? undefined : { found };
    });
    await screenshot('new-spec-new-file');
    for (let row = 0; row < at.found; row++) await key('ArrowDown');
    await key('Enter');
    await firstPick('3rd Party');
    await key('Enter');
    await firstPick('Stripe');
    await commands.executeCommand('workbench.action.quickInputBack');
    await firstPick('3rd Party');
    await key('Enter');
    for (const first of ['Stripe', 'SendGrid', 'Firebase', 'Socket.IO']) {
      await firstPick(first);
      await word('not applicable');
      await firstPick('Not applicable');
      await key('Enter');
    }
    await step('6/7');
    await key('Enter');
    await step('7/7');
    await key('Control+A');
    await key('Delete');
    await key('Enter');
    const document = await poll('the document', () => {
      const active = window.activeTextEditor?.document;
      return active?.isUntitled && active.getText() !== '' ? active : undefined;
    });
    await untilRules(document, ['unfilled-template']);
    assert.equal(document.getText().match(/^Not Applicable — \[reason\]$/gm)?.length, 5);
    await screenshot('new-spec-nothing');
  });
});

/** Fills in the blanks, one after the other, each with few keys. */
async function fillIn(): Promise<void> {
  await fill('[Integration Overview]', 'Tidewater rents kayaks by the hour.');
  await fill('[Action to take]', 'Mark the booking as paid.');
  await keep('User Registration');
  await keep('Upon successful insertion into the users table.');
  await keep('{{first_name}}, {{verification_link}}');
  await keep('Notification Title');
  await keep('Notification Body');
  await fill('[projectname]', 'tidewater');
  for (const criticality of ['High', 'Medium', 'Low', 'Medium']) {
    await keep(criticality);
    await poll('what to pick from', async () => (await texts(SUGGESTIONS)).length > 1);
    await key('ArrowDown');
    await key('Enter');
  }
}

/** Types over a blank, and goes to the next one. */
async function fill(blank: string, said: string): Promise<void> {
  await selected(blank);
  await word(said);
  await key('Tab');
}

/** Leaves what stands in a blank, and goes to the next one. */
async function keep(blank: string): Promise<void> {
  await selected(blank);
  await key('Tab');
}

async function selected(wanted: string): Promise<void> {
  await poll(`the blank ${wanted}`, () => {
    const editor = window.activeTextEditor;
    return editor?.document.getText(editor.selection) === wanted;
  });
}
