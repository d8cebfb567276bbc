import { builtinModules } from 'node:module';
import { expect, test } from 'vitest';
import { importsOf } from './imports.ts';
import { readText, sourcesIn } from './sources.ts';

interface LockedPackage {
  readonly version?: string;
  readonly license?: string;
  readonly resolved?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

const manifest = JSON.parse(readText('package.json'));
const locked: Record<string, LockedPackage> = JSON.parse(readText('package-lock.json')).packages;
const declared: Record<string, string> = manifest.devDependencies;

/** What may be in a bundle. */
const PERMISSIVE = /^(?:MIT|ISC|BSD-2-Clause|BSD-3-Clause|Apache-2\.0|0BSD|BlueOak-1\.0\.0)$/;
/** What may be used besides to build and test, and is shipped to nobody. */
const FOR_US =
  /^(?:MPL-2\.0|Artistic-2\.0|WTFPL|Python-2\.0|PSF-2\.0|CC0-1\.0|CC-BY-3\.0|Zlib|GPL-3\.0-or-later)$/;
/** The editor's own tools of publishing, under its vendor's terms. */
const VENDOR = /^node_modules\/@vscode\/vsce-sign/;

test('every dependency is pinned, for development, and what the lock file has', () => {
  expect(manifest.dependencies).toBeUndefined();
  expect(manifest.optionalDependencies).toBeUndefined();
  for (const [name, version] of Object.entries(declared)) {
    expect(version, name).toMatch(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/);
    expect(locked[`node_modules/${name}`]?.version, name).toBe(version);
  }
});

test('every package that is imported is declared', () => {
  const undeclared = sourcesIn('server', 'client', 'test').flatMap(({ path, text }) =>
    importsOf(text, path)
      .flatMap(({ specifier = '.' }) => packageOf(specifier) ?? [])
      .filter((name) => !(name in declared) && !(`@types/${name}` in declared))
      .map((name) => `${path} imports ${name}`),
  );
  expect(undeclared).toEqual([]);
});

test('what may end up in a bundle has a permissive licence', () => {
  const bundled = shippedPackages();
  expect(bundled.length).toBeGreaterThan(10);
  const wrong = bundled.filter((path) => !allows(locked[path]?.license, PERMISSIVE));
  expect(wrong.map((path) => `${path}: ${locked[path]?.license}`)).toEqual([]);
});

test('what is installed besides has a licence that lets us use it', () => {
  const known = new RegExp(`${PERMISSIVE.source}|${FOR_US.source}`);
  const wrong = Object.entries(locked).filter(
    ([path, { license }]) => path !== '' && !VENDOR.test(path) && !allows(license, known),
  );
  expect(wrong.map(([path, { license }]) => `${path}: ${license}`)).toEqual([]);
});

test('the lock file says nothing about where packages come from', () => {
  expect(Object.values(locked).filter(({ resolved }) => resolved !== undefined)).toEqual([]);
});

/** The packages that the product's modules import, other than for their types, with all that these need. */
function shippedPackages(): string[] {
  const direct = sourcesIn('server', 'client').flatMap(({ path, text }) =>
    importsOf(text, path)
      .filter(({ isType }) => !isType)
      .flatMap(({ specifier = '.' }) => packageOf(specifier) ?? []),
  );
  const found = new Set<string>();
  const visit = (name: string, from: string) => {
    const path = placeOf(name, from);
    if (!path || found.has(path)) return;
    found.add(path);
    for (const other of Object.keys(locked[path]?.dependencies ?? {})) visit(other, path);
  };
  // Compiled validators take their helpers from ajv.
  for (const name of ['ajv', ...direct]) if (name !== 'vscode') visit(name, '');
  return [...found].sort();
}

/** Where a package is installed, seen from another: the nearest node_modules that has it. */
function placeOf(name: string, from: string): string | undefined {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    const path = `${at === '' ? '' : `${at}/`}node_modules/${name}`;
    if (path in locked) return path;
    if (at === '') return undefined;
  }
}

function packageOf(specifier: string): string | undefined {
  if (/^\.|^node:/.test(specifier) || builtinModules.includes(specifier)) return undefined;
  return /^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0];
}

/** Whether an SPDX expression leaves us a licence that is allowed: one of several, or each of all. */
function allows(expression: string | undefined, allowed: RegExp): boolean {
  if (expression === undefined) return false;
  const plain = expression.replace(/[()]/g, '');
  return plain
    .split(' OR ')
    .some((choice) =>
      choice.split(' AND ').every((license) => new RegExp(`^(?:${allowed.source})$`).test(license)),
    );
}
