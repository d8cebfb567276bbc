import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/**
 * @typedef {{ selector: string, inside?: 'webview' | 'webview-frame' }} Target
 * @typedef {import('playwright-core').Page} Page
 */

/** Finds what people with a screen reader, a keyboard, or weak eyes cannot use. */
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What a test in the extension host may ask of the page around it. Each one waits until it can be done.
 * @type {Record<string, (page: Page, request: any, folder: string) => Promise<unknown>>}
 */
const actions = {
  screenshot: async (page, { name }, folder) => {
    await page.screenshot({ path: join(folder, `${name}.png`) });
  },
  press: (page, { keys }) => page.keyboard.press(keys),
  type: (page, { text }) => page.keyboard.type(text),
  click: (page, target) => find(page, target).first().click(),
  hover: (page, target) => find(page, target).first().hover(),
  // innerText: tests read what a person sees.
  text: (page, target) => find(page, target).first().innerText(),
  texts: (page, target) => find(page, target).allInnerTexts(),
  // As a debugger does: no policy of the page keeps a test from looking at it.
  evaluate: async (page, { expression, ...target }) =>
    (await frameOf(page, target))?.evaluate(expression),
  resize: (page, size) => page.setViewportSize(size),
  accessibility: async (page, target) => {
    const frame = await frameOf(page, target);
    await frame?.evaluate(axe);
    return frame?.evaluate(VIOLATIONS);
  },
};

/** What axe finds in a document: the rule, how bad it is, and where. */
const VIOLATIONS = `axe.run().then(({ violations }) =>
  violations.map(({ id, impact, nodes }) => ({ id, impact, at: nodes.map(({ html }) => html) })))`;

/**
 * Serves the page to the tests: `POST <url>/<action>` with JSON. Only who knows the URL can use it.
 * @param {() => Page} page asked at each request
 * @param {string} screenshots folder for pictures
 * @returns {Promise<{ url: string, close: () => void }>}
 */
export async function serveControl(page, screenshots) {
  mkdirSync(screenshots, { recursive: true });
  const token = randomBytes(16).toString('hex');
  const server = createServer(async (request, response) => {
    // The tests of the web extension host run in a worker with another origin.
    response.setHeader('access-control-allow-origin', '*');
    try {
      const [, given, name = ''] = request.url?.split('/') ?? [];
      const action = given === token ? actions[name] : undefined;
      if (!action) return response.writeHead(404).end();
      const result = await action(page(), JSON.parse(await body(request)), screenshots);
      response.end(JSON.stringify({ result: result ?? null }));
    } catch (error) {
      response.writeHead(500).end(String(error));
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return { url: `http://127.0.0.1:${port}/${token}`, close: () => server.close() };
}

/** @param {Page} page @param {Target} target */
function find(page, { selector, inside }) {
  if (!inside) return page.locator(selector);
  const frame = page.frameLocator('iframe.webview.ready');
  return (inside === 'webview' ? frame.frameLocator('#active-frame') : frame).locator(selector);
}

/** The frame that holds the first match. @param {Page} page @param {Target} target */
async function frameOf(page, target) {
  return (await find(page, target).first().elementHandle())?.ownerFrame();
}

/** @param {import('node:http').IncomingMessage} request */
async function body(request) {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text || '{}';
}
