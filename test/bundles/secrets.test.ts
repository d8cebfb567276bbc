// The detectors of credentials lie apart, and find in the bundle what they find in the sources.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { SECRETS, written } from '../helpers/secrets.ts';
import { copyElsewhere, root } from './elsewhere.ts';

const elsewhere = copyElsewhere();
afterAll(elsewhere.remove);

/** A word of the library's. */
const OURS = 'AWSSecretAccessKey';

test.each([
  ['server.js', 'chunks'],
  ['cli.js', 'cli-chunks'],
])('%s loads the detectors late', (entry, folder) => {
  const chunks = readdirSync(join(root, 'dist', folder));
  const files = [entry, ...chunks.map((name) => `${folder}/${name}`)];
  const text = (file: string) => readFileSync(join(root, 'dist', file), 'utf8');
  const [detectors = '', ...others] = files.filter((file) => text(file).includes(OURS));
  expect(detectors).toContain(`${folder}/`);
  expect(others).toEqual([]);
  const name = detectors.slice(folder.length + 1).replaceAll('.', '\\.');
  expect(
    files.filter((file) => new RegExp(`(?:from|import)"[^"]*${name}`).test(text(file))),
  ).toEqual([]);
  expect(files.some((file) => text(file).includes(detectors.slice(folder.length)))).toBe(true);
});

test('cli.js finds every kind', () => {
  const lines = SECRETS.map((sample) => `- ${written(sample)}\n`).join('');
  writeFileSync(
    elsewhere.at('spec.md'),
    `---\nintegration-spec: data-sync\n---\n\n# T\n\n${lines}`,
  );
  const { stdout } = spawnSync(
    process.execPath,
    [elsewhere.at('dist/cli.js'), 'check', '--format', 'json', 'spec.md'],
    { cwd: elsewhere.path, encoding: 'utf8' },
  );
  const [{ findings }] = JSON.parse(stdout).files;
  const found = findings.filter(({ rule }: { rule: string }) => rule === 'secret');
  expect(found).toHaveLength(SECRETS.length);
});
