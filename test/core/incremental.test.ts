// The invariant that everything else stands on. The long run: `npm run fuzz -- edits --runs 20000`.
import { describe, expect, test } from 'vitest';
import { checkEdits, edits, READ_WITH } from '../fuzz/edits/law.ts';
import { readMarkedEdits } from '../fuzz/edits/marked-edits.ts';
import { FOUND } from '../fuzz/found/edits.ts';
import { tryLaw } from '../fuzz/try-law.ts';
import { PROPERTY, PROPERTY_TIMEOUT } from '../helpers/property.ts';

test(
  'an edited document is what a fresh reading of its text would be',
  () => {
    expect(tryLaw(edits, PROPERTY).failure).toBeUndefined();
  },
  PROPERTY_TIMEOUT,
);

describe('edits after which it once was not', () => {
  test.each(FOUND)('%s: %j', (readWith, marked) => {
    checkEdits(readMarkedEdits(marked), READ_WITH[readWith]);
  });
});
