import type { Rule } from './rule.ts';

/** Its checks come with the first endpoint or error: see later/. */
export const statusReason: Rule = {
  meta: {
    id: 'status-reason',
    severity: 'warning',
    scope: 'content',
    summary: 'The phrase behind an HTTP status is misspelt, or belongs to another status',
    examples: {
      bad: `---
integration-spec: external-integrations
---

## Stripe

### Error Handling

- **Strategy**: Retry with exponential backoff
- **Specific Errors Handled**:
  - \`404 Not found\`: Create the customer again
  - \`429 Too Many Request\`: Retry later
  - \`5xx Server Error\`: Retry with backoff
`,
      good: `---
integration-spec: external-integrations
---

## Stripe

### Error Handling

- **Strategy**: Retry with exponential backoff
- **Specific Errors Handled**:
  - \`404 Not Found\`: Create the customer again
  - \`429 Too Many Requests\`: Retry later
  - \`5xx Server Error\`: Retry with backoff
`,
    },
  },
};
