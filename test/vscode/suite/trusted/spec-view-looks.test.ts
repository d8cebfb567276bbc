import { strict as assert } from 'node:assert';
import { ConfigurationTarget, commands, type TextDocument, window, workspace } from 'vscode';
import { findings, revert, rules, show } from '../../support/documents.ts';
import { poll } from '../../support/poll.ts';
import { openView, title } from '../../support/spec-view.ts';
import {
  evaluate,
  inView,
  needsWorkbench,
  resize,
  screenshot,
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

suite('Spec view, to look at', () => {
  setup(needsWorkbench);
  teardown(async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
  });

  suite('in a theme', () => {
    let document: TextDocument;

    setup(async () => {
      document = await show('integrations.md');
      await poll('findings', () => rules(document).length > 0);
      await openView();
      await resize(1400, 1600);
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
    await screenshot('spec-view-hostile');
    assert.match(await title(), /<script>|Data Sync/);
    const strange = await evaluate<string[]>(
      PAGE,
      `[...document.querySelectorAll('body *')]
        .filter((one) =>
          one.matches('script:not([src*="spec-view.js"]), iframe, object, embed, base, meta, form, img, style, link') ||
          [...one.attributes].some(({ name, value }) =>
            name.startsWith('on') || name === 'srcdoc' || /^\\s*javascript:/i.test(value)))
        .map((one) => one.outerHTML.slice(0, 200))`,
    );
    assert.deepEqual(strange, []);
    for (const where of [PAGE, 'body'])
      assert.equal(await evaluate(where, 'String(globalThis.hacked)'), 'undefined');
    assert.equal(window.activeTextEditor?.document, document);
  });
});
