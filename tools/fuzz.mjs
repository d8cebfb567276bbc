#!/usr/bin/env node
// npm run fuzz -- NAME: tries what no list of tests can name. `npm run fuzz` says what there is.
//   --runs N      how many values of each law, or how many texts (1,000)
//   --minutes N   how long instead
//   --seed N      which values; printed with each failure
import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { isMainThread, Worker, workerData } from 'node:worker_threads';
import { catalogsModule } from './build/data-modules.mjs';
import { COUNTERS, counters } from './fuzz-counters.mjs';
import { loadSources } from './load-sources.mjs';

/** A text that is still being read after so many milliseconds of the processor's time will never have been. */
const HANGS = 60_000;
const LOOKS = 5_000;
const ROOM = 1 << 16;

/** Tries in another thread, and says what it was reading when it does not come back. */
function watch() {
  process.chdir(fileURLToPath(new URL('..', import.meta.url)));
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { runs: { type: 'string' }, minutes: { type: 'string' }, seed: { type: 'string' } },
  });
  const [runs, minutes, seed] = [values.runs, values.minutes, values.seed].map((text) =>
    text === undefined ? undefined : Number(text),
  );
  const text = new Uint16Array(new SharedArrayBuffer(2 * ROOM));
  const state = new Int32Array(new SharedArrayBuffer(8));
  const worker = new Worker(new URL(import.meta.url), {
    workerData: {
      name: positionals[0],
      options: { runs, minutes, seed: seed ?? Date.now() % 1_000_000_000 },
      text,
      state,
    },
  });
  let last = 0;
  let since = process.cpuUsage();
  const timer = setInterval(() => {
    const [count = 0, length = 0] = state;
    if (count === 0 || count !== last) since = process.cpuUsage();
    else if (process.cpuUsage(since).user / 1000 > HANGS) {
      console.log(`it hangs at\n${JSON.stringify(String.fromCharCode(...text.slice(0, length)))}`);
      process.exit(1);
    }
    last = count;
  }, LOOKS);
  worker.on('exit', (code) => {
    clearInterval(timer);
    process.exitCode = code;
  });
}

/** @param {{ name: string | undefined, options: object, text: Uint16Array, state: Int32Array }} data */
async function run({ name, options, text, state }) {
  process.setSourceMapsEnabled(true);
  const { fuzz } = await loadSources("export * from './test/fuzz/main.ts';", {
    plugins: [elsewhere, counters()],
    banner: { js: COUNTERS },
    sourcemap: 'inline',
  });
  const before = (/** @type {string} */ reading) => {
    const length = Math.min(ROOM, reading.length);
    for (let at = 0; at < length; at++) text[at] = reading.charCodeAt(at);
    state[1] = length;
    state[0]++;
  };
  process.exitCode = fuzz(name, { ...options, before });
}

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

if (isMainThread) watch();
else await run(workerData);
