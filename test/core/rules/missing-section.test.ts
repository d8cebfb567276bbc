import { describe, expect, test } from 'vitest';
import { type Section, sectionsWithin } from '../../../server/core/spec/section.ts';
import { placedSections } from '../../../server/core/spec/spec.ts';
import { applyEdits } from '../../../server/core/text/edit.ts';
import { checkText } from '../../../server/workspace/checked-document.ts';
import { checkFindings } from '../../helpers/check-findings.ts';
import { fixed } from '../../helpers/check-fix.ts';
import { ENVIRONMENT } from '../../helpers/environment.ts';
import { readFixture } from '../../helpers/fixtures.ts';
import { SPELLINGS } from '../../helpers/spellings.ts';

/** A Google Docs export has its payload without a fence, which is another rule's business. */
const WITHOUT_FENCES = { ...ENVIRONMENT, severities: new Map([['payload-fence', 'off' as const]]) };

/** The spellings in which a place to insert could differ; all of them are read alike (spellings.test.ts). */
const INSERTED_IN = ['as it stands', 'CRLF', 'trailing blanks', 'no final line end', 'escaped'];

const documents = ['data-sync.md', 'data-sync.escaped.md', 'external-integrations.md'].flatMap(
  (file) =>
    INSERTED_IN.map((spelling) => {
      const spell = SPELLINGS[spelling] ?? String;
      return [file, spelling, spell(readFixture(file))] as const;
    }),
);

/** Every section of a document that its template asks for, with its place. */
function askedSections(text: string): { section: Section; start: number; end: number }[] {
  const { spec } = checkText(text, ENVIRONMENT);
  if (!spec) throw new Error('no spec');
  return placedSections(spec).flatMap(({ start: origin, section: outermost }) =>
    [...sectionsWithin(outermost)]
      .filter(
        ({ definition }) =>
          definition && !definition.repeats && definition.applicability !== 'optional',
      )
      .map((section) => ({ section, start: origin + section.start, end: origin + section.end })),
  );
}

describe.each(documents)('%s, %s', (_file, _spelling, text) => {
  const asked = askedSections(text);

  test('has sections to take away, and no finding', () => {
    expect(asked.length).toBeGreaterThan(5);
    expect(checkText(text, WITHOUT_FENCES).findings).toEqual([]);
  });

  test.each(asked.map((part) => [part.section.heading?.title.text, part] as const))(
    'without %s',
    (_title, { section, start, end }) => {
      const without = text.slice(0, start) + text.slice(end);
      const { findings } = checkText(without, WITHOUT_FENCES);
      expect(findings.map(({ rule }) => rule)).toEqual(['missing-section']);
      const [finding] = findings;
      expect(finding?.message).toContain(section.definition?.title);
      expect(finding?.severity).toBe(
        section.definition?.applicability === 'required' ? 'error' : 'warning',
      );
      expect(finding?.span.end).toBeGreaterThan(finding?.span.start ?? 0);
      for (const fix of finding?.fixes() ?? []) {
        const after = applyEdits(without, fix.edits);
        expect(
          checkText(after, WITHOUT_FENCES).findings.filter(
            ({ rule }) => rule === 'missing-section',
          ),
        ).toEqual([]);
        // It is put back where it was, and nothing else changes.
        const [edit] = fix.edits;
        expect(fix.edits).toHaveLength(1);
        expect(edit?.span).toEqual({ start: edit?.span.start, end: edit?.span.start });
        expect(without.slice(edit?.span.start).trim()).toBe(without.slice(start).trim());
        const restored = askedSections(after).map((part) => part.section.definition?.id);
        expect(restored).toEqual(asked.map((part) => part.section.definition?.id));
      }
    },
  );
});

test('stands on the section before it, on the title where there is none, never on an optional one', () => {
  checkFindings(`
---
integration-spec: external-integrations
---

# Our services
  ^^^^^^^^^^^^ missing-metadata
  ^^^^^^^^^^^^ missing-metadata
  ^^^^^^^^^^^^ missing-metadata
  ^^^^^^^^^^^^ missing-section: The section “Overview” is missing. Add it.

## Stripe

- **Purpose**: Payments
- **Provider**: Stripe
- **Documentation**: https://docs.stripe.com

### Integration Details

- **Authentication**: API key

### Endpoints Used
    ^^^^^^^^^^^^^^ missing-section: The section “Data Flow” is missing in “Stripe”. Add it, or mark it as not applicable with a reason.

- \`POST /v1/charges\`: charges the card

### Webhook Events

- \`charge.succeeded\`: marks the order as paid

### Error Handling

- **Strategy**: Retry
- **Specific Errors Handled**:
  - \`429\`: wait, then retry
  - \`5xx\`: retry

### Rate Limiting

- **Provider Limits**: 100 a second
- **Our Strategy**: a queue

### Fallback Strategy

- **If Service is Unavailable**: a banner
`);
});

test('an empty document that is declared lacks everything, on its first line', () => {
  const text = '---\nintegration-spec: data-sync\n---\n\nSoon.\n';
  const missing = checkText(text, WITHOUT_FENCES).findings.filter(
    ({ rule }) => rule === 'missing-section',
  );
  expect(missing.map(({ span }) => text.slice(span.start, span.end))).toEqual(
    Array(6).fill('Soon.'),
  );
});

test('inserts in the style of the document', () => {
  const before = readFixture('data-sync.escaped.md').replace(/## \*\*3[\s\S]*?(?=## \*\*4)/, '');
  const after = fixed(before, 'missing-section');
  expect(after).toContain(`## **3\\. Email & Communication Service**

* **Provider:** \\[e.g., SendGrid\\]
* **Core Email Triggers:**
  * **Event:** `);
  expect(
    fixed(before, 'missing-section', 'Not Applicable'),
  ).toContain(`## **3\\. Email & Communication Service**

Not Applicable — \\[reason\\]

## **4\\.`);
});
