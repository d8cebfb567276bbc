import { describe, expect, test } from 'vitest';
import { checkText } from '../../../../server/workspace/checked-document.ts';
import {
  checkExport,
  cleanUp,
  cleanUpAnything,
  cleanUpEscapes,
} from '../../../fuzz/clean-up/laws.ts';
import { NAMED_DOCUMENTS as DOCUMENTS } from '../../../fuzz/documents.ts';
import { tryLaw } from '../../../fuzz/try-law.ts';
import { cleanedUp } from '../../../helpers/clean-up.ts';
import { ENVIRONMENT } from '../../../helpers/environment.ts';
import { exported } from '../../../helpers/exported.ts';
import { PROPERTY, PROPERTY_TIMEOUT } from '../../../helpers/property.ts';

/** An escape, or a heading that is bold as a whole. */
const TRACES = /\\[!-/:-@[-`{-~]|^#+ +\*\*.*\*\*$/m;
const SPECS = DOCUMENTS.filter(([, text]) => checkText(text, ENVIRONMENT).spec);

describe('every document of the repository', () => {
  test.each(DOCUMENTS)('%s says the same as an export and cleaned up', (_, text) => {
    checkExport(text);
  });

  /** Check boxes, which Google Docs knows, and labels of links: brackets that would mean something else. */
  const NEEDED = /\\\[(?: |x|vendor|minutes)\\\]/;

  test('has no escape left but those that it needs', () => {
    const unescaped = SPECS.filter(([, text]) => !TRACES.test(text));
    expect(unescaped.length).toBeGreaterThan(100);
    for (const [name, text] of unescaped) {
      const left = cleanedUp(exported(text))
        .split('\n')
        .filter((line) => TRACES.test(line));
      expect(
        left.filter((line) => !NEEDED.test(line)),
        name,
      ).toEqual([]);
    }
  });

  test('that has no trace of an export stays as it is', () => {
    const clean = DOCUMENTS.filter(([, text]) => !TRACES.test(text));
    expect(clean.length).toBeGreaterThan(100);
    // A payload without a fence is cleaned up wherever it stands.
    const fenced = clean.filter(([name]) => !name.includes('payload-fence'));
    for (const [name, text] of fenced) expect(cleanedUp(text), name).toBe(text);
  });
});

describe('clean-up changes nothing that is said, and twice is once', () => {
  test.each(Object.entries({ cleanUp, cleanUpEscapes, cleanUpAnything }))(
    '%s',
    (_, law) => {
      const numRuns = PROPERTY.numRuns * 5;
      expect(tryLaw(law, { ...PROPERTY, numRuns }).failure).toBeUndefined();
    },
    PROPERTY_TIMEOUT,
  );
});
