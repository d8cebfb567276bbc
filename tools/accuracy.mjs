#!/usr/bin/env node
// npm run accuracy: how well the documents of test/corpus are judged. Exit 1 where a figure is not good enough.
//   --full     misspells every event name of the closed catalogs, not only some, and compares every spelling
//   --update   makes the golden files of fixed text what the fixes now give
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { dataModules } from './build/data-modules.mjs';

const { values: options } = parseArgs({
  options: {
    full: { type: 'boolean', default: false },
    update: { type: 'boolean', default: false },
  },
});
const root = fileURLToPath(new URL('..', import.meta.url));
// Inside node_modules, so that the packages that stay outside of the bundle are found.
const folder = join(root, 'node_modules/.cache/integration-spec');
const outfile = join(folder, 'accuracy.mjs');

mkdirSync(folder, { recursive: true });
await build({
  absWorkingDir: root,
  entryPoints: ['test/accuracy/main.ts'],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  logLevel: 'warning',
  plugins: [dataModules],
});
const { run } = await import(pathToFileURL(outfile).href);
const { report, isMet } = run(root, options);
process.stdout.write(`${report}\n`);
process.exitCode = isMet ? 0 : 1;
