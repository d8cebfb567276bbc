import { mkdirSync, symlinkSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CLEAN, ERROR, FIXABLE, FIXED } from './documents.ts';
import { cli } from './run.ts';
import { workspace } from './workspace.ts';

const TEMPLATE =
  'id: own\ntitle: Own\nsections:\n  - title: Purpose\n    applicability: required\n';
const SECRET = 'root:x:0:0:secret\n';

const listed = async (args: readonly string[], cwd: string) => {
  const run = await cli(['check', '--format', 'json', ...args], { cwd });
  return JSON.parse(run.stdout).files.map((file: { path: string }) => file.path);
};

test.skipIf(process.platform === 'win32')(
  'the walk follows no link, neither out of the folder nor round in it; who names one means it',
  async () => {
    const outside = workspace({ 'spec.md': FIXABLE, 'folder/spec.md': ERROR });
    const { path, at } = workspace({ 'docs/spec.md': CLEAN });
    symlinkSync(outside.at('spec.md'), at('file.md'));
    symlinkSync(outside.at('folder'), at('folder'));
    symlinkSync(path, at('docs/round'));
    symlinkSync(at('docs/self.md'), at('docs/self.md'));
    symlinkSync('nowhere.md', at('docs/dangling.md'));
    mkdirSync(at('deep/er'), { recursive: true });
    symlinkSync('../..', at('deep/er/up'));
    expect(await listed([], path)).toEqual(['docs/spec.md']);
    expect(await listed(['**/*.md'], path)).toEqual(['docs/spec.md']);
    await cli(['check', '--fix'], { cwd: path });
    expect(outside.read('spec.md')).toBe(FIXABLE);
    expect(await listed(['file.md'], path)).toEqual(['file.md']);
    await cli(['check', '--fix', 'file.md'], { cwd: path });
    expect(outside.read('spec.md')).toBe(FIXED);
  },
);

test.skipIf(process.platform === 'win32').each([
  ['a file that is a link', 'link.yaml'],
  ['a file behind a folder that is one', 'folder/secret.yaml'],
  ['the parent folder', '../secret.yaml'],
  ['the parent folder, encoded', '%2e%2e/secret.yaml'],
  ['the parent folder, the other way round', '..\\secret.yaml'],
  ['an absolute path', '/etc/passwd'],
  ['an address', 'file:///etc/passwd'],
  ['a drive', 'C:\\secret.yaml'],
  ['a server', '\\\\server\\share\\secret.yaml'],
  ['a path with a NUL', 'secret.yaml\\0.yaml'],
])('a template is not read through %s', async (_, named) => {
  const outside = workspace({ 'secret.yaml': SECRET });
  const name = JSON.stringify(named).replace('\\\\0', '\\u0000');
  const { path, at } = workspace({
    'ws/.integration-spec.yaml': `templates: [${name}]\n`,
    'ws/spec.md': CLEAN,
    'secret.yaml': SECRET,
  });
  symlinkSync(outside.at('secret.yaml'), at('ws/link.yaml'));
  symlinkSync(outside.path, at('ws/folder'));
  const run = await cli(['check'], { cwd: `${path}/ws` });
  expect(run).toMatchObject({ code: 2, stdout: '' });
  expect(run.stderr).toMatch(
    /^\.integration-spec\.yaml:1:13: .*(?:stays within|leads through|no file)/,
  );
  expect(run.stderr).not.toMatch(/root:/);
});

test('a template within the folder is read', async () => {
  const { path } = workspace({
    '.integration-spec.yaml': 'templates: [own/own.yaml]\n',
    'own/own.yaml': TEMPLATE,
    'spec.md': CLEAN,
  });
  expect(await cli(['check'], { cwd: path })).toMatchObject({ code: 0, stderr: '' });
});

test.each([
  ['../outside.md'],
  ['/etc/passwd'],
  ['link.md/../../outside.md'],
  ['folder/there.md'],
  ['%2e%2e/outside.md'],
  ['C:\\outside.md'],
  ['\\\\server\\share\\outside.md'],
  ['docs/\u0000.md'],
  ['docs/\ud800.md'],
])('whether %j is there is not looked up outside of the folder', async (reference) => {
  const outside = workspace({ 'there.md': '' });
  const { path, at } = workspace({ 'ws/docs/x.md': '', 'outside.md': '' });
  if (process.platform !== 'win32') symlinkSync(outside.path, at('ws/folder'));
  const texts: string[] = [];
  for (const name of [
    reference,
    reference.replace('outside', 'absent').replace('there', 'absent'),
  ]) {
    const text = CLEAN.replace(/^\*\*Reference:\*\*.*$/m, `**Reference:** \`${name}\``);
    const run = await cli(['check', '--stdin', '--stdin-filename', 'docs/spec.md'], {
      cwd: `${path}/ws`,
      stdin: text,
    });
    expect(run.stderr).toBe('');
    texts.push(run.stdout.replaceAll(name, 'NAME').replaceAll('absent', 'outside'));
  }
  // Whether it is there or not makes no difference.
  expect(texts[0]?.match(/broken-reference/g)?.length).toBe(
    texts[1]?.match(/broken-reference/g)?.length,
  );
});
