import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { SpecView } from '../../server/core/features/view/spec-view.ts';
import type { Kept } from '../../view/kept.ts';
import type { FromPage, ToPage } from '../../view/messages.ts';
import { SAMPLE_VIEW } from '../helpers/sample-spec-view.ts';
import { all, at, EMPTY_VIEW, part, section } from '../helpers/sample-views.ts';
import { startBrowser } from './browser.ts';

let browser: Browser;
let script: string;
beforeAll(async () => {
  const built = await build({
    entryPoints: ['view/webview.tsx'],
    bundle: true,
    write: false,
    jsx: 'automatic',
    jsxImportSource: 'preact',
  });
  script = built.outputFiles[0]?.text ?? '';
  browser = await startBrowser();
});
afterAll(() => browser?.close());

let page: Page;
let told: FromPage[];
let kept: Kept | undefined;
beforeEach(async () => {
  told = [];
  kept = undefined;
  page = await open();
});

afterEach(() => page.close());

/** The webview in a page of its own, with what the editor would give it. */
async function open(): Promise<Page> {
  const opened = await browser.newPage({ viewport: { width: 800, height: 600 } });
  await opened.exposeFunction('tell', (message: FromPage) => {
    told.push(message);
  });
  await opened.exposeFunction('keep', (state: Kept) => {
    kept = state;
  });
  await opened.setContent('<!doctype html><html lang="en"><body></body></html>');
  await opened.evaluate((state) => {
    const { tell, keep } = window as unknown as Record<string, (value: unknown) => void>;
    const editor = { postMessage: tell, setState: keep, getState: () => state };
    Object.assign(window, { acquireVsCodeApi: () => editor });
  }, kept);
  const before = readies();
  await opened.addScriptTag({ content: script });
  // It does not listen any earlier, and the extension sends nothing before.
  await expect.poll(readies).toBeGreaterThan(before);
  return opened;
}

const readies = () => told.filter(({ kind }) => kind === 'ready').length;

async function show(view: SpecView, version: number): Promise<void> {
  const message: ToPage = { kind: 'view', document: 'file:///a.md', version, view };
  await page.evaluate((data) => window.postMessage(data, '*'), message);
  await page.getByRole('heading', { level: 1, name: view.title }).waitFor();
}

/** Two sections: one is finished, the other lacks what is given. */
function viewWith(title: string, gaps: readonly string[]): SpecView {
  const sections = all([
    section('Overview', 1, [part('Purpose', 2)]),
    section('Payment', 5, [
      part('Provider', 6),
      ...gaps.map((gap, n) => part(`missing ${gap}`, 8 + n, `Insert ${gap}`)),
    ]),
  ]);
  return { ...EMPTY_VIEW, title, sections, progress: { ...EMPTY_VIEW.progress, done: 2 } };
}

const folds = () =>
  page
    .locator('details')
    .evaluateAll((all) =>
      all.map((each) => [each.querySelector('.title')?.textContent, each.hasAttribute('open')]),
    );

test('a cell leads to its place, and a gap asks for its fix', async () => {
  await show(viewWith('First', ['Errors']), 3);
  await page.getByRole('button', { name: 'Provider' }).click();
  await page.getByRole('button', { name: 'Insert Errors' }).click();
  await page.getByRole('button', { name: 'Go to Overview' }).click();
  await expect
    .poll(() => told)
    .toEqual([
      { kind: 'ready' },
      { kind: 'reveal', version: 3, at: at(6) },
      { kind: 'work', version: 3, key: '8/Errors' },
      { kind: 'reveal', version: 3, at: at(1) },
    ]);
});

test('what is folded stays so in the next version, and in the next page', async () => {
  await show(viewWith('First', ['Errors']), 1);
  expect(await folds()).toEqual([
    ['Overview', false],
    ['Payment', true],
  ]);
  await page.getByText('Overview', { exact: true }).click();
  await page.getByText('Payment', { exact: true }).click();
  await show(viewWith('Second', ['Errors', 'Refunds']), 2);
  const turned = [
    ['Overview', true],
    ['Payment', false],
  ];
  expect(await folds()).toEqual(turned);
  await expect.poll(() => kept?.folds.length).toBe(2);
  await page.close();
  page = await open();
  await show(viewWith('Third', ['Errors']), 3);
  expect(await folds()).toEqual(turned);
});

test('a section does not close because its last gap is filled, and the focus stays', async () => {
  await show(viewWith('First', ['Errors']), 1);
  await page.getByRole('button', { name: 'Provider' }).focus();
  await show(viewWith('Second', []), 2);
  expect(await folds()).toEqual([
    ['Overview', false],
    ['Payment', true],
  ]);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Provider');
});

test('the contents lead to a heading, from which the keyboard goes on', async () => {
  await show({ ...viewWith('First', []), findings: all(SAMPLE_VIEW.findings.items) }, 1);
  // As a webview does: it scrolls by itself.
  await page.evaluate(() => document.addEventListener('click', (event) => event.preventDefault()));
  await page.getByRole('link', { name: 'Findings' }).press('Enter');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Findings');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
    'unknown-webhook-event1 error',
  );
});
