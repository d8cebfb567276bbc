import { expect, test } from 'vitest';
import { checkText } from '../../../server/workspace/checked-document.ts';
import { ENVIRONMENT } from '../../helpers/environment.ts';
import { readFixture } from '../../helpers/fixtures.ts';
import { SPELLINGS } from '../../helpers/spellings.ts';

test.each(['seeds/data-sync.md', 'seeds/external-integrations.md'])(
  '%s, untouched, gets one finding',
  (file) => {
    for (const [spelling, spell] of Object.entries(SPELLINGS)) {
      const { spec, findings } = checkText(spell(readFixture(file)), ENVIRONMENT);
      expect(spec?.detection.by, spelling).toBe('signature');
      expect(
        findings.map(({ rule, severity }) => `${severity} ${rule}`),
        spelling,
      ).toEqual(['info unfilled-template']);
    }
  },
);
