import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { htmlReport } from '../../server/cli/spec-report/html.ts';
import { hostileView } from '../helpers/hostile-view.ts';
import { HACKED, INJECT, REFUSED, TO_REFUSE } from '../helpers/injections.ts';
import { reportOf } from '../helpers/report-of.ts';
import { startBrowser } from './browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

test('a report runs nothing and asks for nothing, whatever somebody has got into it', async () => {
  const page = await browser.newPage();
  const ends = new Set<string | undefined>();
  page.on('requestfinished', (request) => ends.add(request.url()));
  page.on('requestfailed', (request) => ends.add(request.failure()?.errorText));
  await page.setContent(await htmlReport(reportOf([hostileView()])));
  expect(await page.evaluate(HACKED)).toBe('undefined');
  await page.evaluate(INJECT);
  await page.waitForFunction(`globalThis.refused.length >= ${TO_REFUSE.length}`);
  expect(await page.evaluate(REFUSED)).toEqual(TO_REFUSE);
  expect(await page.evaluate(HACKED)).toBe('undefined');
  // Nothing has come as far as the network.
  expect([...ends]).toEqual(['csp']);
});
