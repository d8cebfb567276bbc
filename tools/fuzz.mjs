#!/usr/bin/env node
// npm run fuzz -- TARGET: tries what no list of tests can name. `npm run fuzz` lists the targets.
//   --runs N      how many values of each law (1,000)
//   --minutes N   how long instead
//   --seed N      which values; printed with each failure
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { catalogsModule } from './build/data-modules.mjs';
import { loadSources } from './load-sources.mjs';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string' },
    minutes: { type: 'string' },
    seed: { type: 'string' },
  },
});

/** Helpers of the tests find their files beside themselves, as the catalogs are found; a bundle stands elsewhere. */
const elsewhere = {
  name: 'elsewhere',
  setup(/** @type {import('esbuild').PluginBuild} */ build) {
    build.onLoad({ filter: /.*/, namespace: 'catalogs' }, ({ path }) => ({
      contents: catalogsModule(path),
      loader: 'js',
    }));
    build.onLoad({ filter: /[\\/]test[\\/]helpers[\\/].*\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replaceAll(
        'import.meta.url',
        JSON.stringify(pathToFileURL(path).href),
      ),
      loader: 'ts',
    }));
  },
};

process.chdir(new URL('..', import.meta.url).pathname);
const { fuzz } = await loadSources("export * from './test/fuzz/main.ts';", [elsewhere]);
const number = (/** @type {string | undefined} */ text) =>
  text === undefined ? undefined : Number(text);
process.exitCode = await fuzz(positionals[0], {
  runs: number(options.runs),
  minutes: number(options.minutes),
  seed: number(options.seed),
});
