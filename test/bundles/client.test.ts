import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, expect, test } from 'vitest';
import { copyElsewhere } from './elsewhere.ts';

/** Some way above what there is; the language client has seven times as much. */
const MOST_BYTES = 72_000;

const elsewhere = copyElsewhere();
afterAll(elsewhere.remove);

/** Anything one may ask of `vscode`: a class to extend, a function to call, an enumeration to look into. */
const anything: unknown = new Proxy(class {}, {
  get: (target, key) => (key === 'prototype' ? target.prototype : anything),
  apply: () => anything,
});

/** Loads a CommonJS module from its text, with `vscode` and, if wanted, Node's own modules. */
function load(file: string, allowed: (name: string) => boolean): Record<string, unknown> {
  const own = createRequire(elsewhere.at(file));
  const module = { exports: {} as Record<string, unknown> };
  const require = (name: string) => {
    if (name === 'vscode') return anything;
    if (!allowed(name)) throw new Error(`${file} asks for '${name}'`);
    return own(name);
  };
  const run = new Function(
    'module',
    'exports',
    'require',
    readFileSync(elsewhere.at(file), 'utf8'),
  );
  run(module, module.exports, require);
  return module.exports;
}

const NODE = new Set(createRequire(import.meta.url)('node:module').builtinModules as string[]);
const isOfNode = (name: string) => NODE.has(name.replace(/^node:/, ''));

test.each([
  ['dist/language-client.cjs', isOfNode],
  ['dist/language-client.web.cjs', () => false],
])('%s loads with nothing but `vscode` and its host', (file, allowed) => {
  expect(load(file, allowed).newClient).toBeTypeOf('function');
});

test.each(['dist/client.cjs', 'dist/client.web.cjs'])(
  '%s, which every Markdown document loads, is small and leaves the language client for later',
  (file) => {
    const code = readFileSync(elsewhere.at(file), 'utf8');
    expect(code.length).toBeLessThan(MOST_BYTES);
    expect(code).not.toContain('textDocument/didOpen');
    expect(code).toMatch(/language-client(?:\.web)?\.cjs/);
  },
);

// Loading asks for no other bundle: `load` would refuse it.
test.each([
  ['dist/client.cjs', isOfNode],
  ['dist/client.web.cjs', () => false],
])('%s loads with nothing but `vscode` and its host', (file, allowed) => {
  const { activate, deactivate } = load(file, allowed);
  expect(activate).toBeTypeOf('function');
  expect(['function', 'undefined']).toContain(typeof deactivate);
});

test('the manifest names bundles that are there', () => {
  const manifest = JSON.parse(readFileSync(elsewhere.at('package.json'), 'utf8'));
  const named = [manifest.main, manifest.browser, ...Object.values(manifest.bin as object)];
  for (const file of named as string[]) {
    const paths = [file, `${file}.js`, `${file}.cjs`];
    expect(
      paths.some((path) => isFile(elsewhere.at(path))),
      file,
    ).toBe(true);
  }
});

function isFile(path: string): boolean {
  try {
    readFileSync(path);
    return true;
  } catch {
    return false;
  }
}
