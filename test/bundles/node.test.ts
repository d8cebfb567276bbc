import { spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, expect, test, vi } from 'vitest';
import { version } from '../../package.json';
import { readFixture } from '../helpers/fixtures.ts';
import { copyElsewhere } from './elsewhere.ts';
import { framed, GOODBYE, INITIALIZE } from './initialize.ts';

const elsewhere = copyElsewhere();
afterAll(elsewhere.remove);

const CONFIGURATION = 'templates: [own.yaml]\nspecs:\n  own.md: own\n';
const OWN_TEMPLATE =
  'id: own\ntitle: Own\nsections:\n  - title: Purpose\n    applicability: required\n';

function run(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [elsewhere.at('dist/cli.js'), ...args],
    { cwd: elsewhere.path, encoding: 'utf8' },
  );
  return { status, stdout, stderr };
}

test('cli.js says its version, and explains a rule without the pages', () => {
  expect(run('--version')).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
  expect(run('explain', 'missing-section').stdout).toMatch(/^# missing-section\n/);
});

test('cli.js checks a folder, with every chunk that it loads on the way', () => {
  writeFileSync(elsewhere.at('spec.md'), readFixture('data-sync.md'));
  writeFileSync(elsewhere.at('own.md'), '# Own\n\nText.\n');
  writeFileSync(elsewhere.at('own.yaml'), OWN_TEMPLATE);
  writeFileSync(elsewhere.at('.integration-spec.yaml'), CONFIGURATION);
  const { status, stdout, stderr } = run('check', '--format', 'json');
  expect(stderr).toBe('');
  expect(JSON.parse(stdout).files).toMatchObject([
    { path: 'own.md', template: 'own', findings: [{ rule: 'missing-section' }] },
    { path: 'spec.md', template: 'data-sync', findings: [] },
  ]);
  expect(status).toBe(1);
});

test('cli.js finds the descriptions of a catalog beside it', () => {
  expect(run('providers', 'stripe').stdout).toMatch(/^- checkout\.session\.completed: Occurs /m);
});

test.each([
  ['server.js', ['dist/server.js', '--stdio']],
  ['cli.js lsp', ['dist/cli.js', 'lsp', '--stdio']],
])('%s answers a bare initialize, and ends when it is told to', async (_, [file = '', ...args]) => {
  const child = spawn(process.execPath, [elsewhere.at(file), ...args], {
    cwd: elsewhere.path,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    output += text;
  });
  const ended = new Promise((resolve) => child.on('close', resolve));
  child.stdin.write(framed(INITIALIZE));
  await vi.waitFor(() => expect(output).toMatch(/"id":1,.*"capabilities":\{/), 10_000);
  for (const message of GOODBYE) child.stdin.write(framed(message));
  expect(await ended).toBe(0);
});

/** A module of Node's that is asked for as CommonJS does, whatever the function is called now. */
const REQUIRED =
  /[\w$](?<!\bimport)\("(?:node:[\w/]+|fs|fs\/promises|os|process|buffer|child_process|module|util)"\)/;

test('nothing of the server asks for a module with `require`, which would fail when it is first needed', () => {
  const chunks = readdirSync(elsewhere.at('dist/chunks')).map((name) => `dist/chunks/${name}`);
  const asking = ['dist/server.js', ...chunks].flatMap((file) => {
    const found = REQUIRED.exec(readFileSync(elsewhere.at(file), 'utf8'));
    return found ? [`${file}: ${found[0]}`] : [];
  });
  expect(asking).toEqual([]);
});
