import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { cli } from './run.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** Pages that others wrote, with no thought of us. */
const pages = readdirSync(join(root, 'node_modules'), { recursive: true, encoding: 'utf8' })
  .filter((path) => /(?:^|[\\/])(?:readme|changelog|history)[^\\/]*\.(?:md|markdown)$/i.test(path))
  .map((path) => join('node_modules', path));

test('no README and no CHANGELOG is a spec, and nothing is found in any', async () => {
  expect(pages.length).toBeGreaterThan(300);
  const run = await cli(['check', '--format', 'json', ...pages], { cwd: root });
  expect(run.stderr).toBe('');
  expect(JSON.parse(run.stdout)).toEqual({
    version: 1,
    summary: { files: pages.length, specs: 0, error: 0, warning: 0, info: 0, hint: 0 },
    files: [],
  });
  expect(run.code).toBe(0);
});
