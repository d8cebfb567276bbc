import { strict as assert } from 'node:assert';
import {
  commands,
  EndOfLine,
  Range,
  Selection,
  type TextDocument,
  type TextEditor,
  window,
} from 'vscode';
import { actionsAt, apply, replaceText, revert, rules, show } from '../../support/documents.ts';
import { poll } from '../../support/poll.ts';
import { needsWorkbench, press, screenshot, texts, type } from '../../support/workbench.ts';

const PICKS = '.quick-input-list .monaco-list-row';
const MENU = '.action-widget .monaco-list-row';

/** Rows of the menu that cannot be picked. */
const HEADERS = new Set(['Quick Fix', 'Rewrite', 'Source Action', 'More Actions...']);

/** A list within a list that lacks an event, and a provider without a row. */
const NESTED = `---
integration-spec: data-sync
---

# Tide

## Payment Gateway Integration

- **Provider:** Stripe
- **Payment Flow:** Checkout Session
- **Required Webhook Events to Listen:**
    - charge.refunded: Cancel the booking

## External Dependencies & Fallback Strategy

| External Service | Criticality Level | Fallback Strategy / Graceful Degradation |
| :--- | :--- | :--- |
| **SendGrid** | Low | Queue the mails. |
`;

/** An export that lacks a flow and sections. */
const LACKING = NESTED.replace('- **Payment Flow:** Checkout Session\n', '').replace(
  '## Payment Gateway Integration',
  '## **2\\. Payment Gateway Integration**',
);

/** The beginning of an action's title, where the cursor is, and what the text says then. */
const OFFERED = [
  [
    'Clean up the Google Docs export',
    '**Provider:** Stripe',
    /^## 2\. Payment Gateway Integration$/m,
  ],
  ['Insert the field “Payment Flow”', '**Provider:** Stripe', /\*\*Payment Flow:\*\* /],
  ['Insert all missing sections', '# Tide', /^## \**(?:1\\?\. )?Integration Landscape Overview/m],
] as const;

const ENDS = [
  ['LF', EndOfLine.LF],
  ['CRLF', EndOfLine.CRLF],
] as const;

suite('Actions', () => {
  let document: TextDocument;
  let editor: TextEditor;
  let whole: string;

  setup(async () => {
    document = await show('whole.md');
    editor = window.activeTextEditor!;
    whole = document.getText();
  });
  teardown(async () => {
    await commands.executeCommand('workbench.action.closeQuickOpen');
    await revert(document);
    await commands.executeCommand('workbench.action.closeAllEditors');
  });

  suite('by keyboard', () => {
    setup(needsWorkbench);

    test('a section is marked as not applicable, with a reason, and brought back unchanged', async () => {
      await cursorAt('## 4. Push');
      await palette('Mark Section as Not Applicable');
      await poll('the question', async () =>
        (await texts('.quick-input-title')).some((title) => title.includes('Push')),
      );
      await screenshot('actions-reason');
      await type('the kiosk has no phone');
      await press('Enter');
      await poll('the mark', () => document.getText().includes('kiosk has no phone'));
      await screenshot('actions-marked');
      assert.match(
        document.getText(),
        /^## 4\. Push[^\n]*\n\nNot Applicable — the kiosk has no phone\n\n<!-- integration-spec-kept\n/m,
      );
      await poll('no finding', () => rules(document).length === 0);
      await palette('Bring Section Back');
      await poll('the text as it was', () => document.getText() === whole);
    });

    test('what the template requires is refused with a word', async () => {
      await cursorAt('## 1. Integration');
      await palette('Mark Section as Not Applicable');
      await poll('the message', async () => {
        await commands.executeCommand('notifications.showList');
        const shown = (await texts('.notification-list-item')).join();
        return shown.includes('this document needs it');
      });
      await screenshot('actions-refused');
      await commands.executeCommand('notifications.clearAll');
      assert.equal(document.getText(), whole);
    });

    test('all missing sections come with blanks, one after the other', async () => {
      await setText(whole.slice(0, whole.indexOf('## 4. Push')));
      await cursorAt('# 04');
      await pick('Insert all missing sections');
      const headings = (text: string) => text.match(/^## .*/gm)?.join('\n');
      await poll('the sections', () => headings(document.getText()) === headings(whole));
      await screenshot('actions-all-missing');
      const first = document.getText(editor.selection);
      await press('Tab');
      await poll('the next blank', () => document.getText(editor.selection) !== first);
      assert.match(first, /^\[e\.g\., FCM/);
      assert.match(document.getText(editor.selection), /^\[/);
    });

    for (const [name, eol] of ENDS) {
      const ended = (text: string) =>
        eol === EndOfLine.CRLF ? text.replaceAll('\n', '\r\n') : text;

      test(`text with blanks is what it is without them, nested, with ${name}`, async () => {
        for (const { at, title, after, typed } of BLANKS) {
          await setText(NESTED, eol);
          await cursorAt(at);
          await pick(title);
          await poll(title, () => document.getText() === ended(after(NESTED)));
          await screenshot(`actions-blanks-${name}`);
          if (typed === undefined) continue;
          await type(typed.text);
          await poll(typed.line, () => document.getText().includes(typed.line));
        }
      });
    }
  });

  test('from placeholder to placeholder, until none is left', async () => {
    await setText(
      '---\nintegration-spec: data-sync\n---\n\n## Payment Gateway Integration\n\n- **Provider:** [e.g., Stripe]\n- **Payment Flow:** TBD\n',
    );
    await cursorAt('## Payment');
    const selected = () => document.getText(editor.selection);
    await commands.executeCommand('integrationSpec.nextPlaceholder');
    assert.equal(selected(), '[e.g., Stripe]');
    await screenshot('actions-placeholder');
    await commands.executeCommand('integrationSpec.nextPlaceholder');
    assert.equal(selected(), 'TBD');
    await commands.executeCommand('integrationSpec.nextPlaceholder');
    assert.equal(selected(), '[e.g., Stripe]');
    await commands.executeCommand('integrationSpec.previousPlaceholder');
    assert.equal(selected(), 'TBD');
    await setText(whole);
    await cursorAt('# 04');
    await commands.executeCommand('integrationSpec.nextPlaceholder');
    assert.equal(selected(), '');
  });

  for (const [name, eol] of ENDS) {
    const ended = (text: string) => (eol === EndOfLine.CRLF ? text.replaceAll('\n', '\r\n') : text);

    test(`a section is marked and brought back by code actions with ${name}`, async () => {
      await setText(whole, eol);
      await cursorAt('## 4. Push');
      const place = cursorRange('## 4. Push');
      const mark = await actionsAt(document, place, ({ title }) => title.startsWith('Mark “Push'));
      assert.equal(mark.command?.command, 'integrationSpec.markNotApplicable');
      const answered = commands.executeCommand(mark.command!.command, ...mark.command!.arguments!);
      await poll('the question', async () => {
        await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        return document.getText().includes('[reason]');
      });
      await answered;
      assert.equal(document.getText(editor.selection), '[reason]');
      await screenshot('actions-open-reason');
      const back = await actionsAt(document, place, ({ title }) => title.startsWith('Bring “Push'));
      await apply(back);
      assert.equal(document.getText(), ended(whole));
    });
  }

  for (const [title, at, said] of OFFERED) {
    test(`“${title}” is offered, and does what it says`, async () => {
      await setText(LACKING);
      await cursorAt(at);
      const action = await actionsAt(document, cursorRange(at), (each) =>
        each.title.startsWith(title),
      );
      await apply(action);
      assert.match(document.getText(), said);
    });
  }

  async function setText(text: string, eol = EndOfLine.LF): Promise<void> {
    await editor.edit((edit) => edit.setEndOfLine(eol));
    await replaceText(document, text);
  }

  function cursorRange(words: string): Range {
    const at = document.positionAt(document.getText().indexOf(words) + words.length);
    return new Range(at, at);
  }

  async function cursorAt(words: string): Promise<void> {
    await window.showTextDocument(document);
    const { start } = cursorRange(words);
    editor.selection = new Selection(start, start);
    editor.revealRange(new Range(start, start));
  }

  /** Picks an action of the light bulb's menu by keyboard. */
  async function pick(title: string): Promise<void> {
    const at = await poll(`'${title}' in the menu`, async () => {
      await commands.executeCommand('workbench.action.focusActiveEditorGroup');
      await press('Control+.');
      await poll('a menu', async () => (await texts(MENU)).length > 0, 3_000);
      const all = (await texts(MENU)).map((row) => row.trim());
      const rows = all.filter((row) => !HEADERS.has(row));
      const found = rows.findIndex((row) => row.startsWith(title));
      if (found < 0) await press('Escape');
      return found < 0 ? undefined : { found };
    });
    await screenshot('actions-menu');
    for (let i = 0; i < at.found; i++) await press('ArrowDown');
    await press('Enter');
  }

  async function palette(command: string): Promise<void> {
    await press('Control+Shift+P');
    await poll('the palette', async () => (await texts(PICKS)).length > 0);
    await type(command);
    await poll('the command', async () => (await texts(PICKS))[0]?.includes(command));
    await press('Enter');
  }
});

/** What an action at a place makes of the nested document, and what is typed into its first blank. */
const BLANKS: {
  readonly at: string;
  readonly title: string;
  readonly after: (text: string) => string;
  readonly typed?: { readonly text: string; readonly line: string };
}[] = [
  {
    at: 'Cancel',
    title: 'Add “checkout.session.completed”',
    after: (text) =>
      text.replace(
        'Cancel the booking\n',
        'Cancel the booking\n    - checkout.session.completed: [Action to take]\n',
      ),
    typed: { text: 'Confirm', line: '    - checkout.session.completed: Confirm' },
  },
  {
    at: '**Provider:** Stripe',
    title: 'Add a fallback row for “Stripe”',
    after: (text) => `${text}| **Stripe** | [Level] | [Strategy] |\n`,
  },
];
