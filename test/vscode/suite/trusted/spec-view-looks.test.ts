import { strict as assert } from 'node:assert';
import { ConfigurationTarget, commands, type TextDocument, window, workspace } from 'vscode';
import { findings, replaceText, revert, rules, show } from '../../support/documents.ts';
import { poll } from '../../support/poll.ts';
import { openView } from '../../support/spec-view.ts';
import {
  evaluate,
  inView,
  needsWorkbench,
  resize,
  screenshot,
  texts,
  violations,
} from '../../support/workbench.ts';

const PAGE = inView('body');

/** A theme of each kind, and how VS Code names the kind in a webview. */
const THEMES = {
  light: ['Default Light Modern', 'vscode-light'],
  dark: ['Default Dark Modern', 'vscode-dark'],
  'high-contrast': ['Default High Contrast', 'vscode-high-contrast'],
  'high-contrast-light': ['Default High Contrast Light', 'vscode-high-contrast-light'],
} as const;

async function useTheme(theme: string | undefined): Promise<void> {
  const settings = workspace.getConfiguration('workbench');
  await settings.update('colorTheme', theme, ConfigurationTarget.Global);
}

/** A document with something of everything: gaps, leftovers, mistakes, and what does not apply. */
function withGaps(text: string): string {
  return text
    .replace('checkout.session.completed:', 'customer.subscription.cancelled: x\n  - $&')
    .replace('**Payment Flow:** Checkout Session', '**Payment Flow:** [e.g., Subscriptions]')
    .replace('{{late_fee}}', '{{late fee}}')
    .replace(/\| \*\*FCM\*\*.*\n/, '')
    .replace(
      /(## 5\..*\n\n)[\s\S]*?(?=## 6)/,
      '$1Not Applicable: the board is reloaded by hand.\n\n',
    );
}

suite('Spec view, to look at', () => {
  setup(needsWorkbench);
  teardown(async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
  });

  suite('in a theme', () => {
    let document: TextDocument;

    setup(async () => {
      document = await show('whole.md');
      await replaceText(document, withGaps(document.getText()));
      await poll('findings', () => rules(document).length > 4);
      await openView();
      await resize(1400, 2000);
    });
    teardown(async () => {
      await resize(1280, 800);
      await useTheme(undefined);
      await revert(document);
    });

    for (const [name, [theme, kind]] of Object.entries(THEMES)) {
      test(`${name}: everybody can use it`, async () => {
        await useTheme(theme);
        const isThere = `document.body.classList.contains('${kind}')`;
        await poll('the theme', () => evaluate<boolean>(PAGE, isThere));
        await screenshot(`spec-view-${name}`);
        const grave = (await violations()).filter(
          ({ impact }) => impact === 'serious' || impact === 'critical',
        );
        assert.deepEqual(grave, []);
      });
    }

    test('at 200 % it needs no scrolling to the side', async () => {
      await resize(640, 800);
      await commands.executeCommand('workbench.action.closeSidebar');
      const width = () =>
        evaluate<[number, number]>(
          PAGE,
          '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
        );
      const [needed, there] = await width();
      await screenshot('spec-view-narrow');
      assert.ok(needed <= there, `${needed} of ${there} pixels`);
    });
  });

  test('a hostile document does nothing', async () => {
    const document = await show('hostile.md');
    await poll('findings', () => findings(document).length > 0);
    await openView();
    await resize(1400, 2000);
    await evaluate(PAGE, `for (const one of document.querySelectorAll('details')) one.open = true`);
    await screenshot('spec-view-hostile');
    await resize(1280, 800);
    assert.deepEqual(await evaluate<string[]>(PAGE, ACTIVE_ELEMENTS), []);
    for (const where of [PAGE, 'body'])
      assert.equal(await evaluate(where, 'String(globalThis.hacked)'), 'undefined');
    assert.equal(window.activeTextEditor?.document, document);
  });

  // No longer than VS Code's own Markdown server can take: where it is lost, no menu of fixes opens any more.
  test('an endless one is shown in part', async () => {
    const document = await show('whole.md');
    const huge = document
      .getText()
      .replace('Stripe\n', `Stripe ${'<svg>'.repeat(500)}\n`)
      .replace(/ {2}- checkout.*\n/, '  - payment_intent.evil: x\n'.repeat(1_000))
      .replace('- **Provider:** SendGrid', `${'> '.repeat(30)}deep\n\n$&`);
    await replaceText(document, huge);
    await openView();
    await poll('the view', async () => (await texts(PAGE))[0]?.includes('payment_intent.evil'));
    assert.ok((await evaluate<number>(PAGE, `document.querySelectorAll('*').length`)) < 20_000);
    assert.deepEqual(await evaluate<string[]>(PAGE, ACTIVE_ELEMENTS), []);
    await revert(document);
  });
});

/** What of a page could act, and is not the page's own. */
const ACTIVE_ELEMENTS = `[...document.querySelectorAll('body *')]
  .filter((one) =>
    one.matches('script:not([src*="spec-view.js"]), iframe, object, embed, base, meta, form, img, style, link, [style]') ||
    [...one.attributes].some(({ name, value }) =>
      name.startsWith('on') || name === 'srcdoc' || /^\\s*javascript:/i.test(value)))
  .map((one) => one.outerHTML.slice(0, 200))`;
