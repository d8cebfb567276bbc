import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fixAll } from '../../server/core/features/fixes.ts';
import type { Finding } from '../../server/core/rules/rule.ts';
import { applyEdits } from '../../server/core/text/edit.ts';
import { checkText } from '../../server/workspace/checked-document.ts';
import { ENVIRONMENT } from '../helpers/environment.ts';
import { FIXTURES } from '../helpers/fixtures.ts';
import { PROPERTY, PROPERTY_TIMEOUT } from '../helpers/property.ts';
import { SPELLINGS } from '../helpers/spellings.ts';

/** What goes wrong in documents, as one change of a line. */
const DEFECTS: Readonly<Record<string, (line: string) => string>> = {
  gone: () => '',
  'not applicable': () => 'Not applicable.',
  instruction: (line) => `<!-- AI INSTRUCTION: say it -->\n\n${line}`,
  'without value': (line) => line.replace(/(:\**) .*$/, '$1'),
  placeholder: (line) => line.replace(/(:\**) .*$/, '$1 [e.g., something]'),
  twice: (line) => `${line}\n${line}`,
  'other number': (line) => line.replace(/^(#+ \**)\d/, '$19'),
  suppression: (line) =>
    `<!-- integration-spec-disable-next-line missing-field nonsense -->\n${line}`,
};

const fraction = fc.double({ min: 0, max: 1, noNaN: true });
const defective = fc
  .tuple(
    fc.constantFrom(...FIXTURES.map(([, text]) => text)),
    fc.array(fc.tuple(fraction, fc.constantFrom(...Object.values(DEFECTS))), {
      minLength: 1,
      maxLength: 6,
    }),
    fc.array(fraction, { maxLength: 1 }),
    fc.constantFrom(...Object.values(SPELLINGS)),
  )
  .map(([fixture, defects, cuts, spell]) => {
    const lines = fixture.split('\n');
    for (const [at, defect] of defects) {
      const index = Math.floor(at * (lines.length - 1));
      lines[index] = defect(lines[index] ?? '');
    }
    for (const at of cuts) {
      // A whole section goes, or what is left of one.
      const start = lines.findIndex((line, i) => i > at * lines.length && line.startsWith('#'));
      const end = lines.findIndex((line, i) => i > start && line.startsWith('#'));
      if (start > 0) lines.splice(start, end < 0 ? lines.length : end - start);
    }
    return spell(lines.join('\n'));
  });

test(
  'every fix removes its finding; a safe one adds none',
  () => {
    fc.assert(
      fc.property(defective, (text) => {
        const { findings } = check(text);
        for (const finding of findings) {
          for (const fix of finding.fixes()) {
            const left = check(applyEdits(text, fix.edits)).findings;
            const label = `${finding.rule}: ${fix.title}`;
            expect(count(left, finding), label).toBeLessThan(count(findings, finding));
            if (fix.safe) expect(left.length, label).toBeLessThan(findings.length);
          }
        }
      }),
      PROPERTY,
    );
  },
  PROPERTY_TIMEOUT,
);

test(
  'fixing all twice is fixing all once, and leaves nothing that is safe to fix',
  () => {
    fc.assert(
      fc.property(defective, (text) => {
        const once = fixAll(text, (each) => check(each).findings);
        const twice = fixAll(once.text, (each) => check(each).findings);
        expect(twice.text).toBe(once.text);
        expect(
          once.findings.flatMap((finding) => finding.fixes().filter((fix) => fix.safe)),
        ).toEqual([]);
      }),
      PROPERTY,
    );
  },
  PROPERTY_TIMEOUT,
);

function check(text: string) {
  return checkText(text, ENVIRONMENT);
}

function count(findings: readonly Finding[], like: Finding): number {
  return findings.filter(({ rule, message }) => rule === like.rule && message === like.message)
    .length;
}
