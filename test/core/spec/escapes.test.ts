// The long run: `npm run fuzz -- escapes`.
import { expect, test } from 'vitest';
import { escapes } from '../../fuzz/escapes/law.ts';
import { tryLaw } from '../../fuzz/try-law.ts';
import { PROPERTY, PROPERTY_TIMEOUT } from '../../helpers/property.ts';

test(
  'backslash escapes put anywhere in text change neither the spec nor the findings',
  () => {
    expect(tryLaw(escapes, PROPERTY).failure).toBeUndefined();
  },
  PROPERTY_TIMEOUT,
);
