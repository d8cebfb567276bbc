import { strict as assert } from 'node:assert';
import { ConfigurationTarget, commands, type TextDocument, workspace } from 'vscode';
import { exported, withBarePayloads } from '../../../helpers/exported.ts';
import {
  deleteConfiguration,
  fileUri,
  replaceText,
  revert,
  show,
  writeConfiguration,
} from '../../support/documents.ts';
import { poll } from '../../support/poll.ts';
import {
  attributes,
  openPreview,
  rendered,
  renderedWithoutUs,
  untilGone,
  untilShown,
  withPlugIn,
} from '../../support/preview.ts';
import {
  evaluate,
  inView,
  needsWorkbench,
  resize,
  screenshot,
  text,
  texts,
  violations,
} from '../../support/workbench.ts';

/** All that CommonMark has, and more. */
const ORDINARY = `---
title: A page
---

# A *page* \\[of\\] ours <!-- seen by nobody -->

Setext
------

1. one
   - two \`code\` **bold** ~~gone~~
2. [a link](https://example.org "title") ![image](x.png) <b>HTML</b>

> {{ quoted }} TODO

| a | b \\| c |
| :- | -: |
| \`customer.created\` | [e.g., Stripe] |

\`\`\`json
{ "a": 1 }
\`\`\`

<div>

{
  "message": { "token": "x" }
}

</div>

- [ ] to do[^1]
`;

const THEMES = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  'high-contrast': 'Default High Contrast',
  'high-contrast-light': 'Default High Contrast Light',
};

/** A bit of everything that a preview shows. */
function unfinished(whole: string): string {
  return whole
    .replace('## 2. Payment', '<!-- AI INSTRUCTION: describe each provider. -->\n\n$&')
    .replace('invoice.payment_failed:', 'customer.subscription.cancelled: End it.\n  - $&')
    .replace('**Provider:** SendGrid', '**Provider:** [e.g., SendGrid]')
    .replace(/## 4\.[\s\S]*?(?=## 5\.)/, '')
    .replace(/(## 5\..*\n)[\s\S]*?(?=## 6\.)/, '$1\nNot Applicable: no live data in the MVP.\n\n');
}

suite('Preview', () => {
  let document: TextDocument | undefined;

  setup(needsWorkbench);
  teardown(async () => {
    if (document && !document.isClosed) await revert(document);
    document = undefined;
    await commands.executeCommand('workbench.action.closeAllEditors');
  });

  /** Opens a file of the folder with this text, and its preview. */
  async function preview(name: string, content?: string): Promise<TextDocument> {
    document = await show(name);
    if (content !== undefined) await replaceText(document, content);
    await openPreview(document);
    return document;
  }

  suite('of an ordinary document', () => {
    test('is exactly as without the extension', async () => {
      for (const name of ['README.md', 'notes.md']) {
        const ordinary = await show(name);
        assert.equal(await rendered(ordinary), await renderedWithoutUs(ordinary), name);
      }
      const untitled = await workspace.openTextDocument({
        language: 'markdown',
        content: ORDINARY,
      });
      assert.equal(await rendered(untitled), await renderedWithoutUs(untitled));
    });

    test('would be another if it were a spec', async () => {
      const whole = await show('whole.md');
      assert.notEqual(await rendered(whole), await renderedWithoutUs(whole));
    });
  });

  suite('of a spec', () => {
    test('says how far it is, and what its names mean', async () => {
      await preview('whole.md');
      await poll('badges', async () => (await texts(inView('h2 .ispec-badge'))).length === 6);
      await poll('the catalog’s words', async () =>
        (await attributes('.ispec-event', 'title')).some((title) =>
          title?.includes('Occurs when a Checkout Session has been'),
        ),
      );
      assert.deepEqual(await texts(inView('.ispec-variable')), [
        '{{first_name}}',
        '{{station_name}}',
        '{{first_name}}',
        '{{late_fee}}',
      ]);
    });

    test('shows what is missing where it belongs', async () => {
      await preview('integrations.md');
      await untilShown('.ispec-gap', '3. Email & Communication Service');
      const headings = await texts(inView('h2, .ispec-gap > strong'));
      assert.deepEqual(
        headings.map((heading) => heading.slice(0, 2)),
        ['1.', '2.', '3.', '4.', '5.', '6.'],
      );
    });

    test('keeps the lines that scrolling goes by', async () => {
      const whole = await preview('whole.md');
      await untilShown('.ispec-badge');
      const lines = (await attributes('h1, h2', 'data-line')).map(Number);
      const headings = whole
        .getText()
        .split('\n')
        .flatMap((line, at) => (/^##? /.test(line) ? at : []));
      assert.deepEqual(lines, headings);
      const all = (await attributes('.code-line', 'data-line')).map(Number);
      assert.deepEqual(
        all,
        all.toSorted((a, b) => a - b),
      );
    });

    test('that Google Docs has exported can be read', async () => {
      const whole = await show('whole.md');
      const instruction = '<!-- AI INSTRUCTION: describe each provider. -->\n\n## 2. Payment';
      const source = whole.getText().replace('## 2. Payment', instruction);
      await preview('notes.md', withBarePayloads(exported(source)));
      await untilShown('.ispec-badge');
      const json = inView('pre code.language-json, pre code .hljs-attr');
      await poll('JSON in colours', async () => (await texts(json)).length > 0);
      assert.ok((await texts(inView('.hljs-attr'))).includes('"message"'));
      const body = await text(inView('.markdown-body'));
      assert.ok(!body.includes('describe each provider'), body);
      assert.ok(!body.includes('<!--'), body);
      await screenshot('preview-export');
    });

    test('follows what is typed', async () => {
      const whole = await preview('whole.md');
      await untilShown('.ispec-badge');
      await replaceText(whole, whole.getText().replace(/## 4\.[\s\S]*?(?=## 5\.)/, ''));
      await untilShown('.ispec-gap', '4. Push Notifications');
      await replaceText(whole, `---\nintegration-spec: false\n---\n${whole.getText()}`);
      await untilGone('.ispec-badge');
    });

    test('is rendered only as often as something has come', async () => {
      let renders = 0;
      const counting = withPlugIn(
        (own) => (md) => {
          const extended = own(md);
          const render = extended.renderer.render.bind(extended.renderer);
          extended.renderer.render = (...parts) => {
            renders++;
            return render(...parts);
          };
          return extended;
        },
        async () => {
          await preview('whole.md');
          await untilShown('.ispec-badge');
          const quiet = Date.now() + 1_500;
          await poll('some time', () => Date.now() > quiet);
        },
      );
      await counting;
      assert.ok(renders >= 1 && renders <= 2, `${renders} times`);
    });
  });

  suite('goes by what applies to the document', () => {
    const settings = () => workspace.getConfiguration('integrationSpec', document);
    const setTemplate = (id: string | undefined) =>
      settings().update('template', id, ConfigurationTarget.Workspace);

    teardown(async () => {
      await setTemplate(undefined);
      await deleteConfiguration();
      await workspace.fs.delete(fileUri('team.yaml')).then(undefined, () => {});
    });

    test('the settings, at once', async () => {
      await preview('whole.md');
      await untilShown('.ispec-badge');
      await setTemplate('none');
      await untilGone('.ispec-badge');
      await setTemplate(undefined);
      await untilShown('.ispec-badge');
      await setTemplate('external-integrations');
      await untilShown('.ispec-head', 'External Integrations');
    });

    test('a configuration, and a team’s own template', async () => {
      await preview('notes.md');
      await untilShown('h1', 'Minutes of Monday');
      await writeTemplate('Decisions');
      await writeConfiguration('templates: [team.yaml]\nspecs:\n  notes.md: team\n');
      await untilShown('.ispec-gap', 'Decisions');
      await writeTemplate('Attendants');
      await untilShown('.ispec-gap', 'Attendants');
      await writeConfiguration('templates: [team.yaml]\n');
      await untilGone('.ispec-gap');
    });
  });

  suite('keeps to the rules of the house', () => {
    test('at the strict security level', async () => {
      await preview('integrations.md');
      await untilShown('.ispec-gap');
      const policy = await evaluate<string>(
        inView('head'),
        `document.querySelector('meta[http-equiv=Content-Security-Policy]').content`,
      );
      assert.match(policy, /default-src 'none'/);
      assert.doesNotMatch(policy, /unsafe-eval|http:/);
      // Our style is there, and none stands within the text.
      const border = `getComputedStyle(document.querySelector('.ispec-gap')).borderTopStyle`;
      assert.equal(await evaluate(inView('.ispec-gap'), border), 'dashed');
      const [script, style] = [
        await texts(inView('.markdown-body script')),
        await attributes('.markdown-body [style]', 'style'),
      ];
      assert.deepEqual([script, style], [[], []]);
    });

    for (const [name, theme] of Object.entries(THEMES)) {
      test(`in ${theme}`, async () => {
        const look = workspace.getConfiguration('workbench');
        await look.update('colorTheme', theme, ConfigurationTarget.Global);
        await preview('whole.md', unfinished((await show('whole.md')).getText()));
        await untilShown('.ispec-gap');
        await resize(1600, 2000);
        await poll('the whole of it', async () =>
          (await text(inView('body'))).includes('Socket.IO'),
        );
        // The page itself is transparent, which axe takes for white.
        const background = `document.body.style.background = 'var(--vscode-editor-background)'`;
        await evaluate(inView('body'), background);
        const ours = (await violations()).filter(
          ({ impact, at }) =>
            (impact === 'serious' || impact === 'critical') &&
            at.some((html) => html.includes('ispec-')),
        );
        assert.deepEqual(ours, []);
        await screenshot(`preview-${name}`);
        await resize(1280, 800);
        await look.update('colorTheme', undefined, ConfigurationTarget.Global);
      });
    }
  });
});

async function writeTemplate(section: string): Promise<void> {
  const text = `id: team\ntitle: Minutes\nsections:\n  - title: ${section}\n    applicability: required\n`;
  await workspace.fs.writeFile(fileUri('team.yaml'), new TextEncoder().encode(text));
}
