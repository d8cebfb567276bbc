import { chmodSync, linkSync, lstatSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CLEAN, ERROR, FIXABLE, FIXED, README } from './documents.ts';
import { cli } from './run.ts';
import { workspace } from './workspace.ts';

const crlf = (text: string) => text.replaceAll('\n', '\r\n');
/** Every third line ends with CRLF. */
const mixed = (text: string) => {
  let n = 0;
  return text.replace(/\n/g, () => (++n % 3 === 0 ? '\r\n' : '\n'));
};
const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');

describe('--fix mends what is safe, and gives every other byte back', () => {
  test.each<[string, before: string | Uint8Array, after: string | Uint8Array]>([
    ['LF', FIXABLE, FIXED],
    ['CRLF', crlf(FIXABLE), crlf(FIXED)],
    ['a byte order mark', `\ufeff${FIXABLE}`, `\ufeff${FIXED}`],
    ['a byte order mark and CRLF', `\ufeff${crlf(FIXABLE)}`, `\ufeff${crlf(FIXED)}`],
    ['no final line end', FIXABLE.trimEnd(), FIXED.trimEnd()],
    ['UTF-16', utf16(FIXABLE), utf16(FIXED)],
    ['UTF-16, the other way round', utf16(FIXABLE).swap16(), utf16(FIXED).swap16()],
    ['nothing to mend', FIXED, FIXED],
    ['no spec', README, README],
    ['an error that nobody can mend unasked', ERROR, ERROR],
  ])('%s', async (_, before, after) => {
    const { path, bytes } = workspace({ 'spec.md': before });
    await cli(['check', '--fix'], { cwd: path });
    expect(bytes('spec.md')).toEqual(Buffer.from(after as string));
    expect(readdirSync(path)).toEqual(['spec.md']);
  });

  test('mixed line ends stay where they are', async () => {
    const { path, read } = workspace({ 'spec.md': mixed(CLEAN).replace('## 2. ', '## 9. ') });
    const run = await cli(['check', '--fix', '--format', 'json'], { cwd: path });
    expect(read('spec.md')).toBe(mixed(CLEAN));
    expect(JSON.parse(run.stdout).files[0].findings).toEqual([]);
  });
});

test('the report of --fix is about what is left, and says what was done', async () => {
  const { path } = workspace({ 'a.md': FIXABLE, 'b.md': FIXABLE });
  const run = await cli(['check', '--fix'], { cwd: path });
  expect(run).toMatchObject({ code: 0, stderr: '' });
  expect(run.stdout).toMatch(/Fixed 4 findings in 2 files/);
});

test('a second run has nothing to write', async () => {
  const { path, at } = workspace({ 'spec.md': FIXABLE });
  await cli(['check', '--fix'], { cwd: path });
  const first = statSync(at('spec.md'));
  await cli(['check', '--fix'], { cwd: path });
  const second = statSync(at('spec.md'));
  expect([second.ino, second.mtimeMs]).toEqual([first.ino, first.mtimeMs]);
});

test('--fix-dry-run reports the same, and writes nothing', async () => {
  const { path, read } = workspace({ 'spec.md': FIXABLE });
  const run = await cli(['check', '--fix-dry-run', '--format', 'json'], { cwd: path });
  expect(JSON.parse(run.stdout).files[0].findings).toEqual([]);
  const pretty = await cli(['check', '--fix-dry-run'], { cwd: path });
  expect(pretty.stdout).toMatch(/Would fix 2 findings in 1 file/);
  expect(read('spec.md')).toBe(FIXABLE);
});

test.skipIf(process.platform === 'win32')('a mode stays, whatever the umask says', async () => {
  const { path, at } = workspace({ 'spec.md': FIXABLE });
  chmodSync(at('spec.md'), 0o664);
  await cli(['check', '--fix'], { cwd: path });
  expect(statSync(at('spec.md')).mode & 0o777).toBe(0o664);
});

test.skipIf(process.platform === 'win32')('of a link its target is written', async () => {
  const { path, at, read } = workspace({ 'real/spec.md': FIXABLE });
  symlinkSync(at('real/spec.md'), at('link.md'));
  const run = await cli(['check', '--fix', 'link.md', 'real'], { cwd: path });
  expect(run.code).toBe(0);
  expect(lstatSync(at('link.md')).isSymbolicLink()).toBe(true);
  expect(read('real/spec.md')).toBe(FIXED);
});

test('a file that is read-only is left alone, even by root, and the others are not', async () => {
  const { path, at, read } = workspace({ 'a.md': FIXABLE, 'b.md': FIXABLE });
  chmodSync(at('a.md'), 0o444);
  const run = await cli(['check', '--fix'], { cwd: path });
  expect(run).toMatchObject({ code: 2, stderr: 'a.md: it is read-only, and is left as it is.\n' });
  expect([read('a.md'), read('b.md')]).toEqual([FIXABLE, FIXED]);
});

test('another name of a file keeps what it holds', async () => {
  const { path, at, read } = workspace({ 'a.md': FIXABLE });
  linkSync(at('a.md'), at('other.txt'));
  await cli(['check', '--fix'], { cwd: path });
  expect([read('a.md'), read('other.txt')]).toEqual([FIXED, FIXABLE]);
});

test('a wrong configuration stops everything before anything is written', async () => {
  const { path, read } = workspace({
    'a.md': FIXABLE,
    'b/.integration-spec.yaml': 'rulez: {}\n',
    'b/b.md': FIXABLE,
  });
  const run = await cli(['check', '--fix'], { cwd: path });
  expect(run).toMatchObject({ code: 2, stdout: '' });
  expect([read('a.md'), read('b/b.md')]).toEqual([FIXABLE, FIXABLE]);
});
