import { strict as assert } from 'node:assert';
import { commands, DiagnosticSeverity, type TextDocument, window, workspace } from 'vscode';
import {
  deleteConfiguration,
  fileUri,
  findings,
  rules,
  show,
  untilRules,
  writeConfiguration,
} from '../../support/documents.ts';
import { poll } from '../../support/poll.ts';
import { needsWorkbench, press, screenshot, texts, type } from '../../support/workbench.ts';

const TITLE = '.quick-input-titlebar';
const PICKS = '.quick-input-list .monaco-list-row';
const SUGGESTIONS = '.suggest-widget.visible .monaco-list-row';

/** The folder holds a document of the usual name already. */
const FILE = 'integrations-2.md';

/** Everything that a person does counts: a key, a word that is typed. */
let inputs = 0;

suite('New spec', () => {
  setup(needsWorkbench);
  setup(async () => {
    inputs = 0;
    await commands.executeCommand('workbench.action.closeAllEditors');
  });
  teardown(async () => {
    await press('Escape');
    await commands.executeCommand('workbench.action.files.revert');
    await commands.executeCommand('workbench.action.closeAllEditors');
    await workspace.fs.delete(fileUri(FILE)).then(undefined, () => {});
    await deleteConfiguration();
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

  test("of a team's own template, in the folder that was clicked on", async () => {
    await workspace.fs.writeFile(fileUri('specs/team.yaml'), new TextEncoder().encode(TEAM));
    const document = await show('integrations.md');
    await writeConfiguration('templates: [specs/team.yaml]\nrules:\n  missing-section: error\n');
    await poll('the configuration to apply', () =>
      findings(document).some(({ severity }) => severity === DiagnosticSeverity.Error),
    );
    void commands.executeCommand('integrationSpec.newSpec', fileUri('specs'));
    await poll('the template', async () =>
      (await texts(PICKS)).some((row) => row.includes('Vendor Review')),
    );
    await word('vendor');
    await firstPick('Vendor Review');
    await key('Enter');
    await firstPick('Exit Plan');
    await screenshot('new-spec-sections');
    await key('Enter');
    await step('3/3');
    await key('Enter');
    const written = await openDocument('specs/integrations.md');
    assert.match(written.getText(), /^---\nintegration-spec: vendor-review\n---\n/);
    assert.match(written.getText(), /## Exit Plan\n\n\[Exit Plan\]\n$/);
    // What comes after this test is checked as it is without.
    await deleteConfiguration();
    await show('integrations.md');
    await poll('the configuration to be gone', () =>
      findings(document).every(({ severity }) => severity !== DiagnosticSeverity.Error),
    );
  });
});

const TEAM = `id: vendor-review
title: Vendor Review
sections:
  - title: Summary
    applicability: required
  - title: Exit Plan
  - title: Notes
    applicability: optional
`;

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

function openDocument(name: string): Promise<TextDocument> {
  return poll(`${name} to be written`, () => {
    const document = window.activeTextEditor?.document;
    return document?.uri.path.endsWith(name) && document.getText() !== '' ? document : undefined;
  });
}

async function firstPick(words: string): Promise<void> {
  await poll(`${words} first`, async () => (await texts(PICKS))[0]?.includes(words));
}

async function step(words: string): Promise<void> {
  await poll(`step ${words}`, async () => (await texts(TITLE))[0]?.includes(words));
}

async function key(keys: string): Promise<void> {
  inputs++;
  await press(keys);
}

async function word(words: string): Promise<void> {
  inputs++;
  await type(words);
}
