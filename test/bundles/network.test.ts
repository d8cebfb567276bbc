import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeEach, expect, onTestFinished, test } from 'vitest';
import { StreamMessageReader } from 'vscode-languageserver/node';
import { FORMATS } from '../../server/cli/report/formats.ts';
import { readFixture } from '../helpers/fixtures.ts';
import { FULL } from '../lsp/support/capabilities.ts';
import { EVERY_REQUEST, OTHER_REQUESTS, PLACE } from '../lsp/support/every-request.ts';
import { RawClient, type Received } from '../lsp/support/raw-client.ts';
import { copyElsewhere } from './elsewhere.ts';
import { framed } from './initialize.ts';

const elsewhere = copyElsewhere();
afterAll(elsewhere.remove);

const PRELOAD = ['--require', fileURLToPath(new URL('no-network.cjs', import.meta.url))];
const LOG = elsewhere.at('network.log');
const options = { cwd: elsewhere.path, env: { ...process.env, NETWORK_LOG: LOG } };

const SPEC = `${readFixture('data-sync.md').replace(/^## 3\./m, '## 9.')}
See [the API](https://api.example.org/v1) and <!-- integration-spec-disable-next-line secret -->
`;

beforeEach(() => {
  rmSync(LOG, { force: true });
  writeFileSync(elsewhere.at('spec.md'), SPEC);
  writeFileSync(
    elsewhere.at('own.yaml'),
    'id: own\ntitle: Own\nsections:\n  - title: Purpose\n    applicability: required\n',
  );
  writeFileSync(elsewhere.at('.integration-spec.yaml'), 'templates: [own.yaml]\n');
});

const reached = () => (existsSync(LOG) ? readFileSync(LOG, 'utf8').trim().split('\n') : []);

test('what watches for the network sees it', () => {
  for (const code of [
    "import('node:net').then(({ connect }) => connect(1))",
    "require('https').get('https://example.org')",
    "fetch('https://example.org')",
    'new WebSocket("wss://example.org")',
    "new (require('net').Socket)().connect(1)",
    "require('child_process').spawn('x')",
  ]) {
    rmSync(LOG, { force: true });
    spawnSync(process.execPath, [...PRELOAD, '-e', code], { ...options, stdio: 'ignore' });
    expect(reached(), code).toHaveLength(1);
  }
});

test('the server answers every request without reaching beyond its own streams', async () => {
  const child = spawn(process.execPath, [...PRELOAD, elsewhere.at('dist/server.js'), '--stdio'], {
    ...options,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill());
  const client = new RawClient((message) => child.stdin.write(framed(message as object)));
  new StreamMessageReader(child.stdout).listen((message) => client.take(message as Received));
  const folder = { uri: pathToFileURL(elsewhere.path).href, name: 'x' };
  await client.initialize(FULL, { workspaceFolders: [folder] });
  const uri = `${folder.uri}/spec.md`;
  client.open(uri, SPEC);
  const lines = SPEC.split('\n');
  for (const [line, words] of lines.entries()) {
    // The request for completion is the one that looks the farthest.
    const position = { line, character: words.length };
    await client.ask('textDocument/completion', { textDocument: { uri }, position });
    await client.ask('textDocument/hover', { textDocument: { uri }, position });
  }
  const range = { start: { line: 0, character: 0 }, end: { line: lines.length, character: 0 } };
  for (const [method, params] of EVERY_REQUEST)
    expect(await client.ask(method, params(uri, { ...PLACE, range }))).toHaveProperty('result');
  for (const [method, params] of OTHER_REQUESTS)
    expect(await client.ask(method, params)).toHaveProperty('result');
  await client.ask('shutdown');
  client.tell('exit');
  expect(await new Promise((resolve) => child.on('exit', resolve))).toBe(0);
  expect(reached()).toEqual([]);
});

test.each<[code: number, args: string[]]>([
  [0, ['--help']],
  ...[...FORMATS.keys()].map((format): [number, string[]] => [0, ['check', '--format', format]]),
  [0, ['check', '--fix-dry-run', '--verbose']],
  [0, ['check', '--fix', '*.md']],
  [0, ['clean-up', '--write', '.']],
  [0, ['clean-up', '--check', '.']],
  [0, ['report', '-o', 'report.html', '--links', 'https://example.org']],
  [0, ['report', '--format', 'md']],
  [0, ['new', 'data-sync', '--provider', 'stripe']],
  [0, ['new', 'external-integrations', 'new.md', '--provider', 'github', '--force']],
  [0, ['explain', 'missing-section']],
  [0, ['templates', 'data-sync']],
  [0, ['providers', 'stripe']],
  [0, ['print-config', 'spec.md']],
  [2, ['no-such-command']],
])('with exit code %i, and without the network: %j', (code, args) => {
  const program = [...PRELOAD, elsewhere.at('dist/cli.js'), ...args];
  const run = spawnSync(process.execPath, program, { ...options, encoding: 'utf8' });
  expect(reached()).toEqual([]);
  expect(run.status, run.stderr).toBe(code);
});

/** The ways of Node.js, and of browsers, to reach beyond themselves. */
const WAYS =
  /[\w$]\(["'](?:node:)?(?:net|https?|http2|dgram|dns|dns\/promises|tls|cluster|inspector)["']\)|from\s*["'](?:node:)?(?:net|https?|http2|dgram|dns|tls|cluster|inspector)["']|\b(?:fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts)\(/;

const bundles = readdirSync(elsewhere.at('dist'), { recursive: true, encoding: 'utf8' }).filter(
  (name) => /\.c?js$/.test(name),
);

test('no bundle holds a way to the network', () => {
  expect(bundles.length).toBeGreaterThan(8);
  for (const name of bundles) {
    const code = readFileSync(join(elsewhere.path, 'dist', name), 'utf8');
    // A word of a provider's address that is compared is no module.
    const found = code.replace(/startsWith\("https?"\)/g, '').match(WAYS);
    expect(found?.[0], name).toBeUndefined();
  }
});

test('only the extension starts a program, which is the server', () => {
  const starting = bundles.filter((name) =>
    /["'](?:node:)?child_process["']/.test(
      readFileSync(join(elsewhere.path, 'dist', name), 'utf8'),
    ),
  );
  expect(starting).toEqual(['language-client.cjs']);
});
