// The generators need what the TypeScript says: it is bundled to a file of the moment, and imported.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { catalogsText, dataModules } from './build/data-modules.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * The exports of a module, given as TypeScript text that stands in the repository's root.
 * @param {string} contents
 * @param {import('esbuild').BuildOptions} [options] plugins among them come before the one that reads our data
 */
export async function loadSources(contents, { plugins = [], ...options } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'integration-spec-'));
  try {
    const outfile = join(folder, 'sources.mjs');
    await build({
      stdin: { contents, loader: 'ts', resolveDir: ROOT },
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      mainFields: ['module', 'main'],
      plugins: [...plugins, dataModules],
      ...options,
      logLevel: 'warning',
    });
    // What is bundled reads the catalogs from beside itself.
    writeFileSync(join(folder, 'catalogs.json'), catalogsText(join(ROOT, 'schemas/providers')));
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
