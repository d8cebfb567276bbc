import { expect, test } from 'vitest';
import { checkText } from '../../../server/workspace/checked-document.ts';
import { checkFindings } from '../../helpers/check-findings.ts';
import { checkFix } from '../../helpers/check-fix.ts';
import { only } from '../../helpers/environment.ts';

const environment = only('external-integrations', 'invalid-date');

function dated(date: string): string {
  return `# External Integrations\n\n**Last Updated**: ${date}\n\n**Status**: Active\n`;
}

test('no date, no such day, and the future', () => {
  checkFindings(
    `
# External Integrations

**Last Updated**: 2026-13-40 (v2)
                  ^^^^^^^^^^ invalid-date: “2026-13-40” is no date. Write the day as in 2026-11-23, so that everybody reads it the same way.
`,
    environment,
  );
  checkFindings(
    `
# External Integrations

- **Last Updated:** last week
                    ^^^^^^^^^ invalid-date
`,
    environment,
  );
  checkFindings(
    `
# External Integrations

| Key | Value |
| --- | --- |
| Last Updated | November 25, 2026 |
                 ^^^^^^^^^^^^^^^^^ invalid-date: “November 25, 2026” lies in the future. Write the day on which somebody last checked this document.
`,
    environment,
  );
});

test('metadata in a section of its own, and in a footer', () => {
  checkFindings(
    `
# External Integrations

## Document Information

- **Last Updated**: someday
                    ^^^^^^^ invalid-date
- **Status**: Active

## Overview

We use Stripe.

---

*Last Updated: 2026-02-30*
               ^^^^^^^^^^ invalid-date
`,
    environment,
  );
});

test.each([
  ['2026-13-40', '2026-11-23'],
  ['2026-23-10', '2026-10-23'],
  ['Octber 2, 2026', '2026-10-02'],
  ['3 October 2062', '2026-11-23'],
  ['soon', '2026-11-23'],
  ['**never**', '**2026-11-23**'],
])('%s becomes %s', (before, after) => {
  checkFix(dated(before), dated(after), { rule: 'invalid-date', environment });
});

test.each([
  '2026-11-23',
  '2026-11-24',
  '11/12/2026',
  'November 2026',
  '23\\. November 2026',
  '[Date]',
  '[YYYY-MM-DD]',
  'TBD',
  'N/A',
  '{{ git_revision_date }}',
  '$Date$',
  '`git log -1`',
  '',
])('silent on %j', (date) => {
  expect(checkText(dated(date), environment).findings).toEqual([]);
});

test('a column of dates is not the document’s', () => {
  checkFindings(
    '## Overview\n\nX.\n\n## Change Log\n\n| Date | Change |\n| --- | --- |\n| soon | all |\n',
    environment,
  );
});
