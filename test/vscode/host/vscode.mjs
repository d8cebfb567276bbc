#!/usr/bin/env node
// Looks like a VS Code executable to @vscode/test-electron: runs the real server and workbench of VS Code with a
// headless Chromium, and ends with the exit code of the extension tests. VSCODE_HOST chooses the version.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ensureChromium } from '../../../tools/chromium.mjs';
import { parseLaunch } from './arguments.mjs';
import { serveControl } from './control.mjs';
import { installHost } from './install.mjs';
import { startServer } from './server.mjs';
import { artifactsFolder } from './versions.mjs';
import { openWorkbench, workbenchUrl } from './workbench.mjs';

const name = process.env.VSCODE_HOST === 'floor' ? 'floor' : 'newest';
const artifacts = process.env.VSCODE_HOST_ARTIFACTS ?? join(artifactsFolder, name);
// The longest suite takes six minutes, and more than twice as long on a busy machine.
const limit = Number(process.env.VSCODE_HOST_TIMEOUT_MS ?? 1_200_000);

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(130));
const temporary = mkdtempSync(join(tmpdir(), 'vscode-host-'));
process.on('exit', () => rmSync(temporary, { recursive: true, force: true, maxRetries: 3 }));
main().then(
  (code) => process.exit(code),
  (error) => {
    process.stderr.write(`[vscode-host] ${error instanceof Error ? error.message : error}\n`);
    process.exit(70);
  },
);

async function main() {
  const launch = parseLaunch(process.argv.slice(2));
  const host = await installHost(name);
  const executable = await ensureChromium();
  mkdirSync(artifacts, { recursive: true });
  /** @type {import('./server.mjs').Server} */
  let server;
  const workbench = await openWorkbench(executable, join(artifacts, 'console.log'), () =>
    workbenchUrl(server, launch),
  );
  const control = await serveControl(
    () => workbench.page,
    join(artifactsFolder, 'screenshots', name),
  );
  server = await startServer({
    host,
    temporary,
    userData: resolve(launch.userData ?? join(temporary, 'user-data')),
    extensionsFolder: resolve(launch.extensionsFolder ?? join(temporary, 'extensions')),
    workspaceTrust: launch.workspaceTrust,
    // Without it a built workbench ignores the extension and the tests that its address names.
    args: ['--enable-smoke-test-driver'],
    env: { INTEGRATION_SPEC_WORKBENCH: control.url },
  });
  try {
    await Promise.race([workbench.show(), server.died]);
    const code = await Promise.race([workbench.exit, server.died, timeout()]);
    if (code !== 0) await keepEvidence(workbench.page, server);
    return code;
  } catch (error) {
    await keepEvidence(workbench.page, server);
    throw error;
  } finally {
    await workbench.close().catch(() => {});
  }
}

/** @returns {Promise<never>} */
function timeout() {
  return new Promise((_, reject) => {
    setTimeout(
      () => reject(new Error(`the tests did not end within ${limit / 1000} s`)),
      limit,
    ).unref();
  });
}

/** @param {import('playwright-core').Page} page @param {import('./server.mjs').Server} server */
async function keepEvidence(page, server) {
  writeFileSync(join(artifacts, 'server.log'), server.log());
  await page.screenshot({ path: join(artifacts, 'failure.png'), timeout: 10_000 }).catch(() => {});
}
