import { expect, test } from 'vitest';
import { CLEAN, ERROR, FIXABLE, FIXED, README } from './documents.ts';
import { cli } from './run.ts';
import { workspace } from './workspace.ts';

test('checks standard input under the name that it is given', async () => {
  const { path } = workspace({
    'docs/.integration-spec.yaml': 'rules:\n  missing-section: hint\n',
  });
  const args = ['check', '--stdin', '--stdin-filename', 'docs/new.md', '--format', 'json'];
  const run = await cli(args, { cwd: path, stdin: ERROR });
  expect(run.code).toBe(0);
  const [file] = JSON.parse(run.stdout).files;
  expect(file).toMatchObject({ path: 'docs/new.md', findings: [{ severity: 'hint' }] });
});

test('needs no name', async () => {
  const { path } = workspace({});
  const run = await cli(['check', '--stdin', '--format', 'json'], { cwd: path, stdin: ERROR });
  expect(run.code).toBe(1);
  expect(JSON.parse(run.stdout).files[0].path).toBe('<stdin>');
});

test.each([
  ['mended', FIXABLE, FIXED],
  ['as it was', CLEAN, CLEAN],
  ['no spec', README, README],
  ['with its byte order mark', `\ufeff${FIXABLE}`, `\ufeff${FIXED}`],
])('--fix prints the text, and the report beside it: %s', async (_, before, after) => {
  const { path } = workspace({});
  const run = await cli(['check', '--stdin', '--fix'], { cwd: path, stdin: before });
  expect(run.stdout).toBe(after);
  expect(run.stderr).toMatch(/spec|Fixed/);
});

test('text that is none is not printed', async () => {
  const { path } = workspace({});
  const stdin = Buffer.from([0x23, 0x20, 0xe9, 0x0a]);
  const run = await cli(['check', '--stdin', '--fix'], { cwd: path, stdin });
  expect(run).toMatchObject({ code: 2, stdout: '' });
});
