// Runs the bundled web suites in the web extension host and prints its console. A process of its own, so that
// test/web/run.mjs can end it whatever happens. Arguments: extension, workspace, artifacts, grep.
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { chromiumArguments, ensureChromium } from '../../tools/chromium.mjs';
import { serveControl } from '../vscode/host/control.mjs';
import { installWebBuild } from '../vscode/host/install.mjs';
import { artifactsFolder, repository } from '../vscode/host/versions.mjs';
import { bundleForBrowser } from './bundle.mjs';

const LIMIT_MS = Number(process.env.VSCODE_HOST_TIMEOUT_MS ?? 480_000);
const [extension = '', workspace = '', artifacts = '', grep = ''] = process.argv.slice(2);
/** @type {import('playwright-core').Browser | undefined} */
let browser;

main().then(
  () => process.exit(0),
  async (error) => {
    process.stderr.write(`[web-host] ${error instanceof Error ? error.message : error}\n`);
    await lastPicture();
    process.exit(1);
  },
);

async function main() {
  const executablePath = await ensureChromium();
  const { dataFolder, commit } = await installWebBuild();
  await useChromium(executablePath);
  const control = await serveControl(() => page(), join(artifactsFolder, 'screenshots', 'web'));
  const tests = join(extension, 'artifacts/suites/web/index.cjs');
  await bundleForBrowser(join(repository, 'test/web/suite'), tests, {
    INTEGRATION_SPEC_WORKBENCH: control.url,
    INTEGRATION_SPEC_TEST_GREP: grep,
  });
  const { runTests } = await import('@vscode/test-web');
  const run = runTests({
    browserType: 'chromium',
    quality: 'stable',
    commit,
    testRunnerDataDir: dataFolder,
    extensionDevelopmentPath: extension,
    extensionTestsPath: tests,
    folderPath: workspace,
    headless: true,
    port: await freePort(),
  });
  await Promise.race([run, timeout()]);
}

/**
 * `@vscode/test-web` launches a browser that it downloaded itself; this is the one to launch instead.
 * @param {string} executablePath
 */
async function useChromium(executablePath) {
  const require = createRequire(createRequire(import.meta.url).resolve('@vscode/test-web'));
  /** @type {typeof import('playwright-core')} */
  const { chromium } = require('playwright');
  const launch = chromium.launch.bind(chromium);
  chromium.launch = async (options) => {
    const args = [...(options?.args ?? []), ...chromiumArguments()];
    const launched = await launch({ ...options, executablePath, args });
    const close = launched.close.bind(launched);
    launched.close = async () => {
      await lastPicture();
      await close();
    };
    openAsOneSite(launched);
    browser = launched;
    return launched;
  };
}

/**
 * Webviews come from hosts below the page's own. Below plain `localhost` each is a site of its own, and what a
 * page contains from other sites gets no service worker, without which a webview stays empty.
 * @param {import('playwright-core').Browser} launched
 */
function openAsOneSite(launched) {
  const newContext = launched.newContext.bind(launched);
  launched.newContext = async (options) => {
    const context = await newContext(options);
    context.on('page', (opened) => {
      const goto = opened.goto.bind(opened);
      opened.goto = (url, how) => goto(url.replace('//localhost:', '//workbench.localhost:'), how);
    });
    return context;
  };
}

function page() {
  const found = browser?.contexts()[0]?.pages()[0];
  if (!found) throw new Error('there is no page yet');
  return found;
}

async function lastPicture() {
  mkdirSync(artifacts, { recursive: true });
  const shown = browser?.contexts()[0]?.pages()[0];
  await shown?.screenshot({ path: join(artifacts, 'last.png'), timeout: 10_000 }).catch(() => {});
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, 'localhost', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      server.close(() => resolve(port));
    });
  });
}

/** @returns {Promise<never>} */
function timeout() {
  return new Promise((_, reject) => {
    setTimeout(
      () => reject(new Error(`the tests did not end within ${LIMIT_MS / 1000} s`)),
      LIMIT_MS,
    ).unref();
  });
}
