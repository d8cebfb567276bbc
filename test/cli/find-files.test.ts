import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CLEAN } from './documents.ts';
import { cli } from './run.ts';
import { type Workspace, workspace } from './workspace.ts';

async function checked(args: readonly string[], cwd: string): Promise<string[]> {
  const run = await cli(['check', '--format', 'json', ...args], { cwd });
  expect(run.stderr).toBe('');
  return JSON.parse(run.stdout).files.map((file: { path: string }) => file.path);
}

function repository(): Workspace {
  const space = workspace({
    '.gitignore': 'build/\n*.tmp.md\n!keep.tmp.md\n',
    'spec.md': CLEAN,
    'SPEC2.MD': CLEAN,
    'draft.tmp.md': CLEAN,
    'keep.tmp.md': CLEAN,
    'build/spec.md': CLEAN,
    'docs/.gitignore': 'private.md\n',
    'docs/private.md': CLEAN,
    'docs/[id].md': CLEAN,
    'docs/a b.md': CLEAN,
    '.github/spec.md': CLEAN,
    'node_modules/p/spec.md': CLEAN,
    'docs/node_modules/p/spec.md': CLEAN,
    'notes.txt': CLEAN,
  });
  execFileSync('git', ['init', '--quiet'], { cwd: space.path });
  return space;
}

test.each<[string[], string[]]>([
  [[], ['.github/spec.md', 'SPEC2.MD', 'docs/[id].md', 'docs/a b.md', 'keep.tmp.md', 'spec.md']],
  [['docs'], ['docs/[id].md', 'docs/a b.md']],
  [['docs/'], ['docs/[id].md', 'docs/a b.md']],
  [
    ['docs', './docs/a b.md'],
    ['docs/[id].md', 'docs/a b.md'],
  ],
  [['*.md'], ['SPEC2.MD', 'keep.tmp.md', 'spec.md']],
  [['**/spec.md'], ['.github/spec.md', 'spec.md']],
  [
    ['.', '!docs', '!.github'],
    ['SPEC2.MD', 'keep.tmp.md', 'spec.md'],
  ],
  [['docs/[id].md'], ['docs/[id].md']],
  // What a person names is checked, ignored or not, Markdown by its name or not.
  [['build/spec.md'], ['build/spec.md']],
  [['notes.txt'], ['notes.txt']],
])('%j', async (args, files) => {
  expect(await checked(args, repository().path)).toEqual(files);
});

test('what is taken away may be named by its whole path, and begin with the sign for it', async () => {
  const { path, at } = workspace({ 'a.md': CLEAN, '!b.md': CLEAN, 'old/c.md': CLEAN });
  expect(await checked([path, `!${at('old')}`], path)).toEqual(['!b.md', 'a.md']);
  expect(await checked(['.', '!!b.md'], path)).toEqual(['a.md', 'old/c.md']);
});

test('an empty path is no folder', async () => {
  const { path } = workspace({ 'a.md': CLEAN });
  const run = await cli(['check', '--fix', ''], { cwd: path });
  expect(run).toEqual({ code: 2, stdout: '', stderr: expect.stringContaining('A path is empty.') });
});

test.each(['!', '!./'])('%s takes nothing away, and says so', async (path) => {
  const { path: cwd } = workspace({ 'a.md': CLEAN });
  const run = await cli(['check', '.', path], { cwd });
  const stderr = expect.stringContaining(`'${path}' takes nothing away.`);
  expect(run).toEqual({ code: 2, stdout: '', stderr });
});

test('a .gitignore above the working directory counts, up to the repository', async () => {
  const { path } = repository();
  expect(await checked(['.'], `${path}/docs`)).toEqual(['[id].md', 'a b.md']);
  expect(await checked(['.'], `${path}/build`)).toEqual([]);
});

test.skipIf(process.platform === 'win32')('folders that are links are not entered', async () => {
  const { path, at } = workspace({ 'docs/spec.md': CLEAN });
  symlinkSync(at('docs'), at('docs/round'));
  expect(await checked([], path)).toEqual(['docs/spec.md']);
});

test.skipIf(process.platform === 'win32')('a pipe is no file', async () => {
  const { path, at } = workspace({});
  execFileSync('mkfifo', [at('pipe.md')]);
  const run = await cli(['check', 'pipe.md'], { cwd: path });
  expect(run).toMatchObject({ code: 2, stderr: expect.stringMatching(/'pipe\.md'.*--stdin/) });
});
