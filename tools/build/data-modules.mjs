// Data as modules: `*.yaml` becomes a JavaScript object (without or with only the guidance of a template,
// where `?unguided` or `?guidance` says so), a folder of catalogs their list, a style sheet its
// text; in bundles the schemas of our YAML lose their explanations; in tests
// `*.schema.json?validator` is a validator that ajv compiled.
// One implementation for the bundles (esbuild) and for the unit tests (vite).
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { build as bundle } from 'esbuild';

const require = createRequire(import.meta.url);

/** The text of a module whose default export is what the YAML file says. */
export function yamlModule(file) {
  const { parse } = require('yaml');
  return `export default ${JSON.stringify(parse(readFileSync(file, 'utf8')))};`;
}

/** The parts of a template that have parts, and what explains them. */
const GUIDED = new Set(['metadata', 'sections', 'fields', 'columns', 'guidance']);

/** The text of a module with the guidance of a template, each in its place, and nothing else. */
export function guidanceModule(file) {
  const isKept = (key) => key === '' || /^\d+$/.test(key) || GUIDED.has(key);
  return templateModule(file, (key, value) => (isKept(key) ? value : undefined));
}

/** The text of a module with a template without its guidance. */
export function unguidedModule(file) {
  return templateModule(file, (key, value) => (key === 'guidance' ? undefined : value));
}

function templateModule(file, replace) {
  const { parse } = require('yaml');
  return `export default ${JSON.stringify(parse(readFileSync(file, 'utf8')), replace)};`;
}

/** The text of a module with what a schema of a YAML file asks for, without what it explains to an editor. */
export function schemaModule(file) {
  const text = JSON.stringify(JSON.parse(readFileSync(file, 'utf8')), (key, value) =>
    key === 'description' && typeof value === 'string' ? undefined : value,
  );
  return `export default ${text};`;
}

/** Files beside the catalogs that are none. */
const NO_CATALOG = new Set(['names.schema.json']);

/** Every catalog of a folder, as the object that its file says, in the order of their ids. */
export function catalogsIn(folder) {
  const files = readdirSync(folder).filter(
    (name) => name.endsWith('.json') && !NO_CATALOG.has(name),
  );
  return files.sort().map((name) => ({
    id: basename(name, '.json'),
    ...JSON.parse(readFileSync(join(folder, name), 'utf8')),
  }));
}

/** Every catalog of a folder as JSON, without the descriptions: rules do not need them, and they are two thirds of it. */
export function catalogsText(folder) {
  const catalogs = catalogsIn(folder).map(({ $schema, $comment, ...catalog }) => catalog);
  return JSON.stringify(catalogs, (key, value) => (key === 'description' ? undefined : value));
}

/** The text of a module whose default export is every catalog of a folder, without the descriptions. */
export function catalogsModule(folder) {
  return `export default JSON.parse(${JSON.stringify(catalogsText(folder))});`;
}

/** The same in a bundle for Node.js, which reads the file that the build lays beside the bundle, or above its chunk. */
const CATALOGS_BESIDE = `import { readFileSync } from 'node:fs';
const here = import.meta.url;
const path = here.includes('chunks/') ? '../catalogs.json' : 'catalogs.json';
export default JSON.parse(readFileSync(new URL(path, here), 'utf8'));`;

/** What only people read of a schema. */
function withoutDescriptions(key, value) {
  const isText = typeof value === 'string';
  return isText && ['description', '$comment', 'title'].includes(key) ? undefined : value;
}

/** The text of a module whose default export is ajv's validate function for the schema file. */
export function validatorModule(file) {
  const { default: Ajv } = require('ajv/dist/2020.js');
  const { default: standalone } = require('ajv/dist/standalone/index.js');
  const ajv = new Ajv({
    code: { source: true, esm: true },
    allErrors: true,
    strict: true,
    allowUnionTypes: true,
  });
  const schema = JSON.parse(readFileSync(file, 'utf8'), withoutDescriptions);
  const code = standalone(ajv, ajv.compile(schema));
  // The standalone code asks for its helpers with require, which an ES module does not have.
  let n = 0;
  const imports = [];
  const body = code.replace(/require\(("[^"]+")\)/g, (_, name) => {
    imports.push(`import * as helper${n} from ${name.replace(/"$/, '.js"')};`);
    return `helper${n++}`;
  });
  return `${imports.join('\n')}\n${body}`;
}

/** The text of a module whose default export is the text of a style sheet, with all that it imports. */
export async function styleModule(file) {
  const { outputFiles } = await bundle({
    entryPoints: [file],
    bundle: true,
    minify: true,
    write: false,
    logLevel: 'silent',
  });
  return `export default ${JSON.stringify(outputFiles[0].text.trim())};`;
}

const TEMPLATE_MODULES = { unguided: unguidedModule, guidance: guidanceModule };

/** The data modules as an esbuild plug-in. */
export const dataModules = {
  name: 'data-modules',
  setup(build) {
    build.onLoad({ filter: /\.yaml$/, namespace: 'file' }, ({ path }) => ({
      contents: yamlModule(path),
      loader: 'js',
    }));
    build.onLoad({ filter: /\/schemas\/[\w-]+\.schema\.json$/, namespace: 'file' }, ({ path }) => ({
      contents: schemaModule(path),
      loader: 'js',
    }));
    build.onResolve({ filter: /\.yaml\?(?:unguided|guidance)$/ }, ({ path, importer }) => ({
      path: resolve(dirname(importer), path.replace(/\?\w+$/, '')),
      namespace: path.replace(/^.*\?/, ''),
    }));
    for (const [namespace, moduleOf] of Object.entries(TEMPLATE_MODULES)) {
      build.onLoad({ filter: /.*/, namespace }, ({ path }) => ({
        contents: moduleOf(path),
        loader: 'js',
      }));
    }
    build.onResolve({ filter: /\?catalogs$/ }, ({ path, importer }) => ({
      path: resolve(dirname(importer), path.replace(/\?catalogs$/, '')),
      namespace: 'catalogs',
    }));
    const isNode = build.initialOptions.platform === 'node';
    build.onLoad({ filter: /.*/, namespace: 'catalogs' }, ({ path }) => ({
      contents: isNode ? CATALOGS_BESIDE : catalogsModule(path),
      loader: 'js',
    }));
    build.onResolve({ filter: /\.css\?text$/ }, ({ path, importer }) => ({
      path: resolve(dirname(importer), path.replace(/\?text$/, '')),
      namespace: 'style',
    }));
    build.onLoad({ filter: /.*/, namespace: 'style' }, async ({ path }) => ({
      contents: await styleModule(path),
      loader: 'js',
    }));
  },
};

/** The data modules as a vite plug-in, for vitest. */
export const viteDataModules = {
  name: 'data-modules',
  enforce: 'pre',
  resolveId(id, importer) {
    // A folder has no file that vite could find by itself, and vitest empties whatever it takes for a style.
    if (id.endsWith('?catalogs')) return resolve(dirname(importer), id);
    if (id.endsWith('.css?text')) return resolve(dirname(importer), id.replace('.css?', '.css-'));
    return undefined;
  },
  load(id) {
    if (id.endsWith('.yaml')) return yamlModule(id);
    if (id.endsWith('.yaml?unguided')) return unguidedModule(id.replace(/\?\w+$/, ''));
    if (id.endsWith('.yaml?guidance')) return guidanceModule(id.replace(/\?\w+$/, ''));
    if (id.endsWith('?catalogs')) return catalogsModule(id.replace(/\?catalogs$/, ''));
    if (id.endsWith('.css-text')) return styleModule(id.replace(/-text$/, ''));
    if (id.endsWith('?validator')) return validatorModule(id.replace(/\?validator$/, ''));
    return undefined;
  },
};
