import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { root } from './elsewhere.ts';

test('the npm package holds what its users run and read, and works', () => {
  const folder = mkdtempSync(join(tmpdir(), 'integration-spec-package-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const packed = execFileSync(
    npm,
    ['pack', '--json', '--offline', '--ignore-scripts', '--pack-destination', folder],
    { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const [{ filename, files }] = JSON.parse(packed);
  const paths: string[] = files.map((file: { path: string }) => file.path);
  expect(paths).toEqual(
    expect.arrayContaining([
      'package.json',
      'README.md',
      'LICENSE',
      'dist/cli.js',
      'dist/server.js',
      'dist/catalogs/stripe.json',
      'docs/rules/missing-section.md',
      'schemas/config.schema.json',
      'schemas/report.schema.json',
    ]),
  );
  const expected =
    /^(?:dist\/(?:cli|server)\.js|dist\/catalogs\.json|dist\/(?:catalogs|chunks|cli-chunks)\/|docs\/rules\/|schemas\/|[\w.]+$)/;
  expect(paths.filter((path) => !expected.test(path))).toEqual([]);

  execFileSync('tar', ['-xzf', join(folder, filename)], { cwd: folder });
  const { stdout } = spawnSync(
    process.execPath,
    [join(folder, 'package/dist/cli.js'), 'explain', 'missing-section'],
    { encoding: 'utf8' },
  );
  expect(stdout).toMatch(/^# missing-section\n[\s\S]*## Change its severity/);
});
