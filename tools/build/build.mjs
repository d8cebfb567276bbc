#!/usr/bin/env node
// Builds everything that runs into dist/. With --watch it goes on building on change.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { context } from 'esbuild';
import { bundledPackages } from './bundled-packages.mjs';
import { catalogsIn, catalogsText, dataModules } from './data-modules.mjs';
import { lateChunks } from './late-chunks.mjs';
import { NO_NETWORK_NAMES, withoutNetwork } from './no-network.mjs';
import { ruleTextsApart } from './rule-texts.mjs';

const isWatching = process.argv.includes('--watch');

const common = {
  bundle: true,
  minify: true,
  legalComments: 'none',
  charset: 'utf8',
  logLevel: 'warning',
  outdir: 'dist',
  // Without `module` first the JSON service's UMD build is taken, which cannot be bundled.
  mainFields: ['module', 'main'],
  alias: {
    // One copy for the protocol and the JSON service, which ask for neighbouring versions.
    'vscode-languageserver-types': './node_modules/vscode-languageserver-types/lib/esm/main.js',
    '@lezer/highlight': './tools/build/no-highlight.mjs',
    '@textlint/regexp-string-matcher': './tools/build/no-allow-lists.mjs',
    // These ask for Node's modules with `require`, which a module does not have; their other builds do without.
    yaml: './node_modules/yaml/browser/dist/index.js',
    '@vscode/l10n': './node_modules/@vscode/l10n/dist/browser.js',
  },
  plugins: [dataModules, ruleTextsApart, withoutNetwork({ programs: 'refused' })],
  define: NO_NETWORK_NAMES,
  jsx: 'automatic',
  jsxImportSource: 'preact',
  sourcemap: process.argv.includes('--sourcemap'),
  metafile: true,
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
  // Templates speak ten languages: escaped, a letter takes up to three times its room.
  charset: 'utf8',
};

const bundles = [
  {
    ...inNode,
    entryPoints: { server: 'server/main.node.ts' },
    chunkNames: 'chunks/[name]-[hash]',
    plugins: [lateChunks('server/lsp/server.ts'), ...common.plugins],
  },
  {
    // Apart from the server's, because the extension is shipped without the command line.
    ...inNode,
    entryPoints: { cli: 'server/main.cli.ts' },
    chunkNames: 'cli-chunks/[name]-[hash]',
    banner: { js: REQUIRE },
    plugins: [lateChunks('server/cli/program.ts'), ...common.plugins],
  },
  {
    entryPoints: { 'server.web': 'server/main.worker.ts' },
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
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
    // It starts the server.
    plugins: [apart, dataModules, ruleTextsApart, withoutNetwork({ programs: 'allowed' })],
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
if (isWatching) await Promise.all(contexts.map((each) => each.watch()));
else {
  const built = await Promise.all(contexts.map((each) => each.rebuild()));
  const packages = bundledPackages(built.map(({ metafile }) => metafile));
  // For THIRD_PARTY_NOTICES.md; it is shipped to nobody.
  writeFileSync('dist/packages.json', `${JSON.stringify(packages, undefined, 2)}\n`);
  await Promise.all(contexts.map((each) => each.dispose()));
}
