import { strict as assert } from 'node:assert';
import { commands, window, workspace } from 'vscode';
import { activatedAnew } from '../../support/activated-anew.ts';
import { api, replaceText, revert, rules, show } from '../../support/documents.ts';
import { poll } from '../../support/poll.ts';
import { openPreview } from '../../support/preview.ts';

/** What loading the extension and activating it may take before a server is started. */
const MOST_MS = 50;
/** The best of so many counts: on a machine that does something else, too, most of a single one is waiting. */
const TIMES = 7;

/** They name providers, and say words about events, errors and limits; a program that checks them finds nothing. */
const NO_SPECS = [
  `# Shop

Payments go through Stripe, mails through SendGrid. See the docs for rate limits and error codes.

## Webhooks

We listen to webhook events of Stripe behind a queue, and retry failed ones.
`,
  `# ADR 12: Payment provider

**Status**: Accepted

We use Stripe. Its webhooks matter: \`charge.failed\` hurts when it is late.
`,
];

// The first suite: later ones start the server.
suite('Activation', () => {
  test('ordinary documents start no server', async () => {
    const readme = await show('README.md');
    const { isServerWanted } = await api();
    const notes = await show('notes.md');
    await replaceText(readme, `${readme.getText()}\nMore words.\n`);
    await openPreview(readme);
    assert.deepEqual(loadedLater(), []);
    for (const content of NO_SPECS) {
      await window.showTextDocument(
        await workspace.openTextDocument({ language: 'markdown', content }),
      );
    }
    await stays(1_000, () => !isServerWanted());
    assert.deepEqual([rules(readme), rules(notes)], [[], []]);
  });

  test(`takes at most ${MOST_MS} ms, with a document to look at`, async () => {
    await show('README.md');
    const times = Array.from({ length: TIMES }, activatedAnew);
    console.log(`Activation, in ms: ${times.map((time) => time.toFixed(1)).join(', ')}`);
    assert.ok(Math.min(...times) <= MOST_MS, `${times}`);
  });

  test('a document that becomes a spec while it is typed does', async () => {
    const { isServerWanted } = await api();
    const content = '# Notes\n';
    const document = await workspace.openTextDocument({ language: 'markdown', content });
    assert.equal(isServerWanted(), false);
    await replaceText(document, '---\nintegration-spec: external-integrations\n---\n# Notes\n');
    await poll('the server', isServerWanted);
    await window.showTextDocument(document);
    await poll('findings', () => rules(document).includes('missing-section'));
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  test('with the server running, ordinary documents still have no findings', async () => {
    const readme = await show('README.md');
    const audit = await show('audit.md');
    const lacking = await show('integrations.md');
    await poll('findings', () => rules(lacking).length > 0);
    assert.deepEqual([rules(readme), rules(audit)], [[], []]);
    await revert(readme);
  });
});

/** What was loaded of the bundles that read specs, and that talk to the server. */
function loadedLater(): string[] {
  return Object.keys(require.cache).filter((path) =>
    /dist.(?:preview|language-client)\.cjs$/.test(path),
  );
}

/** Looks again and again whether something holds, for a while. */
async function stays(milliseconds: number, condition: () => boolean): Promise<void> {
  const end = Date.now() + milliseconds;
  while (Date.now() < end) {
    assert.ok(condition());
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
