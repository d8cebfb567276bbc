import type { Rule } from './rule.ts';

/** Its checks come with the first endpoint or error: see later/. */
export const invalidStatusCode: Rule = {
  meta: {
    id: 'invalid-status-code',
    severity: 'error',
    scope: 'content',
    summary: 'An error response is listed under a number that is no HTTP status',
    examples: {
      bad: `---
integration-spec: external-integrations
---

## Stripe

### Error Handling

- **Strategy**: Retry with exponential backoff
- **Specific Errors Handled**:
  - \`4290 Too Many Requests\`: Retry later
  - \`5xx Server Error\`: Retry with backoff
`,
      good: `---
integration-spec: external-integrations
---

## Stripe

### Error Handling

- **Strategy**: Retry with exponential backoff
- **Specific Errors Handled**:
  - \`429 Too Many Requests\`: Retry later
  - \`5xx Server Error\`: Retry with backoff
`,
    },
  },
};
