import type { Rule } from './rule.ts';

/** Checked in suppression-findings.ts, when all other rules have spoken. */
export const unusedSuppression: Rule = {
  meta: {
    id: 'unused-suppression',
    severity: 'warning',
    scope: 'content',
    summary: 'A suppression comment hides nothing',
    examples: {
      bad: `---
integration-spec: data-sync
---

## Payment Gateway Integration

<!-- integration-spec-disable-next-line placeholder -->
- **Provider:** Stripe
`,
      good: `---
integration-spec: data-sync
---

## Payment Gateway Integration

- **Provider:** Stripe
`,
    },
  },
};
