import { describe, expect, test } from 'vitest';
import { cleanedUp } from '../../../helpers/clean-up.ts';
import { PROPERTY, PROPERTY_TIMEOUT } from '../../../helpers/property.ts';
import { checkExport, DOCUMENTS, LAWS } from './laws.ts';

describe('every document of the repository', () => {
  test.each(DOCUMENTS)('%s says the same as an export and cleaned up', (_, text) => {
    checkExport(text);
  });

  test('that has no trace of an export stays as it is', () => {
    const clean = DOCUMENTS.filter(([, text]) => !/\\[!-/:-@[-`{-~]|^#+ +\*\*.*\*\*$/m.test(text));
    expect(clean.length).toBeGreaterThan(DOCUMENTS.length / 2);
    // A payload without a fence is cleaned up wherever it stands.
    const fenced = clean.filter(([name]) => !name.includes('payload-fence'));
    for (const [name, text] of fenced) expect(cleanedUp(text), name).toBe(text);
  });
});

describe('clean-up changes nothing that is said, and twice is once', () => {
  test.each(Object.entries(LAWS))('%s', (_, law) => law(PROPERTY.numRuns * 10), PROPERTY_TIMEOUT);
});
