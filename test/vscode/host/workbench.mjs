import { appendFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { format } from 'node:util';
import { chromium } from 'playwright-core';
import { chromiumArguments } from '../../../tools/chromium.mjs';

const SHOWN_LIMIT_MS = 90_000;

/**
 * The address of the workbench for a launch, in the way its web client reads it.
 * @param {import('./server.mjs').Server} server
 * @param {import('./arguments.mjs').Launch} launch
 */
export function workbenchUrl(server, launch) {
  const remote = (/** @type {string} */ path) =>
    `vscode-remote://${server.authority}${pathToFileURL(path).pathname}`;
  const payload = launch.extensions.map((folder) => ['extensionDevelopmentPath', remote(folder)]);
  if (launch.tests) payload.push(['extensionTestsPath', remote(launch.tests)]);
  if (launch.disableExtensions) payload.push(['disableExtensions', 'true']);
  payload.push(['skipWelcome', 'true']);
  const { workspace } = launch;
  const kind = workspace?.endsWith('.code-workspace') ? 'workspace' : 'folder';
  return server.url({
    ...(workspace ? { [kind]: workspace } : { ew: 'true' }),
    payload: JSON.stringify(payload),
  });
}

/**
 * @typedef {object} Workbench
 * @property {import('playwright-core').Page} page
 * @property {Promise<number>} exit the exit code of the extension tests; rejects when the page crashes
 * @property {() => Promise<void>} show loads the workbench and waits until it is drawn
 * @property {() => Promise<void>} close
 */

/**
 * Opens a headless browser for a workbench.
 * @param {string} executablePath Chromium
 * @param {string} consoleFile gets what the workbench and the extension host print
 * @param {() => string} url asked when the workbench is shown
 * @returns {Promise<Workbench>}
 */
export async function openWorkbench(executablePath, consoleFile, url) {
  const browser = await chromium.launch({
    executablePath,
    headless: true,
    args: chromiumArguments(),
  });
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  /** @type {Promise<number>} */
  const exit = new Promise((resolve, reject) => {
    // VS Code's workbench calls these two functions where the page has them.
    page.exposeFunction('codeAutomationExit', resolve);
    page.exposeFunction(
      'codeAutomationLog',
      (/** @type {string} */ _type, /** @type {unknown[]} */ args) =>
        appendFileSync(consoleFile, `${format(...args)}\n`),
    );
    page.on('crash', () => reject(new Error('the page of the workbench crashed')));
    browser.on('disconnected', () => reject(new Error('the browser ended')));
  });
  exit.catch(() => {});
  const show = async () => {
    await page.goto(url());
    await page.waitForSelector('.monaco-workbench', { timeout: SHOWN_LIMIT_MS });
  };
  return { page, exit, show, close: () => browser.close() };
}
