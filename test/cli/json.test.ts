import { readFileSync } from 'node:fs';
import Ajv from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import type { Finding } from '../../server/core/rules/rule.ts';
import { LineIndex } from '../../server/core/text/lines.ts';
import { checkText } from '../../server/workspace/checked-document.ts';
import { ENVIRONMENT } from '../helpers/environment.ts';
import { FIXTURES } from '../helpers/fixtures.ts';
import { CLEAN, ERROR, README, WARNING } from './documents.ts';
import { cli } from './run.ts';
import { workspace } from './workspace.ts';

const schema = JSON.parse(
  readFileSync(new URL('../../schemas/report.schema.json', import.meta.url), 'utf8'),
);
const validate = new Ajv({ strict: true, allowUnionTypes: true }).compile(schema);

async function reportOf(args: readonly string[], cwd: string) {
  const run = await cli(['check', '--format', 'json', ...args], { cwd });
  const report = JSON.parse(run.stdout);
  expect(validate(report), JSON.stringify(validate.errors)).toBe(true);
  return { ...run, report };
}

test('lists specs by path, counts the rest, and counts every severity', async () => {
  const { path } = workspace({
    'b/warning.md': WARNING,
    'a/error.md': ERROR,
    'clean.markdown': CLEAN,
    'README.md': README,
    'notes.txt': ERROR,
  });
  const { report, code, stderr } = await reportOf([], path);
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
  expect(report.summary).toEqual({ files: 4, specs: 3, error: 1, warning: 1, info: 0, hint: 0 });
  expect(report.files.map((file: { path: string }) => file.path)).toEqual([
    'a/error.md',
    'b/warning.md',
    'clean.markdown',
  ]);
  expect(report.files[0]).toMatchObject({ template: 'data-sync', detectedBy: 'signature' });
  expect(report.files[2].findings).toEqual([]);
});

test('--verbose lists the files that are no specs', async () => {
  const { path } = workspace({ 'README.md': README, 'spec.md': CLEAN });
  const { report } = await reportOf(['--verbose'], path);
  expect(report.files[0]).toEqual({
    path: 'README.md',
    template: null,
    detectedBy: 'none',
    findings: [],
  });
  expect(report.summary).toMatchObject({ files: 2, specs: 1 });
});

test('a run that finds nothing at all is a report, too', async () => {
  const { path } = workspace({});
  const { report, code } = await reportOf([], path);
  expect(code).toBe(0);
  expect(report).toEqual({
    version: 1,
    summary: { files: 0, specs: 0, error: 0, warning: 0, info: 0, hint: 0 },
    files: [],
  });
});

test('paths count from the working directory, wherever the files are', async () => {
  const { path, at } = workspace({ 'docs/spec.md': CLEAN, 'here/README.md': README });
  const { report } = await reportOf(['../docs', at('docs/spec.md')], `${path}/here`);
  expect(report.files.map((file: { path: string }) => file.path)).toEqual(['../docs/spec.md']);
});

test('says of every document exactly what the engine says', async () => {
  const { path } = workspace(Object.fromEntries(FIXTURES));
  const { report } = await reportOf(['--verbose'], path);
  const said = Object.fromEntries(
    report.files.map((file: { path: string; findings: unknown }) => [file.path, file.findings]),
  );
  const known = FIXTURES.map(([file, text]) => {
    const lines = new LineIndex(text.replace(/^\ufeff/, ''));
    const { findings } = checkText(text.replace(/^\ufeff/, ''), ENVIRONMENT);
    return [file.replaceAll('\\', '/'), findings.map((finding) => expected(finding, lines))];
  });
  expect(said).toEqual(Object.fromEntries(known));
});

test('spans count after a byte order mark', async () => {
  const { path } = workspace({ 'a.md': ERROR, 'b.md': `\ufeff${ERROR}` });
  const { report } = await reportOf([], path);
  const [plain, marked] = report.files;
  expect(marked.findings).toEqual(plain.findings);
  expect(plain.findings).not.toEqual([]);
});

function expected({ rule, severity, message, span, fixes }: Finding, lines: LineIndex) {
  return {
    rule,
    severity,
    message,
    help: expect.stringMatching(new RegExp(`^https://.+/docs/rules/${rule}\\.md$`)),
    span,
    range: { start: lines.positionAt(span.start), end: lines.positionAt(span.end) },
    // What editors need to know of a fix beside is no part of the report.
    fixes: fixes().map(({ title, preferred, safe, edits }) => ({ title, preferred, safe, edits })),
  };
}
