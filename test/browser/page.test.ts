import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SpecView } from '../../server/core/features/view/spec-view.ts';
import { hostileView } from '../helpers/hostile-view.ts';
import { manyIntegrations } from '../helpers/many-integrations.ts';
import { SAMPLE_VIEW } from '../helpers/sample-spec-view.ts';
import { EMPTY_VIEW } from '../helpers/sample-views.ts';
import { REPORT, THEMES, type Theme } from '../view/themes.ts';
import { type Look, openPage, startBrowser } from './browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser?.close());

const dark = THEMES[0] as Theme;

const VIEWS: Readonly<Record<string, SpecView>> = {
  'a sample': SAMPLE_VIEW,
  'many integrations': manyIntegrations(),
  'a hostile one': beginningOf(hostileView()),
  'an empty one': EMPTY_VIEW,
};

const LOOKS: readonly (Look & { readonly name: string })[] = [
  ...THEMES.map((theme) => ({ theme, width: 1200, name: theme.name })),
  { theme: dark, width: 400, name: 'a side panel' },
  { theme: REPORT, width: 1200, scheme: 'light', name: 'a report, light' },
  { theme: REPORT, width: 1200, scheme: 'dark', name: 'a report, dark' },
];

describe('axe finds nothing', () => {
  test.each(LOOKS)('in $name', async (look) => {
    const page = await openPage(browser, SAMPLE_VIEW, look);
    await unfold(page);
    expect(await axeFindings(page)).toEqual([]);
    await page.close();
  });

  test.each(Object.entries(VIEWS).slice(1))('in %s', async (_, view) => {
    const page = await openPage(browser, view, { theme: dark, width: 1200 });
    expect(await axeFindings(page)).toEqual([]);
    await page.close();
  });
});

// 400 pixels are a side panel; 200 are the same at a zoom of 200 %.
test.each(Object.entries(VIEWS))('nothing reaches over the edge in %s', async (_, view) => {
  const page = await openPage(browser, view, { theme: dark, width: 1200 });
  await unfold(page);
  for (const width of [1200, 700, 400, 200]) {
    await page.setViewportSize({ width, height: 900 });
    expect({ width, tooWide: await page.evaluate(tooWide) }).toEqual({ width, tooWide: [] });
  }
  await page.close();
});

test('a hostile view runs nothing and asks for nothing', async () => {
  const complaints: string[] = [];
  const page = await openPage(browser, hostileView(), { theme: dark, width: 400, complaints });
  expect(await page.evaluate(() => 'pwned' in window)).toBe(false);
  expect(complaints).toEqual([]);
  await page.close();
});

test('everything can be reached with the keyboard, in the order of the page, and is seen there', async () => {
  const page = await openPage(browser, SAMPLE_VIEW, { theme: dark, width: 1200 });
  await unfold(page);
  const wanted = await page
    .locator('button, a[href], summary, [role=link], [tabindex="0"]')
    .evaluateAll((all) =>
      all.filter((each) => each.checkVisibility()).map((each) => each.textContent),
    );
  const reached: { text: string | null; isSeen: boolean }[] = [];
  for (const _ of wanted) {
    await page.keyboard.press('Tab');
    reached.push(await page.evaluate(focused));
  }
  expect(reached.map(({ text }) => text)).toEqual(wanted);
  expect(reached.filter(({ isSeen }) => !isSeen)).toEqual([]);
  await page.close();
});

/** The first of each list: what is there of a hostile view is too much for a browser. */
function beginningOf(view: SpecView): SpecView {
  return JSON.parse(JSON.stringify(view), (key, value) =>
    key === 'items' ? value.slice(0, 9) : value,
  );
}

/** Opens everything that is folded up. */
async function unfold(page: Page): Promise<void> {
  await page.locator('details').evaluateAll((all) => {
    for (const each of all) each.setAttribute('open', '');
  });
}

async function axeFindings(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: typeof import('axe-core') }).axe.run(document, {
      rules: { 'target-size': { enabled: true } },
    }),
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

/** The innermost elements that reach beyond the right edge of the page, where it scrolls sideways. */
function tooWide(): string[] {
  const { clientWidth, scrollWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const wide = [...document.querySelectorAll('main *')].filter(
    (each) => each.getBoundingClientRect().right > clientWidth + 1,
  );
  return wide
    .filter((each) => !wide.includes(each.firstElementChild as Element))
    .map((each) => each.outerHTML.slice(0, 100));
}

function focused() {
  const element = document.activeElement;
  const { outlineStyle, outlineWidth } = getComputedStyle(element ?? document.body);
  const isSeen = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1;
  return { text: element?.textContent ?? null, isSeen };
}
