// Whose code is shipped, on which terms, and that we say so. Offline: what is installed says it.
import { expect, test } from 'vitest';
import { MARK, noticesOf } from '../../tools/notices.mjs';
import { isPermissive } from '../meta/licences.ts';
import { readText } from '../meta/sources.ts';

const packages: string[] = JSON.parse(readText('dist/packages.json'));

test('THIRD_PARTY_NOTICES.md is what `node tools/notices.mjs` writes for what is in the bundles', () => {
  const notices = readText('THIRD_PARTY_NOTICES.md');
  expect(notices).toBe(noticesOf(packages, notices));
});

test('a package that is no longer in the bundles, or new in them, makes it stale', () => {
  const notices = readText('THIRD_PARTY_NOTICES.md');
  expect(notices).not.toBe(noticesOf(packages.slice(1), notices));
  expect(notices).not.toBe(noticesOf([...packages, 'node_modules/mocha'], notices));
  expect(noticesOf(packages, notices).split(MARK)[0]).toBe(notices.split(MARK)[0]);
});

test('all code in the bundles has a permissive licence', () => {
  expect(packages.length).toBeGreaterThan(20);
  const licences = packages.map(
    (folder) => [folder, JSON.parse(readText(`${folder}/package.json`)).license] as const,
  );
  expect(licences.filter(([, license]) => !isPermissive(license))).toEqual([]);
});
