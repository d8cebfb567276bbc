import { duplicateSections, duplicatesWithin, isSecondCopy } from '../spec/duplicates.ts';
import type { Section } from '../spec/section.ts';
import { placedSections } from '../spec/spec.ts';
import { headingSpan } from '../spec/where.ts';
import { shiftSpan } from '../text/span.ts';
import { quote } from './message.ts';
import type { Rule } from './rule.ts';

export const duplicateSection: Rule = {
  meta: {
    id: 'duplicate-section',
    severity: 'warning',
    scope: 'structure',
    summary: 'The same section of the template stands in the document twice',
    examples: {
      bad: `---
integration-spec: data-sync
---

## Payment Gateway Integration

- **Provider:** Stripe

## Payments

- **Payment Flow:** Checkout Session
`,
      good: `---
integration-spec: data-sync
---

## Payment Gateway Integration

- **Provider:** Stripe
- **Payment Flow:** Checkout Session
`,
    },
  },
  *check(spec) {
    const parts = placedSections(spec);
    for (const [copy, first] of duplicateSections(spec)) {
      if (!isSecondCopy(copy)) continue;
      const start = parts.find(({ section }) => section === copy)?.start ?? 0;
      const origin = parts.find(({ section }) => section === first)?.start ?? 0;
      yield {
        span: shiftSpan(headingSpan(copy), start),
        message: message(copy),
        related: [
          { span: shiftSpan(headingSpan(first), origin), message: 'The first one is here.' },
        ],
      };
    }
  },
  *checkSection(outermost) {
    for (const [copy, first] of duplicatesWithin(outermost)) {
      if (!isSecondCopy(copy)) continue;
      const related = [{ span: headingSpan(first), message: 'The first one is here.' }];
      yield { span: headingSpan(copy), message: message(copy), related };
    }
  },
};

function message(copy: Section): string {
  const title = quote(copy.definition?.title ?? '');
  return `${title} stands here a second time. Join the two, or give this one a title of its own.`;
}
