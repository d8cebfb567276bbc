// Every rule's examples: it finds something in the bad one, nothing in the good one, and what it offers
// as a fix removes the finding.
import { describe, expect, test } from 'vitest';
import { RULES } from '../../../server/core/rules/registry.ts';
import type { Finding } from '../../../server/core/rules/rule.ts';
import { applyEdits } from '../../../server/core/text/edit.ts';
import { checkText } from '../../../server/workspace/checked-document.ts';
import { ENVIRONMENT } from '../../helpers/environment.ts';

function findingsOf(rule: string, text: string): Finding[] {
  return checkText(text, ENVIRONMENT).findings.filter((finding) => finding.rule === rule);
}

const SPELLINGS = {
  LF: (text: string) => text,
  CRLF: (text: string) => text.replaceAll('\n', '\r\n'),
};

describe.each(Object.entries(SPELLINGS))('with %s', (_, spell) => {
  describe.each(RULES.map(({ meta }) => [meta.id, meta.examples] as const))(
    '%s',
    (id, examples) => {
      const bad = spell(examples.bad);

      test('finds something in the bad example', () => {
        const findings = findingsOf(id, bad);
        expect(findings).not.toEqual([]);
        for (const { span } of findings) expect(span.end).toBeGreaterThan(span.start);
      });

      test('finds nothing in the good example', () => {
        expect(findingsOf(id, spell(examples.good))).toEqual([]);
      });

      test('offers only fixes that remove the finding', () => {
        const findings = findingsOf(id, bad);
        for (const fix of findings.flatMap((finding) => finding.fixes())) {
          const left = findingsOf(id, applyEdits(bad, fix.edits));
          expect(left, fix.title).toHaveLength(findings.length - 1);
        }
      });

      test('offers at most one preferred fix for a finding', () => {
        for (const finding of findingsOf(id, bad)) {
          expect(finding.fixes().filter((fix) => fix.preferred).length).toBeLessThanOrEqual(1);
        }
      });
    },
  );
});

describe.each(RULES.map(({ meta }) => [meta.id, meta.examples] as const))('%s', (id, examples) => {
  test('has examples that end with one newline and differ', () => {
    expect(examples.bad).toMatch(/\S\n$/);
    expect(examples.good).toMatch(/\S\n$/);
    expect(examples.bad).not.toBe(examples.good);
  });

  test('writes each line end of a fix as the document does', () => {
    const bad = SPELLINGS.CRLF(examples.bad);
    for (const finding of findingsOf(id, bad)) {
      for (const fix of finding.fixes()) {
        expect(applyEdits(bad, fix.edits).replaceAll('\r\n', ''), fix.title).not.toMatch(/[\r\n]/);
      }
    }
  });
});
