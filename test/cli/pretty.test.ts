import { expect, test } from 'vitest';
import { CLEAN, ERROR, FIXABLE, README } from './documents.ts';
import { cli, shell } from './run.ts';
import { workspace } from './workspace.ts';

const ESCAPE = '\u001b[';
// biome-ignore lint/suspicious/noControlCharactersInRegex: colours are such characters
const COLOUR = /\u001b\[[\d;]*m/;

test('shows the file and its template, and each finding with its line', async () => {
  const { path } = workspace({ 'docs/spec.md': ERROR });
  const { stdout } = await cli(['check'], { cwd: path });
  const line = ERROR.split('\n').findIndex((text) => text.startsWith('## 5.'));
  const title = '5. Real-Time Data Synchronization (WebSockets)';
  expect(stdout.replace(/(error {2}).*(?= {2}missing-section)/, '$1…')).toBe(
    [
      'docs/spec.md  data-sync (recognised by its title and headings)',
      `  ${line + 1}:4  error  …  missing-section`,
      `    │ ## ${title}`,
      `    │    ${'^'.repeat(title.length)}`,
      '',
      '1 finding in 1 spec: 1 error.',
      '',
    ].join('\n'),
  );
});

test('says what --fix can mend', async () => {
  const { path } = workspace({ 'spec.md': FIXABLE });
  const { stdout } = await cli(['check'], { cwd: path });
  expect(stdout).toMatch(/template-instruction {2}\(--fix\)/);
  expect(stdout).toMatch(/2 findings can be mended with --fix/);
});

test.each([
  ['a clean spec', { 'spec.md': CLEAN }, [], 'Nothing found in 1 spec.\n'],
  ['no spec', { 'a.md': README }, [], 'No integration spec among 1 file. --verbose lists it.\n'],
  [
    'no spec, listed',
    { 'a.md': README, 'b.md': '---\nintegration-spec: false\n---\n' },
    ['--verbose'],
    'a.md  (not an integration spec)\n\nb.md  (switched off in its front matter)\n\nNo integration spec among 2 files.\n',
  ],
  ['nothing', {}, [], 'No Markdown file to check.\n'],
  ['only errors', { 'spec.md': FIXABLE }, ['--quiet'], ''],
])('%s', async (_, files, args, expected) => {
  const { path } = workspace(files as Record<string, string>);
  expect((await cli(['check', ...args], { cwd: path })).stdout).toBe(expected);
});

test('a message and a path steer no terminal', async () => {
  const { path } = workspace({
    'a\u001b[31mb.md': '---\nintegration-spec: data-sync\n---\n\nTODO: \u001b]0;title\u0007\n',
  });
  const { stdout } = await cli(['check', '--no-color'], { cwd: path });
  // biome-ignore lint/suspicious/noControlCharactersInRegex: none of these may come through.
  expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
  expect(stdout).toContain('a␛[31mb.md');
});

test('a reader that stops reading is no mistake', async () => {
  const many = Object.fromEntries(Array.from({ length: 60 }, (_, n) => [`${n}.md`, ERROR]));
  const { path } = workspace(many);
  const line = 'set -o pipefail; $CLI check --format json | head -c 10';
  const run = await shell(line, { cwd: path });
  expect(run).toEqual({ code: 1, stdout: '{\n  "versi', stderr: '' });
});

// `script` gives a program a terminal; the options are those of util-linux.
const onTerminal = test.skipIf(process.platform !== 'linux');

onTerminal.each<[string, string, Record<string, string>, boolean]>([
  ['a terminal', '', {}, true],
  ['NO_COLOR', '', { NO_COLOR: '1' }, false],
  ['an empty NO_COLOR', '', { NO_COLOR: '' }, true],
  ['--no-color', '--no-color', {}, false],
  ['--color over NO_COLOR', '--color', { NO_COLOR: '1' }, true],
  ['a dumb terminal', '', { TERM: 'dumb' }, false],
])('colours: %s', async (_, flags, env, isColoured) => {
  const { path } = workspace({ 'spec.md': ERROR });
  const line = `script --quiet --return --command "$CLI check ${flags}" /dev/null`;
  const run = await shell(line, { cwd: path, env: { TERM: 'xterm', ...env } });
  expect(run.code).toBe(1);
  // On a slow machine the progress is shown, and wiped out again; that is no colour.
  expect(COLOUR.test(run.stdout)).toBe(isColoured);
});

onTerminal('fills the terminal and no more', async () => {
  const { path } = workspace({ 'spec.md': ERROR.replace('## 5. ', `## 5. ${'決'.repeat(80)} `) });
  const line =
    'script --quiet --return --command "stty cols 50; $CLI check --no-color --severity missing-section=error" /dev/null';
  const { stdout } = await shell(line, { cwd: path, env: { TERM: 'xterm' } });
  const sources = stdout.split(/\r?\n/).filter((each) => each.includes('│'));
  expect(sources.length).toBeGreaterThan(1);
  for (const source of sources) {
    expect(source.replaceAll('決', 'xx').length).toBeLessThanOrEqual(50);
  }
});

test('--color colours a report that no terminal shows', async () => {
  const { path } = workspace({ 'spec.md': ERROR });
  expect((await cli(['check', '--color'], { cwd: path })).stdout).toContain(ESCAPE);
  expect((await cli(['check'], { cwd: path })).stdout).not.toContain(ESCAPE);
});
