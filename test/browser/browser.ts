import { type Browser, chromium, type Page } from 'playwright-core';
import type { SpecView } from '../../server/core/features/view/spec-view.ts';
import { chromiumArguments, ensureChromium } from '../../tools/chromium.mjs';
import style from '../../view/page.css?text';
import { EDITOR, pageHtml, REPORT } from '../view/page-html.tsx';
import type { Theme } from '../view/themes.ts';

export async function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await ensureChromium(), args: chromiumArguments() });
}

/** How a page is looked at. */
export interface Look {
  readonly theme: Theme;
  /** In CSS pixels: 400 at a zoom of 200 % are 200. */
  readonly width: number;
  readonly scheme?: 'light' | 'dark';
  /** Takes what the page asks of the network, and what the browser says of what it must not do. */
  readonly complaints?: string[];
}

/** Shows the page of a view as the editor, or for a theme without colours a report, does. */
export async function openPage(browser: Browser, view: SpecView, look: Look): Promise<Page> {
  const host = look.theme.body ? EDITOR : REPORT;
  return openHtml(browser, pageHtml(view, host), look);
}

/** The same for what stands in the body already. It may load, run and style nothing but the page's own sheet. */
async function openHtml(
  browser: Browser,
  body: string,
  { theme, width, scheme = 'light', complaints = [] }: Look,
): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme: scheme });
  page.on('request', (request) => complaints.push(`asked for ${request.url()}`));
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  const colours = Object.entries(theme.colours).map(
    ([name, value]) => `--vscode-${name}:${value};`,
  );
  await page.setContent(`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-own'">
<title>Spec</title>
<style nonce="own">:root{--vscode-font-size:13px;${colours.join('')}}</style>
<style nonce="own">${style}</style>
</head>
<body class="${theme.body}">${body}</body>
</html>`);
  return page;
}
