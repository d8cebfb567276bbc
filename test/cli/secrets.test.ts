// No report gives a credential away: they end in the logs of builds, in wikis and in mails.
import { expect, test } from 'vitest';
import { FORMATS } from '../../server/cli/report/formats.ts';
import { givenAway, PLANTED } from '../helpers/planted.ts';
import { letters } from '../helpers/secrets.ts';
import { cli } from './run.ts';
import { workspace } from './workspace.ts';

const FILES = Object.fromEntries(
  PLANTED.filter(({ name }) => !/seeds|escaped.*, (?!behind)/.test(name)).map(({ text }, i) => [
    `docs/spec-${i}.md`,
    text,
  ]),
);
const ALL = { hidden: PLANTED.flatMap(({ hidden }) => hidden) };

test.each([
  ...[...FORMATS.keys()].map((format) => ['check', '--format', format, '.']),
  ['check', '--verbose', '.'],
  ['check', '--quiet', '.'],
  ['check', '--fix-dry-run', '.'],
  ['check', '--fix', '--format', 'json', '.'],
  ['report', '.'],
  ['report', '--format', 'markdown', '.'],
  ['print-config', 'docs/spec-0.md'],
  ['clean-up', '--check', '.'],
])('%s %s %s %s', async (...args) => {
  const { path: cwd } = workspace(FILES);
  const { stdout, stderr } = await cli(args.filter(Boolean), { cwd });
  expect(stdout + stderr).not.toBe('');
  expect(givenAway(stdout + stderr, ALL)).toEqual([]);
});

test('the line of a finding is shown with the credential covered, and the marks under it', async () => {
  const key = `sk_live_${letters(24)}`;
  const text = `---\nintegration-spec: data-sync\n---\n\n# Tickets\n\nThe key: \`${key}\`, TBD\n`;
  const { path: cwd } = workspace({ 'spec.md': text });
  const { stdout } = await cli(['check', 'spec.md'], { cwd });
  expect(stdout).toContain(`The key: \`sk_live_${'•'.repeat(24)}\`, TBD`);
  expect(stdout).toContain(`${' '.repeat(10)}${'^'.repeat(32)}`);
});

test('a fix that would write a credential anew is not in a report', async () => {
  const key = `sk_live_${letters(24)}`;
  const text = `---\nintegration-spec: data-sync\n---\n\n# Tickets\n\n## 3. Email & Communication Service\n\nResend.\n\n## 2. Payment Gateway Integration\n\nStripe, ${key}.\n`;
  const { path: cwd } = workspace({ 'spec.md': text, 'other.md': text.replace(key, 'no key') });
  const { stdout } = await cli(['check', '--format', 'json', '.'], { cwd });
  const [other, spec] = JSON.parse(stdout).files.map(
    ({ findings }: { findings: { rule: string; fixes: object[] }[] }) =>
      findings.find(({ rule }) => rule === 'section-order')?.fixes.length,
  );
  expect(other).toBeGreaterThan(0);
  expect(spec).toBe(0);
});
