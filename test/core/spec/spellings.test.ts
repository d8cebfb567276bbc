import { describe, expect, test } from 'vitest';
import { checkText } from '../../../server/workspace/checked-document.ts';
import { ENVIRONMENT } from '../../helpers/environment.ts';
import { findingLines } from '../../helpers/finding-lines.ts';
import { FIXTURES } from '../../helpers/fixtures.ts';
import { shape } from '../../helpers/shape.ts';
import { SPELLINGS } from '../../helpers/spellings.ts';

describe.each(FIXTURES)('%s', (_file, original) => {
  const first = checkText(original, ENVIRONMENT);

  test.each(Object.entries(SPELLINGS))('reads the same: %s', (_, spell) => {
    const text = spell(original);
    const { spec, findings } = checkText(text, ENVIRONMENT);
    expect(shape(spec)).toEqual(shape(first.spec));
    expect(findingLines(text, findings)).toEqual(findingLines(original, first.findings));
  });
});
