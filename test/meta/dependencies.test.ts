import { builtinModules } from 'node:module';
import { expect, test } from 'vitest';
import { importsOf } from './imports.ts';
import { isPermissive, type LockedPackage, unusable } from './licences.ts';
import { readText, sourcesIn } from './sources.ts';

const manifest = JSON.parse(readText('package.json'));
const locked: Record<string, LockedPackage> = JSON.parse(readText('package-lock.json')).packages;
const declared: Record<string, string> = manifest.devDependencies;

test('every dependency is pinned, for development, and what the lock file has', () => {
  expect(manifest.dependencies).toBeUndefined();
  expect(manifest.optionalDependencies).toBeUndefined();
  for (const [name, version] of Object.entries(declared)) {
    expect(version, name).toMatch(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/);
    expect(locked[`node_modules/${name}`]?.version, name).toBe(version);
  }
});

test('every package that is imported is declared', () => {
  const undeclared = sourcesIn('server', 'client', 'view', 'test').flatMap(({ path, text }) =>
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
  const wrong = bundled.filter((path) => !isPermissive(locked[path]?.license));
  expect(wrong.map((path) => `${path}: ${locked[path]?.license}`)).toEqual([]);
});

test('what is installed besides has a licence that lets us use it', () => {
  expect(unusable(locked)).toEqual([]);
  for (const lockFile of ['tools/catalogs/package-lock.json', 'test/bench/peers/package-lock.json'])
    expect(unusable(JSON.parse(readText(lockFile)).packages), lockFile).toEqual([]);
});

test.each(['GPL-3.0', 'AGPL-3.0-only', 'SSPL-1.0', 'MIT AND GPL-2.0', 'UNLICENSED', undefined])(
  'a package under %s would be seen, shipped or not',
  (license) => {
    const planted = { 'node_modules/planted': license === undefined ? {} : { license } };
    expect(unusable({ ...locked, ...planted })).toEqual([`node_modules/planted: ${license}`]);
    expect(isPermissive(license)).toBe(false);
  },
);

test('what may only be used is not shipped, and of two licences the better one counts', () => {
  expect(isPermissive('MPL-2.0')).toBe(false);
  expect(unusable({ 'node_modules/planted': { license: 'MPL-2.0' } })).toEqual([]);
  expect(isPermissive('(MIT OR GPL-3.0-or-later)')).toBe(true);
});

test.each([
  'package-lock.json',
  'tools/catalogs/package-lock.json',
  'test/bench/peers/package-lock.json',
])('%s says nothing about where packages come from', (path) => {
  const packages: LockedPackage[] = Object.values(JSON.parse(readText(path)).packages);
  expect(packages.filter(({ resolved }) => resolved !== undefined)).toEqual([]);
});

/** The packages that the product's modules import, other than for their types, with all that these need. */
function shippedPackages(): string[] {
  const direct = sourcesIn('server', 'client', 'view').flatMap(({ path, text }) =>
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
