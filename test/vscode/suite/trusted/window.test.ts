import { strict as assert } from 'node:assert';
import { commands, Selection, type TextDocument, window } from 'vscode';
import { findings, replaceText, revert, rules, show, untilRules } from '../../support/documents.ts';
import { poll } from '../../support/poll.ts';
import {
  hover,
  needsWorkbench,
  press,
  screenshot,
  text,
  texts,
  type,
} from '../../support/workbench.ts';

const STATUS = '[id="status.languageStatus"]';
const MENU = '.action-widget .monaco-list-row';
const PICKS = '.quick-input-list .monaco-list-row';

suite('The window', () => {
  let document: TextDocument;

  setup(needsWorkbench);
  setup(async () => {
    document = await show('integrations.md');
    await poll('findings', () => rules(document).length > 0);
  });
  teardown(async () => {
    await press('Escape');
    await revert(document);
  });

  test('underlines findings and lists them in the Problems panel', async () => {
    const [finding] = findings(document);
    await poll('squiggles', async () => (await texts('.squiggly-warning')).length >= 2);
    await press('Control+Shift+M');
    const isListed = (row: string) => row.includes(finding?.message ?? '?');
    await poll('its row', async () =>
      (await texts('.markers-panel .monaco-list-row')).some(isListed),
    );
    await screenshot('problems');
    await commands.executeCommand('workbench.action.closePanel');
  });

  test('shows what content rules find, what is deprecated struck through', async () => {
    const whole = await show('whole.md');
    const text = whole
      .getText()
      .replace('checkout.session.completed:', 'customer.subscription.cancelled: x\n  - $&')
      .replace('invoice.payment_failed:', 'order.created: y\n  - $&')
      .replace('"booking_id": "1234-5678"', '"booking_id": 1234')
      .replace('{{first_name}}', '{{first name}}');
    await replaceText(whole, text);
    await poll('findings', () => rules(whole).length >= 4);
    await poll('squiggles', async () => (await texts('.squiggly-error')).length >= 2);
    await poll(
      'struck through',
      async () => (await texts('.squiggly-inline-deprecated')).length > 0,
    );
    await press('Control+Shift+M');
    await poll('rows', async () => (await texts('.markers-panel .monaco-list-row')).length >= 4);
    await screenshot('content');
    await commands.executeCommand('workbench.action.closePanel');
    await revert(whole);
  });

  test('offers the fixes under the light bulb', async () => {
    const missing = findings(document).at(-1);
    assert.ok(missing);
    const editor = await window.showTextDocument(document);
    editor.selection = new Selection(missing.range.start, missing.range.start);
    const offers = await menu();
    for (const words of ['Not Applicable', 'Insert all missing sections', 'Suppress'])
      assert.ok(
        offers.some((row) => row.includes(words)),
        `${words} in ${offers.join(' | ')}`,
      );
    await screenshot('light-bulb');
    const actions = offers.filter((row) => row.trim() !== 'Quick Fix');
    const all = actions.findIndex((row) => row.includes('Insert all missing sections'));
    for (let i = 0; i < all; i++) await press('ArrowDown');
    await press('Enter');
    await poll('the sections', () => !rules(document).includes('missing-section'));
    await screenshot('all-sections-inserted');
  });

  test('says which template applies, and why', async () => {
    const status = await readStatus();
    assert.match(status, /3rd Party Integrations & Data Sync/);
    assert.match(status, /by its title and headings/);
    await screenshot('status');
    await press('Escape');
  });

  test('lets a person pick the template, or write it into the document', async () => {
    const pick = async (words: string) => {
      void commands.executeCommand('integrationSpec.selectTemplate');
      await poll('the picks', async () => (await texts(PICKS)).some((row) => row.includes(words)));
      await screenshot('templates');
      await type(words);
      await press('Enter');
    };
    await pick('leave this document alone');
    await untilRules(document, []);
    await pick('Recognise it');
    await poll('findings', () => rules(document).includes('missing-section'));
    await pick('integration-spec: data-sync');
    await poll('the front matter', () =>
      document.getText().startsWith('---\nintegration-spec: data-sync\n---\n'),
    );
    assert.match(await readStatus(), /front matter/);
  });
});

/** Opens the menu of the light bulb and reads it. Pressing the keys while it is open would choose from it. */
function menu(): Promise<string[]> {
  return poll('the menu', async () => {
    await commands.executeCommand('workbench.action.focusActiveEditorGroup');
    await press('Control+.');
    const isOpen = async () => (await texts(MENU)).length > 1;
    if (await poll('its rows', isOpen, 3_000).catch(() => false)) return texts(MENU);
    await press('Escape');
    return undefined;
  });
}

/** What the status shows when the mouse comes to it. */
async function readStatus(): Promise<string> {
  await hover('.part.activitybar');
  await hover(STATUS);
  return text('.hover-language-status');
}
