import { existsSync, readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { repository } from './versions.mjs';

/**
 * Bundles the suites of a folder for VS Code, which loads CommonJS and finds `vscode` by itself.
 * @param {string} source folder with `*.test.ts`
 * @param {string} output emptied first
 * @returns {Promise<string>} the module to hand to VS Code as `extensionTestsPath`
 */
export async function bundleForNode(source, output) {
  rmSync(output, { recursive: true, force: true });
  await build({
    entryPoints: [...testFiles(source), join(repository, 'test/vscode/support/node-runner.ts')].map(
      (input) => ({ in: input, out: basename(input, '.ts') }),
    ),
    outdir: output,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    sourcemap: 'inline',
    // VS Code brings the one; the other loads its parts by name.
    external: ['vscode', 'mocha'],
    logLevel: 'warning',
  });
  return join(output, 'node-runner.cjs');
}

/** @param {string} folder @returns {string[]} all `*.test.ts` below it */
export function testFiles(folder) {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => join(folder, name))
    .sort();
}
