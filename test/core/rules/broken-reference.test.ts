import { test } from 'vitest';
import type { FileFact } from '../../../server/core/catalogs/facts.ts';
import { checkFindings } from '../../helpers/check-findings.ts';
import { checkFix } from '../../helpers/check-fix.ts';
import { only } from '../../helpers/environment.ts';
import { FACTS } from '../../helpers/facts.ts';

const files = new Map<string, FileFact>([
  ['docs/01-brd.md', { is: 'missing', nearMiss: 'docs/01-BRD.md' }],
  ['docs/my_notes.md', { is: 'missing', nearMiss: 'docs/My_Notes.md' }],
  ['docs/my notes.md', { is: 'missing', nearMiss: 'docs/My Notes.md' }],
  ['docs/02-nfr.md', { is: 'missing', nearMiss: undefined }],
  ['docs/03-plan.md', { is: 'there' }],
]);
const environment = { ...only('data-sync', 'broken-reference'), facts: { ...FACTS, files } };
const fix = { rule: 'broken-reference', environment };

test('files that are not there', () => {
  checkFindings(
    `
# 04 - 3rd Party Integrations & Data Sync

**Reference:** docs/01-brd.md, docs/02-nfr.md, [plan](docs/03-plan.md)
               ^^^^^^^^^^^^^^ broken-reference: There is no file “docs/01-brd.md”. Its name is “docs/01-BRD.md”: letter case counts, on most servers at least.
                               ^^^^^^^^^^^^^^ broken-reference: There is no file “docs/02-nfr.md”. Correct the path, counted from the workspace or from this document, or write “(if any)” behind it.
`,
    environment,
  );
});

test('silent: excused, in place, unknown, no path, a placeholder, not a field for references', () => {
  checkFindings(
    `
# 04 - 3rd Party Integrations & Data Sync

**Project Name:** docs/02-nfr.md

**Reference:** docs/02-nfr.md (if any), docs/03-plan.md, docs/unknown.md, BRD v2, https://example.com/docs/02-nfr.md, [docs/02-nfr.md]

## 1. Integration Landscape Overview

See docs/02-nfr.md.
`,
    environment,
  );
});

test('only the letters that differ are written, so escapes stay', () => {
  const sample = (value: string) =>
    `# 04 \\- 3rd Party Integrations & Data Sync\n\n**Reference:** ${value}\n`;
  checkFix(sample('`docs/01-brd.md`'), sample('`docs/01-BRD.md`'), fix);
  checkFix(sample('docs/my\\_notes.md'), sample('docs/My\\_Notes.md'), fix);
  checkFix(sample('[n](docs/my\\_notes.md#x)'), sample('[n](docs/My\\_Notes.md#x)'), fix);
  checkFix(sample('[n](docs/my%20notes.md)'), sample('[n](docs/My%20Notes.md)'), fix);
});
