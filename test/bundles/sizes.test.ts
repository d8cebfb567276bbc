import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, onTestFinished, test, vi } from 'vitest';
import { readFixture } from '../helpers/fixtures.ts';
import { copyElsewhere, root } from './elsewhere.ts';
import { framed, INITIALIZE } from './initialize.ts';

/** Bytes, minified; of the package as it is downloaded. */
const MOST = {
  serverAtFirstDiagnostics: 450_000,
  commandLineAtFirstReport: 525_000,
  webServer: 1_200_000,
  extension: 1_500_000,
};

const elsewhere = copyElsewhere();
afterAll(elsewhere.remove);

/** A spec of a payment, mails, an endpoint and a fallback table, in which something is found. */
const SPEC = readFixture('data-sync.md')
  .replace(/\n## 4\. Push[\s\S]*?(?=\n## )/, '')
  .replace('checkout.session.completed', 'checkout.session.complete');

/** Starts a bundle in Node.js, which writes down what it loads; `loaded` gives the files of ours. */
function start(file: string, ...args: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'integration-spec-loads-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const [log, spec] = [join(folder, 'loads.txt'), join(folder, 'spec.md')];
  writeFileSync(log, '');
  writeFileSync(spec, SPEC);
  const logger = new URL('./log-loads.mjs', import.meta.url).href;
  const child = spawn(process.execPath, ['--import', logger, elsewhere.at(file), ...args], {
    cwd: folder,
    env: { ...process.env, LOADS_LOG: log },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    output += text;
  });
  onTestFinished(() => void child.kill());
  const loaded = () =>
    readFileSync(log, 'utf8')
      .split('\n')
      .filter((url) => url.startsWith('file:'))
      .map((url) => fileURLToPath(url));
  return { child, output: () => output, loaded };
}

const bytesOf = (files: readonly string[]) =>
  files.reduce((sum, file) => sum + statSync(file).size, 0);

test('the server loads no more than it needs before the first diagnostics', async () => {
  const { child, output, loaded } = start('dist/server.js', '--stdio');
  const textDocument = { uri: 'file:///spec.md', languageId: 'markdown', version: 1, text: SPEC };
  for (const message of [
    INITIALIZE,
    { jsonrpc: '2.0', method: 'initialized', params: {} },
    { jsonrpc: '2.0', method: 'textDocument/didOpen', params: { textDocument } },
  ]) {
    child.stdin.write(framed(message));
  }
  // Its catalogs were there, and so were all rules that have a say.
  await vi.waitFor(() => expect(output()).toMatch(/"unknown-webhook-event"/), 10_000);
  expect(loaded().length).toBeGreaterThan(1);
  expect(loaded().length).toBeLessThan(5);
  expect(bytesOf(loaded())).toBeLessThan(MOST.serverAtFirstDiagnostics);
});

test('the command line loads no more than it needs to check a file', async () => {
  const { output, loaded } = start('dist/cli.js', 'check', 'spec.md');
  await vi.waitFor(() => expect(output()).toMatch(/unknown-webhook-event/), 10_000);
  expect(loaded().length).toBeGreaterThan(1);
  expect(bytesOf(loaded())).toBeLessThan(MOST.commandLineAtFirstReport);
});

test('the web server is one file, and a small one', () => {
  expect(statSync(elsewhere.at('dist/server.web.js')).size).toBeLessThan(MOST.webServer);
});

test('the extension is small', { timeout: 60_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'integration-spec-vsix-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'extension.vsix');
  const vsce = join(root, 'node_modules/@vscode/vsce/vsce');
  const args = [vsce, 'package', '--no-dependencies', '--out', file];
  execFileSync(process.execPath, args, { cwd: root, stdio: 'ignore' });
  expect(statSync(file).size).toBeLessThan(MOST.extension);
});
