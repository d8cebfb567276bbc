import { expect, test } from 'vitest';
import { suppressionEdit } from '../../../server/core/features/suppress.ts';
import { applyEdits } from '../../../server/core/text/edit.ts';
import { checkText } from '../../../server/workspace/checked-document.ts';
import { checkFindings } from '../../helpers/check-findings.ts';
import { checkFix } from '../../helpers/check-fix.ts';
import { only } from '../../helpers/environment.ts';

const environment = only(
  'data-sync',
  'placeholder',
  'empty-field',
  'unknown-suppression',
  'unused-suppression',
);

test('a comment hides findings of its rules on the next line', () => {
  checkFindings(
    `
## 2. Payment Gateway Integration

<!-- integration-spec-disable-next-line placeholder -->
- **Provider:** [e.g., Stripe]
- **Payment Flow:** [e.g., Checkout]
                    ^^^^^^^^^^^^^^^^ placeholder

\\<\\!-- integration-spec-disable-next-line empty-field, placeholder \\--\\>

**Provider:**

| Field | Value |
| --- | --- |
| A | [Strategy] |
      ^^^^^^^^^^ placeholder

<!-- integration-spec-disable-next-line placeholder -->
| Field | Value |
| --- | --- |
| A | [Strategy] |

Prose. More of it.

- x: y
- z: w
`.replace(
      '<!-- integration-spec-disable-next-line empty',
      '<!-- integration-spec-disable-next-line empty',
    ),
    only('data-sync', 'placeholder', 'empty-field', 'unknown-suppression'),
  );
});

test('a comment for the whole document', () => {
  checkFindings(
    '# Boats\n\n- **Provider:** [e.g., Stripe]\n- a: TBD\n- x: y\n- z: w\n- v: w\n\n<!-- integration-spec-disable-file placeholder -->\n',
    environment,
  );
});

test('a comment that hides nothing, or names no rule', () => {
  checkFindings(
    `
<!-- integration-spec-disable-file empty-field -->
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unused-suppression: This comment hides nothing: 'empty-field' finds nothing in this document.

<!-- integration-spec-disable-next-line -->
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unknown-suppression: This comment names no rule, so it hides nothing. Write the id of the rule behind it.

<!-- integration-spec-disable-next-line placholder -->
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unknown-suppression: There is no rule 'placholder'. Did you mean 'placeholder'?
- **Provider:** TBD
                ^^^ placeholder
- a: b
`,
    environment,
  );
});

test('a comment for a rule that is off is not called unused', () => {
  checkFindings('<!-- integration-spec-disable-file missing-section -->\n\nBoats.\n', environment);
});

test('the comment goes, or the one name in it', () => {
  const both =
    '<!-- integration-spec-disable-next-line placeholder empty-field -->\n- **Provider:** TBD\n- a: b\n- c: d\n';
  checkFix(both, both.replace(' empty-field', ''), { rule: 'unused-suppression', environment });
  const one = '\\<\\!-- integration-spec-disable-next-line empty-field \\--\\>\n\nBoats.\n';
  checkFix(one, 'Boats.\n', { rule: 'unused-suppression', environment });
});

test.each(['next-line', 'file'] as const)(
  'the edit that writes a comment hides the finding: %s',
  (kind) => {
    const documents = [
      '# A\n\n- **Provider:** TBD\n- x: y\n- z: w\n',
      '---\na: b\n---\n\n# A\n\n- a:\n  - **Provider:** TBD\n  - x: y\n',
      '# A\n\n| a | b |\n| --- | --- |\n| Provider | TBD |\n| c | d |\n',
      '# A\r\n\r\n> **Provider:** TBD\r\n\r\nx: y\r\n',
      '# A\n\n<!-- integration-spec-disable-next-line empty-field -->\n- **Provider:** TBD\n- x: y\n',
    ];
    for (const text of documents) {
      const { spec, findings } = checkText(text, environment);
      const finding = findings.find(({ rule }) => rule === 'placeholder');
      if (!spec || !finding) throw new Error('nothing found');
      const after = applyEdits(text, [suppressionEdit(spec, finding, kind)]);
      const left = checkText(after, environment).findings.map(({ rule }) => rule);
      expect(
        left.filter((rule) => rule !== 'unused-suppression'),
        after,
      ).toEqual([]);
    }
  },
);

test('a comment that only begins like ours', () => {
  checkFindings(
    `
<!-- integration-spec-disable-line placeholder -->
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unknown-suppression
<!-- integration-spec is a tool -->

Boats.
`,
    environment,
  );
});
