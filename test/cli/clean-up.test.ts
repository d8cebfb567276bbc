import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { cleanedUp } from '../helpers/clean-up.ts';
import { readFixture } from '../helpers/fixtures.ts';
import { CLEAN, README } from './documents.ts';
import { cli } from './run.ts';
import { workspace } from './workspace.ts';

const EXPORT = readFixture('seeds/data-sync.md');
const CLEANED = cleanedUp(EXPORT);

test('one file is printed, and left as it is', async () => {
  const { path, read } = workspace({ 'spec.md': EXPORT, 'clean.md': CLEAN, 'README.md': README });
  const runs = ['spec.md', 'clean.md', 'README.md'].map((file) =>
    cli(['clean-up', file], { cwd: path }),
  );
  expect(await Promise.all(runs)).toEqual(
    [CLEANED, CLEAN, README].map((stdout) => ({ code: 0, stdout, stderr: '' })),
  );
  expect(read('spec.md')).toBe(EXPORT);
});

test('--check names what would change, --write changes it, and nothing else', async () => {
  const crlf = (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`;
  const { path, read } = workspace({
    'a.md': EXPORT,
    'b.md': crlf(EXPORT),
    'c.md': CLEAN,
    'README.md': README,
  });
  const check = () => cli(['clean-up', '--check'], { cwd: path });
  expect(await check()).toEqual({
    code: 1,
    stdout: 'Would clean up a.md\nWould clean up b.md\n',
    stderr: '',
  });
  expect(await cli(['clean-up', '--write', '.'], { cwd: path })).toMatchObject({
    code: 0,
    stdout: 'Cleaned up a.md\nCleaned up b.md\n',
  });
  expect(['a.md', 'b.md', 'c.md', 'README.md'].map(read)).toEqual([
    CLEANED,
    crlf(CLEANED),
    CLEAN,
    README,
  ]);
  expect(readdirSync(path).sort()).toEqual(['README.md', 'a.md', 'b.md', 'c.md']);
  expect(await check()).toEqual({ code: 0, stdout: '', stderr: '' });
});

test('several files are not printed', async () => {
  const { path } = workspace({ 'a.md': EXPORT, 'b.md': EXPORT });
  const run = await cli(['clean-up', '.'], { cwd: path });
  expect(run).toMatchObject({ code: 2, stdout: '' });
  expect(run.stderr).toContain('--write or --check');
});
