import { existsSync, symlinkSync } from 'node:fs';
import MarkdownIt from 'markdown-it';
import { expect, test } from 'vitest';
import { readFixture } from '../helpers/fixtures.ts';
import { readMarkup } from '../helpers/read-markup.ts';
import { readText } from '../meta/sources.ts';
import { CLEAN, ERROR, README } from './documents.ts';
import { cli, shell } from './run.ts';
import { workspace } from './workspace.ts';

const ESCAPED = readFixture('data-sync.escaped.md');
/** An export has its payloads without a fence, which only the clean spelling can have. */
const UNFENCED = 'rules:\n  payload-fence: off\n';

test.each<[string, number, stdout: RegExp, stderr: RegExp]>([
  ['clean.md', 0, /^<!doctype html>/, /^$/],
  ['--format html clean.md', 0, /^<!doctype html>/, /^$/],
  ['--format md clean.md', 0, /^<!-- \S+ -->\n\n# Integration report\n/, /^$/],
  // It is a report: what it says is no failure.
  ['error.md', 0, /^<!doctype html>/, /^$/],
  ['README.md', 0, /^$/, /^No integration spec among 1 file: no report is written\.\n$/],
  ['empty', 0, /^$/, /^No Markdown file: no report is written\.\n$/],
  ['--format pdf clean.md', 2, /^$/, /'pdf'.*html, md/],
  ['--most many clean.md', 2, /^$/, /whole number/],
  ['--links <x> clean.md', 2, /^$/, /plain address/],
  ['--stdin', 2, /^$/, /--stdin/],
  ['-', 2, /^$/, /standard input/],
  ['nowhere.md', 2, /^$/, /'nowhere\.md'/],
  ['--config nowhere.yaml clean.md', 2, /^$/, /'nowhere\.yaml'/],
  ['--template data-sink clean.md', 2, /^$/, /'data-sink'.*'data-sync'/],
  ['--template data-sync --format md README.md', 0, /External Integrations/, /^$/],
  ['broken/spec.md', 2, /^$/, /^broken\/\.integration-spec\.yaml:2:3: /],
  ['latin.md', 2, /^$/, /^latin\.md: .*UTF-8.*\n.*no report/],
  ['--format md latin.md clean.md', 2, /\n- `latin\.md`: it is not UTF-8/, /^latin\.md: .*UTF-8/],
  ['-o clean.md clean.md', 2, /^$/, /'clean\.md' is one of the specs/],
  ['-o empty clean.md', 2, /^$/, /'empty' is no file/],
])('%s', async (line, code, stdout, stderr) => {
  const { path, read } = workspace({
    'clean.md': CLEAN,
    'error.md': ERROR,
    'README.md': README,
    'latin.md': Buffer.from('# Caf\xe9\n', 'latin1'),
    'broken/.integration-spec.yaml': 'rules:\n  missing-sektion: off\n',
    'broken/spec.md': CLEAN,
    'empty/notes.txt': '',
  });
  const run = await cli(['report', ...line.split(' ')], { cwd: path });
  expect(run.stderr).toMatch(stderr);
  expect(run.stdout).toMatch(stdout);
  expect(run.code).toBe(code);
  expect(read('clean.md')).toBe(CLEAN);
});

test('all specs below the working directory, by path, without what .gitignore excludes', async () => {
  const { path } = workspace({
    '.gitignore': 'drafts/',
    'b.md': CLEAN,
    'a/spec.md': ERROR,
    'drafts/spec.md': CLEAN,
    'README.md': README,
  });
  const run = await cli(['report', '--format', 'md'], { cwd: path });
  const files = [...run.stdout.matchAll(/^`(.*)`, template/gm)].map(([, file]) => file);
  expect(files).toEqual(['a/spec.md', 'b.md']);
  expect(run.stdout).toContain('**2 specs**: ');
});

test('what the output is called says its format; the next report takes its place', async () => {
  const { path, read, at } = workspace({ 'spec.md': CLEAN });
  const report = (...args: string[]) => cli(['report', ...args], { cwd: path });
  for (const name of ['out/report.md', 'out/report.html', 'out/report']) {
    for (let round = 0; round < 2; round++) {
      expect(await report('spec.md', '-o', name)).toEqual({ code: 0, stdout: '', stderr: '' });
    }
  }
  expect(read('out/report.md')).toMatch(
    /^<!-- integration-spec-report -->\n\n# Integration report\n/,
  );
  expect(read('out/report.html')).toMatch(/^<!doctype html>/);
  expect(read('out/report')).toBe(read('out/report.html'));
  await report('spec.md', '--format', 'html', '-o', 'out/report.md');
  expect(read('out/report.md')).toBe(read('out/report.html'));
  await report('nothing-here', '-o', 'never.html');
  expect(existsSync(at('never.html'))).toBe(false);
});

test('a report of specs with defects is no spec, wherever it is written', async () => {
  const bad = CLEAN.replace('Stripe', 'Stirpe');
  const { path } = workspace({ 'docs/spec.md': bad, 'docs/report.md': '' });
  const run = (...args: string[]) => cli(args, { cwd: path });
  const report = ['report', 'docs', '-o', 'docs/report.md', '--most', '500'];
  for (let round = 0; round < 2; round++) expect((await run(...report)).code).toBe(0);
  const { stdout } = await run('check', '--format', 'json', '--verbose', 'docs');
  expect(JSON.parse(stdout).files).toMatchObject([
    { path: 'docs/report.md', template: null },
    { path: 'docs/spec.md', template: 'data-sync' },
  ]);
});

test('no spec is overwritten, not through a link and not where it could not be read', async () => {
  const unknown = `---\nintegration-spec: data-snyc\n---\n${CLEAN}`;
  const { path, at, read } = workspace({ 'docs/spec.md': CLEAN, 'docs/other.md': unknown });
  symlinkSync('docs/spec.md', at('link.md'));
  symlinkSync('docs', at('linked'));
  for (const output of ['docs/spec.md', 'link.md', 'linked/spec.md', 'docs/other.md']) {
    const { code, stderr } = await cli(['report', 'docs', '-o', output], { cwd: path });
    expect([code, stderr]).toEqual([2, expect.stringContaining('is one of the specs')]);
  }
  expect([read('docs/spec.md'), read('docs/other.md')]).toEqual([CLEAN, unknown]);
});

const SHOWN = ['docs/previews.md', 'docs/command-line.md'].flatMap((page) =>
  [...readText(page).matchAll(/^.*\bintegration-spec (report .*)$/gm)].map(([, line = '']) => line),
);

test.each(SHOWN)('the documentation shows a call that works: %s', async (line) => {
  const { path, read } = workspace({ 'docs/spec.md': CLEAN });
  const run = await shell(`$CLI ${line}`, { cwd: path });
  expect(run).toEqual({ code: 0, stdout: '', stderr: '' });
  expect(read(line.includes('html') ? 'report.html' : 'report.md')).toContain('docs/spec.md');
});

test('nothing is written where no spec is found', async () => {
  const { path, at } = workspace({ 'README.md': README });
  await cli(['report', '-o', 'report.html'], { cwd: path });
  expect(existsSync(at('report.html'))).toBe(false);
});

test('a report is no spec', async () => {
  const { path } = workspace({ 'spec.md': CLEAN, 'export.md': ESCAPED });
  const report = await cli(['report', '.', '-o', 'docs/report.md'], { cwd: path });
  expect(report.code).toBe(0);
  const check = await cli(['check', '--format', 'json', 'docs'], { cwd: path });
  expect(JSON.parse(check.stdout)).toMatchObject({ summary: { files: 1, specs: 0 } });
});

test.each(['html', 'md'])(
  'both spellings of a document give the same %s, lines apart',
  async (format) => {
    const reports = [CLEAN, ESCAPED, CLEAN.replaceAll('\n', '\r\n')].map(async (text) => {
      const { path } = workspace({ 'spec.md': text, '.integration-spec.yaml': UNFENCED });
      const { stdout } = await cli(['report', '--format', format], { cwd: path });
      return stdout.replace(/line \d+/g, 'line n');
    });
    const [clean, escaped, windows] = await Promise.all(reports);
    expect(clean).toContain('Integration report');
    expect(escaped).toBe(clean);
    expect(windows).toBe(clean);
  },
);

test('nothing of a hostile document acts, nor of its path', async () => {
  const markup = '\\<img src=x onerror=alert(1)\\> [x](javascript:alert(1)) @all';
  const text = CLEAN.replace(/^# .*/m, `# Sync ${markup}`)
    .replace(/Stripe/g, `Stripe ${markup}`)
    .replace(/^(\| \*\*FCM\*\* \| )/gm, `$1${markup} `);
  expect(text.split(markup).length).toBeGreaterThan(5);
  const name = 'a <b> & [x](y).md';
  const { path } = workspace({
    [name]: text,
    '.integration-spec.yaml': `specs:\n  '*': data-sync\n`,
  });
  const report = async (...args: string[]) => {
    const run = await cli(['report', '--links', '..', ...args], { cwd: path });
    expect(run).toMatchObject({ code: 0, stderr: '' });
    return run.stdout;
  };
  const { elements, text: shown, problems } = readMarkup(await report());
  expect(problems).toEqual([]);
  expect(elements.filter((element) => /^(?:img|script|b)$/.test(element.name))).toEqual([]);
  expect(elements.filter((element) => element.attributes.has('onerror'))).toEqual([]);
  expect(shown).toContain('<img src=x onerror=alert(1)>');
  expect(shown).toContain(name);
  const html = new MarkdownIt({ html: true }).render(await report('--format', 'md'));
  expect(html).not.toMatch(/<(?:img|b>)|href="javascript/);
  expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;');
  expect(html).toMatch(/href="\.\.\/a%20%3Cb%3E%20%26%20%5Bx%5D%28y%29\.md#L\d+"/);
});

test('an event is told of in the words of its provider', async () => {
  const { path } = workspace({ 'spec.md': CLEAN });
  const run = await cli(['report', '--format', 'md', 'spec.md'], { cwd: path });
  expect(run.stdout).toMatch(
    /^\| `invoice\.payment_failed` \| ✅ listed \| .+ \| Occurs whenever .*\|$/m,
  );
});
