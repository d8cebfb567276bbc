import type { Rule } from './rule.ts';

/** Checked in suppression-findings.ts, when all other rules have spoken. */
export const unknownSuppression: Rule = {
  meta: {
    id: 'unknown-suppression',
    severity: 'warning',
    scope: 'content',
    summary: 'A suppression comment names no rule, or one that does not exist',
    examples: {
      bad: `---
integration-spec: data-sync
---

<!-- integration-spec-disable-file missing-sections -->

# 3rd Party Integrations & Data Sync
`,
      good: `---
integration-spec: data-sync
---

# 3rd Party Integrations & Data Sync
`,
    },
  },
};
