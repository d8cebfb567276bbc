import { describe, expect, test } from 'vitest';
import { CLEAN, ERROR, README } from './documents.ts';
import { cli } from './run.ts';
import { workspace } from './workspace.ts';

async function firstFile(args: readonly string[], cwd: string) {
  const run = await cli(['check', '--format', 'json', '--verbose', ...args], { cwd });
  expect(run.stderr).toBe('');
  return JSON.parse(run.stdout).files[0];
}

describe('--template', () => {
  test.each([
    ['no spec by itself', README],
    ['a spec of the other template', CLEAN],
    ['one that says so itself', `---\nintegration-spec: data-sync\n---\n${CLEAN}`],
    ['one that is switched off', `---\nintegration-spec: false\n---\n${README}`],
  ])('reads every file with this template: %s', async (_, text) => {
    const { path } = workspace({ 'a.md': text });
    const file = await firstFile(['--template', 'external-integrations'], path);
    expect(file).toMatchObject({ template: 'external-integrations', detectedBy: 'declared' });
    expect(file.findings).not.toEqual([]);
  });

  test("may be a team's own", async () => {
    const { path } = workspace({
      '.integration-spec.yaml': 'templates: [own.yaml]\n',
      'own.yaml':
        'id: own\ntitle: Own\nsections:\n  - title: Purpose\n    applicability: required\n',
      'a.md': '# Own\n\nText.\n',
    });
    const file = await firstFile(['--template', 'own'], path);
    expect(file).toMatchObject({ template: 'own', findings: [{ rule: 'missing-section' }] });
  });
});

describe('a configuration', () => {
  const CONFIGURATION = {
    '.integration-spec.yaml': 'specs:\n  docs/**: data-sync\nrules:\n  missing-section: info\n',
    'docs/notes.md': README,
    'docs/near/.integration-spec.yaml': 'rules:\n  missing-section: hint\n',
    'docs/near/spec.md': ERROR,
    'spec.md': ERROR,
  };

  test.each([
    ['declares templates', 'docs/notes.md', 'declared', 'info'],
    ['sets severities', 'spec.md', 'signature', 'info'],
    ['is the nearest one', 'docs/near/spec.md', 'signature', 'hint'],
  ])('%s', async (_, name, detectedBy, severity) => {
    const { path } = workspace(CONFIGURATION);
    const file = await firstFile([name], path);
    const found = file.findings.filter(
      (finding: { rule: string }) => finding.rule === 'missing-section',
    );
    expect(file.detectedBy).toBe(detectedBy);
    expect(found[0].severity).toBe(severity);
  });

  test('is the same from another working directory', async () => {
    const { path } = workspace(CONFIGURATION);
    expect((await firstFile(['notes.md'], `${path}/docs`)).detectedBy).toBe('declared');
  });

  test('gives way to --severity, and to --config', async () => {
    const { path } = workspace({ ...CONFIGURATION, 'other.yaml': 'rules: {}\n' });
    const named = await firstFile(['--severity', 'missing-section=warning', 'spec.md'], path);
    expect(named.findings[0].severity).toBe('warning');
    const other = await firstFile(['--config', 'other.yaml', 'docs/near/spec.md'], path);
    expect(other.findings[0].severity).toBe('error');
  });
});

describe('print-config', () => {
  async function printed(name: string, files: Record<string, string>) {
    const { path } = workspace(files);
    const run = await cli(['print-config', name], { cwd: path });
    expect(run).toMatchObject({ code: 0, stderr: '' });
    return JSON.parse(run.stdout);
  }

  test('says what holds for a file, and who says so', async () => {
    const config = 'specs:\n  docs/**: data-sync\nrules:\n  placeholder: off\n';
    const shown = await printed('docs/a.md', { '.integration-spec.yaml': config });
    expect(shown).toMatchObject({
      file: 'docs/a.md',
      configuration: '.integration-spec.yaml',
      template: 'data-sync',
      detectedBy: 'declared',
      why: 'declared in .integration-spec.yaml',
      templates: ['data-sync', 'external-integrations'],
    });
    expect(shown.rules).toMatchObject({
      placeholder: { severity: 'off', from: '.integration-spec.yaml' },
      'missing-section': { severity: 'error', from: 'default' },
    });
  });

  test('looks into a file that exists', async () => {
    expect(await printed('a.md', { 'a.md': CLEAN })).toMatchObject({
      configuration: null,
      template: 'data-sync',
      detectedBy: 'signature',
    });
    expect(await printed('a.md', { 'a.md': README })).toMatchObject({ detectedBy: 'none' });
  });
});
