#!/usr/bin/env node
// Builds everything that runs into dist/. With --watch it goes on building on change.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { context } from 'esbuild';
import { catalogsIn, catalogsText, dataModules } from './data-modules.mjs';

const isWatching = process.argv.includes('--watch');

const common = {
  bundle: true,
  minify: true,
  legalComments: 'none',
  logLevel: 'warning',
  outdir: 'dist',
  // Without `module` first the JSON service's UMD build is taken, which cannot be bundled.
  mainFields: ['module', 'main'],
  // One copy for the protocol and the JSON service, which ask for neighbouring versions.
  alias: { 'vscode-languageserver-types': './node_modules/vscode-languageserver-types' },
  plugins: [dataModules],
  jsx: 'automatic',
  jsxImportSource: 'preact',
  sourcemap: process.argv.includes('--sourcemap'),
};

/** CommonJS packages inside an ES module still ask for Node's modules with `require`. */
const REQUIRE =
  "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);";

/**
 * What the client loads later stays in files of their own: the language client with the server, the
 * preview's plug-in with the first preview of a spec.
 */
const apart = {
  name: 'apart',
  setup(build) {
    const leave = (filter, path) =>
      build.onResolve({ filter }, ({ kind }) =>
        kind === 'entry-point' ? undefined : { path, external: true },
      );
    leave(/\/preview\/main\.ts$/, './preview.cjs');
    leave(/\/language-client\/main\.node\.ts$/, './language-client.cjs');
  },
};

/** What runs in Node.js, where what is not needed at once lies in chunks of its own. */
const inNode = {
  platform: 'node',
  format: 'esm',
  target: 'node20',
  splitting: true,
  banner: { js: REQUIRE },
};

const bundles = [
  { ...inNode, entryPoints: { server: 'server/main.node.ts' }, chunkNames: 'chunks/[name]-[hash]' },
  {
    // Apart from the server's, because the extension is shipped without the command line.
    ...inNode,
    entryPoints: { cli: 'server/main.cli.ts' },
    chunkNames: 'cli-chunks/[name]-[hash]',
  },
  {
    entryPoints: { 'server.web': 'server/main.worker.ts' },
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
    mainFields: ['browser', 'module', 'main'],
  },
  {
    entryPoints: {
      client: 'client/main.node.ts',
      'language-client': 'client/language-client/main.node.ts',
    },
    outExtension: { '.js': '.cjs' },
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode'],
    plugins: [apart, dataModules],
  },
  {
    entryPoints: {
      'client.web': 'client/main.web.ts',
      'language-client.web': 'client/language-client/main.web.ts',
    },
    // In a package of ES modules only the ending tells the web extension host that this is CommonJS.
    outExtension: { '.js': '.cjs' },
    platform: 'browser',
    format: 'cjs',
    target: 'es2022',
    mainFields: ['browser', 'module', 'main'],
    external: ['vscode'],
  },
  {
    // The plug-in of the built-in preview, for both hosts; the client loads it with the first preview of a spec.
    entryPoints: { preview: 'client/preview/main.ts' },
    outExtension: { '.js': '.cjs' },
    platform: 'neutral',
    format: 'cjs',
    target: 'es2022',
    mainFields: ['browser', 'module', 'main'],
  },
  {
    // What the webview of the spec view runs.
    entryPoints: { 'spec-view': 'view/webview.tsx' },
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
    mainFields: ['browser', 'module', 'main'],
  },
  { entryPoints: { 'spec-view': 'view/page.css' } },
];

rmSync('dist', { recursive: true, force: true });
// The catalogs with their descriptions are read one by one, when somebody asks for one.
mkdirSync('dist/catalogs', { recursive: true });
for (const catalog of catalogsIn('schemas/providers')) {
  writeFileSync(`dist/catalogs/${catalog.id}.json`, JSON.stringify(catalog));
}
// Without descriptions they are needed together: by the server, the command line and the preview alike.
writeFileSync('dist/catalogs.json', catalogsText('schemas/providers'));
const contexts = await Promise.all(bundles.map((bundle) => context({ ...common, ...bundle })));
await Promise.all(contexts.map((each) => (isWatching ? each.watch() : each.rebuild())));
if (!isWatching) await Promise.all(contexts.map((each) => each.dispose()));
