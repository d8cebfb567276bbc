// What a folder may hold beside decent files. Whatever it is, the program ends, says what it did not read, and
// checks the others.
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CLEAN } from './documents.ts';
import { cli, shell } from './run.ts';
import { type Workspace, workspace } from './workspace.ts';

const HAS_PIPES = process.platform !== 'win32';

/** Leaves a socket behind. */
const SOCKET =
  'require("net").createServer().listen(process.argv[1], () => process.kill(process.pid, "SIGKILL"))';

/** What stands in the place of a file, made by the path that it is to have. */
const NO_FILES: readonly [string, (path: string) => void][] = [
  ['a pipe that nobody writes into', (path) => execFileSync('mkfifo', [path])],
  ['a device without an end', (path) => symlinkSync('/dev/zero', path)],
  ['a folder', (path) => mkdirSync(path)],
  ['a link to itself', (path) => symlinkSync(path, path)],
  ['a link to nothing', (path) => symlinkSync('/nowhere', path)],
  ['a socket', (path) => void spawnSync(process.execPath, ['-e', SOCKET, path])],
  ['the memory of a process', (path) => symlinkSync('/proc/self/mem', path)],
];

function withSpec(files: Readonly<Record<string, string | Uint8Array>> = {}): Workspace {
  return workspace({ 'spec.md': CLEAN, ...files });
}

const ONE_SPEC = { code: 0, stderr: '', stdout: 'Nothing found in 1 spec.\n' };

test.runIf(HAS_PIPES).each(NO_FILES)('%s among the documents', async (_, make) => {
  const { path, at } = withSpec();
  make(at('other.md'));
  expect(await cli(['check'], { cwd: path })).toEqual(ONE_SPEC);
});

test.runIf(HAS_PIPES).each(NO_FILES)('%s that is named', async (name, make) => {
  const { path, at } = withSpec();
  make(at('other.md'));
  const run = await cli(['check', 'other.md', 'spec.md'], { cwd: path });
  if (name === 'a folder') return expect(run).toEqual(ONE_SPEC);
  expect(run.code).toBe(2);
  expect(run.stderr).toContain('other.md');
});

test.runIf(HAS_PIPES).each(NO_FILES)('%s as the configuration', async (_, make) => {
  const { path, at } = withSpec();
  make(at('.integration-spec.yaml'));
  const said = expect.stringMatching(
    /^\.integration-spec\.yaml:1:1: This configuration cannot be read: \S/,
  );
  expect(await cli(['check'], { cwd: path })).toEqual({ code: 2, stdout: '', stderr: said });
});

test('a configuration that is named, and that nobody may read', async () => {
  const { path, at } = withSpec({ 'own.yaml': 'rules: {}\n' });
  chmodSync(at('own.yaml'), 0);
  const run = await cli(['check', '--config', 'own.yaml'], { cwd: path });
  if (process.getuid?.() === 0) return expect(run).toEqual(ONE_SPEC);
  expect(run).toMatchObject({ code: 2, stderr: expect.stringContaining('own.yaml:1:1: ') });
});

test.runIf(HAS_PIPES).each(NO_FILES)('%s as a template', async (_, make) => {
  const { path, at } = withSpec({ '.integration-spec.yaml': 'templates: [own.yaml]\n' });
  make(at('own.yaml'));
  const run = await cli(['check'], { cwd: path });
  const said = expect.stringMatching(/no file 'own\.yaml'|'own\.yaml' leads through a link/);
  expect(run).toMatchObject({ code: 2, stderr: said });
});

test.runIf(HAS_PIPES).each(NO_FILES)('%s as .gitignore', async (_, make) => {
  const { path, at } = withSpec();
  make(at('.gitignore'));
  expect(await cli(['check'], { cwd: path })).toEqual(ONE_SPEC);
});

test('patterns of .gitignore that take longer than the universe has', async () => {
  const { path } = withSpec({
    '.gitignore': `${'*a'.repeat(12)}b\n${'**/a/'.repeat(12)}b\nskipped.md\n`,
    [`${'a'.repeat(240)}.md`]: '',
    'skipped.md': CLEAN,
  });
  expect(await cli(['check'], { cwd: path })).toEqual(ONE_SPEC);
});

test('a hundred thousand findings, and the other file is checked', async () => {
  const events = '  - chekout.session.completed: x\n'.repeat(100_000);
  const { path } = withSpec({
    'many.md': CLEAN.replace(/^( *[-*] )\S*checkout\.session\.completed.*\n/m, `$&${events}`),
  });
  const run = await cli(['check'], { cwd: path });
  expect(run.code).toBe(1);
  expect(run.stdout).toMatch(/\n100,\d{3} findings in 2 specs: /);
}, 120_000);

test('UTF-16 that does not say so', async () => {
  const { path } = withSpec({
    'le.md': Buffer.from(CLEAN, 'utf16le'),
    'be.md': Buffer.from(CLEAN, 'utf16le').swap16(),
  });
  expect(await cli(['check'], { cwd: path })).toEqual(ONE_SPEC);
  for (const name of ['le.md', 'be.md']) {
    const run = await cli(['check', '--fix', name], { cwd: path });
    expect(run).toMatchObject({ code: 2, stdout: 'No Markdown file to check.\n' });
    expect(run.stderr).toMatch(/^(?:le|be)\.md: it is not UTF-8 text/);
  }
});

test.runIf(HAS_PIPES)('files that come and go while the folder is checked', async () => {
  const { path, at } = withSpec();
  const names = Array.from({ length: 300 }, (_, i) => at(`${i}.md`));
  for (const name of names) writeFileSync(name, CLEAN);
  const running = cli(['check'], { cwd: path });
  const vanishing = setInterval(() => {
    for (const name of names.splice(-3)) rmSync(name);
    if (names.length === 0) clearInterval(vanishing);
  }, 5);
  const run = await running;
  clearInterval(vanishing);
  expect(run).toMatchObject({ code: 0, stderr: '' });
  expect(run.stdout).toMatch(/^Nothing found in \d+ specs?\.\n$/);
});

test('a file of 50 MB is not read, and its name is said', async () => {
  const { path } = withSpec({ 'large.md': Buffer.alloc(50_000_000, CLEAN) });
  const all = await cli(['check', '--verbose'], { cwd: path });
  expect(all).toMatchObject({ code: 0, stdout: expect.stringContaining('larger than 5 MB') });
  expect(all.stdout).toContain('Nothing found in 1 spec.');
  for (const command of ['check', 'report', 'clean-up']) {
    const run = await cli([command, 'large.md'], { cwd: path });
    expect(run).toMatchObject({ code: 2, stderr: expect.stringMatching(/^large\.md: .*5 MB/) });
  }
});

test('50 MB through standard input', async () => {
  const { path } = workspace({});
  const run = await cli(['check', '--stdin', '--stdin-filename', 'a.md'], {
    cwd: path,
    stdin: Buffer.alloc(50_000_000, CLEAN),
  });
  expect(run).toMatchObject({ code: 2, stderr: expect.stringMatching(/^a\.md: .*5 MB/) });
});

test('a clean-up goes on behind what cannot be read', async () => {
  const { path, read } = withSpec({
    'a.md': Buffer.alloc(6_000_000, CLEAN),
    'b.md': CLEAN.replace('Stripe', 'Str\\_ipe'),
  });
  const run = await cli(['clean-up', '--write', 'a.md', 'b.md'], { cwd: path });
  expect(run).toMatchObject({ code: 2, stdout: 'Cleaned up b.md\n' });
  expect(run.stderr).toMatch(/^a\.md: .*5 MB/);
  expect(read('b.md')).toContain('Str_ipe');
});

const ODD = [
  '\u001b[31mred',
  'a\nb',
  '\u202eabc',
  'a\u0007b',
  '::error::x%0Ay',
  ']]>&<"\'',
  '__proto__',
];

test.runIf(HAS_PIPES)('names of files with every odd character', async () => {
  const { path } = workspace(
    Object.fromEntries(ODD.map((name) => [`${name}.md`, CLEAN.replace('Stripe', 'Stirpe')])),
  );
  const pretty = await cli(['check', '--verbose'], { cwd: path });
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what must not be there.
  expect(pretty.stdout + pretty.stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
  const json = JSON.parse((await cli(['check', '--format', 'json'], { cwd: path })).stdout);
  expect(json.files.map((file: { path: string }) => file.path).sort()).toEqual(
    ODD.map((name) => `${name}.md`).sort(),
  );
});

test.runIf(HAS_PIPES)('odd names in what is said beside the report', async () => {
  const { path } = workspace({
    '\u001b[31mbad\n::error::x.md': Buffer.concat([Buffer.from(CLEAN), Buffer.from([0xff])]),
    '\u001b[31mfolder\n::error::/.integration-spec.yaml': 'nonsense: 1\n',
    '\u001b[31mfolder\n::error::/a.md': CLEAN,
  });
  for (const args of [['check', '!*folder*'], ['check'], ['report'], ['clean-up', '--check']]) {
    const { stdout, stderr } = await cli(args, { cwd: path });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what must not be there.
    expect(stdout + stderr).not.toMatch(/\u001b|^::error/m);
  }
});

test('no name of a file begins a line that a build service obeys', async () => {
  const { path } = workspace({
    '::error::pwned.md': CLEAN.replace('Stripe', 'Stirpe'),
    '##[error]pwned.md': Buffer.concat([Buffer.from(CLEAN), Buffer.from([0xff])]),
    'folder/.integration-spec.yaml': '"a\\n::error::pwned": 1\n',
    'folder/a.md': CLEAN,
  });
  for (const args of [
    ['check', '!folder'],
    ['check'],
    ['report', '!folder'],
    ['clean-up', '--check', '!folder'],
  ]) {
    const { stdout, stderr } = await cli(args, { cwd: path });
    expect(`${stdout}${stderr}`).toContain('pwned');
    expect(stdout + stderr).not.toMatch(/^(?:::|##\[)/m);
  }
});

test('JSON has no character that a terminal obeys', async () => {
  const name = 'a\u009b31m\u202eb\u007f.md';
  const { path } = workspace({ [name]: CLEAN.replace('Stripe', 'Stirpe') });
  for (const args of [
    ['check', '--format', 'json'],
    ['print-config', name],
  ]) {
    const { stdout } = await cli(args, { cwd: path });
    expect(stdout).not.toMatch(/[\u007f-\u009f\u202e]/);
    expect(JSON.stringify(JSON.parse(stdout))).toContain(JSON.stringify(name).slice(1, -1));
  }
});

test('what never ends through standard input', async () => {
  const { path } = workspace({});
  const run = await shell('yes "# Title" | $CLI check --stdin', { cwd: path });
  expect(run).toMatchObject({ code: 2, stderr: expect.stringContaining('larger than 5 MB') });
});

test('tens of thousands of lines in .gitignore', async () => {
  const lines = Array.from({ length: 60_000 }, (_, n) => `a${n}/b*c\n`).join('');
  const { path } = withSpec({ '.gitignore': lines });
  expect(await cli(['check'], { cwd: path })).toEqual(ONE_SPEC);
});
