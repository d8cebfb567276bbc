import { describe, expect, test } from 'vitest';
import { CLEAN, ERROR, README, WARNING } from './documents.ts';
import { cli } from './run.ts';
import { workspace } from './workspace.ts';

const FILES = {
  'clean.md': CLEAN,
  'warning.md': WARNING,
  'error.md': ERROR,
  'README.md': README,
  'latin.md': Buffer.from('# Caf\xe9\n', 'latin1'),
  'unknown.md': '---\nintegration-spec: data-sink\n---\n',
  'broken/.integration-spec.yaml': 'rules:\n  missing-sektion: off\n',
  'broken/spec.md': CLEAN,
};

describe('of check', () => {
  test.each<[string, number, stderr: RegExp]>([
    ['clean.md', 0, /^$/],
    ['README.md', 0, /^$/],
    ['warning.md', 0, /^$/],
    ['error.md', 1, /^$/],
    ['clean.md error.md', 1, /^$/],
    ['--max-warnings 1 warning.md', 0, /^$/],
    ['--max-warnings 0 warning.md', 1, /1.*--max-warnings.* 0/],
    ['--max-warnings 0 --quiet warning.md', 1, /--max-warnings/],
    ['--quiet warning.md', 0, /^$/],
    ['--severity missing-section=warning error.md', 0, /^$/],
    ['--severity missing-section=off error.md', 0, /^$/],
    ['--severity missing-section=off --severity missing-section=error error.md', 1, /^$/],
    ['nowhere.md', 2, /'nowhere\.md'/],
    ['clean.md nowhere.md also-not', 2, /'nowhere\.md'.*\n.*'also-not'/],
    ['*.rst', 2, /'\*\.rst'/],
    ['latin.md', 2, /^latin\.md: .*UTF-8/],
    ['latin.md error.md', 2, /^latin\.md: .*UTF-8/],
    ['unknown.md', 2, /^unknown\.md: .*'data-sink'.*'data-sync'/],
    ['broken/spec.md', 2, /^broken\/\.integration-spec\.yaml:2:3: .*missing-section/],
    [
      '--config broken/.integration-spec.yaml clean.md',
      2,
      /^broken\/\.integration-spec\.yaml:2:3: /,
    ],
    ['--config nowhere.yaml clean.md', 2, /'nowhere\.yaml'/],
    ['--template data-sink clean.md', 2, /'data-sink'.*'data-sync'/],
    ['--format sarf clean.md', 2, /pretty.*json/],
    ['--severity missing-sektion=off clean.md', 2, /'missing-section'/],
    ['--severity missing-section=of clean.md', 2, /'off'/],
    ['--severity missing-section clean.md', 2, /RULE=LEVEL/],
    ['--max-warnings many clean.md', 2, /whole number/],
    ['--fix --fix-dry-run clean.md', 2, /--fix-dry-run/],
    ['--stdin clean.md', 2, /--stdin-filename/],
    ['--stdin-filename a.md clean.md', 2, /--stdin/],
    ['--fixx clean.md', 2, /--fix/],
  ])('%s', async (args, code, stderr) => {
    const { path } = workspace(FILES);
    const run = await cli(['check', ...args.split(' ')], { cwd: path });
    expect(run.stderr).toMatch(stderr);
    expect(run.code).toBe(code);
  });

  test('a wrong call says nothing on standard output, and the rest is checked after a file that is not text', async () => {
    const { path } = workspace(FILES);
    const wrong = await cli(['check', '--format', 'json', 'error.md', 'nowhere.md'], { cwd: path });
    expect(wrong.stdout).toBe('');
    const rest = await cli(['check', '--format', 'json', 'error.md', 'latin.md'], { cwd: path });
    expect(JSON.parse(rest.stdout).summary).toMatchObject({ files: 1, error: 1 });
  });

  test('a file that was only come across need not be text, unless it is a spec', async () => {
    const { path, at } = workspace({
      'latin.md': Buffer.from('# Caf\xe9\n', 'latin1'),
      'spec/spec.md': Buffer.from(CLEAN.replace('Tidewater', 'Caf\xe9'), 'latin1'),
    });
    expect(await cli(['check', '!spec'], { cwd: path })).toMatchObject({ code: 0, stderr: '' });
    const run = await cli(['check'], { cwd: path });
    expect(run).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^spec\/spec\.md: .*UTF-8/),
    });
    expect(at('spec')).toContain(path);
  });
});

describe('of the other commands', () => {
  test.each<[string, number, stdout: RegExp, stderr: RegExp]>([
    ['--version', 0, /^\d+\.\d+\.\d+\n$/, /^$/],
    ['--help', 0, /Examples:/, /^$/],
    ['check --help', 0, /Exit codes:/, /^$/],
    ['help check', 0, /--fix-dry-run/, /^$/],
    ['', 2, /^$/, /Usage:/],
    ['chek', 2, /^$/, /check/],
    ['explain', 0, /^missing-section +error /, /^$/],
    ['explain missing-section', 0, /missing-section/, /^$/],
    ['explain missing-sectoin', 2, /^$/, /'missing-section'/],
    ['templates', 0, /^data-sync: [\s\S]+^external-integrations: /m, /^$/],
    ['templates data-sync', 0, /2\. Payment Gateway Integration/, /^$/],
    ['templates data-sink', 2, /^$/, /'data-sync'/],
    ['print-config', 2, /^$/, /file/],
  ])('%s', async (args, code, stdout, stderr) => {
    const { path } = workspace({});
    const run = await cli(args === '' ? [] : args.split(' '), { cwd: path });
    expect(run.stderr).toMatch(stderr);
    expect(run.stdout).toMatch(stdout);
    expect(run.code).toBe(code);
  });
});
