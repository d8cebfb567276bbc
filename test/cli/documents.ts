import { readFixture } from '../helpers/fixtures.ts';

/** A complete spec of the template `data-sync`: nothing is found in it. */
export const CLEAN = readFixture('data-sync.md');

/** The same with one required section left out: one error. */
export const ERROR = CLEAN.replace(/## 6\. [\s\S]*$/, '');

/** The same with one section left out that could have been marked as not applicable: one warning. */
export const WARNING = CLEAN.replace(/## 4\. [\s\S]*?(?=## 5\.)/, '').replace(
  /^\| \*\*FCM.*\n/gm,
  '',
);

/** The same with an instruction left in and a wrong number: two findings with a safe fix, and no other. */
export const FIXABLE = CLEAN.replace(
  '## 2. Payment',
  '<!-- AI INSTRUCTION: Name the provider. -->\n\n## 3. Payment',
);

export const FIXED = CLEAN;

/** Somebody's ordinary page, whose title alone is that of a template. */
export const README = '# External Integrations\n\nHow our code talks to others. TODO: say more.\n';
