// What is true of fixes, whatever they are of. The long run: `npm run fuzz -- fixes`, `npm run fuzz -- fixing-all`.
import { describe, expect, test } from 'vitest';
import { RULES } from '../../server/core/rules/registry.ts';
import { checkFixes, checkFixingAll, fixes, fixingAll } from '../fuzz/fixes/law.ts';
import { FOUND } from '../fuzz/found/fixes.ts';
import { tryLaw } from '../fuzz/try-law.ts';
import { PROPERTY, PROPERTY_TIMEOUT } from '../helpers/property.ts';

test(
  'every fix removes its finding; a safe one adds none',
  () => {
    expect(tryLaw(fixes, PROPERTY).failure).toBeUndefined();
  },
  PROPERTY_TIMEOUT,
);

test(
  'fixing all twice is fixing all once, and leaves nothing that is safe to fix',
  () => {
    expect(tryLaw(fixingAll, PROPERTY).failure).toBeUndefined();
  },
  PROPERTY_TIMEOUT,
);

test.each(RULES.map(({ meta }) => [meta.id, meta.examples.bad]))(
  'the fixes of %s, where a lone CR ends lines',
  (_, bad) => {
    checkFixes(bad.replaceAll('\n', '\r'));
    checkFixingAll(bad.replaceAll('\n', '\r'));
  },
);

describe('documents in which it was otherwise once', () => {
  test.each(FOUND)('%j', (text) => {
    checkFixes(text);
    checkFixingAll(text);
  });
});
