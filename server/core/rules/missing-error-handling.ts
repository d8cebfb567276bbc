import type { Rule } from './rule.ts';

/** Its checks come with the first endpoint or error: see later/. */
export const missingErrorHandling: Rule = {
  meta: {
    id: 'missing-error-handling',
    severity: 'info',
    scope: 'structure',
    quietWhileUnfilled: true,
    summary:
      'The errors that are handled leave out rate limits (429) or failures of the service (5xx), or nothing is tried again',
    examples: {
      bad: `---
integration-spec: external-integrations
---

## Stripe

### Error Handling

- **Strategy**: Log and alert
- **Specific Errors Handled**:
  - \`401 Unauthorized\`: Alert, the key is wrong
`,
      good: `---
integration-spec: external-integrations
---

## Stripe

### Error Handling

- **Strategy**: Retry with exponential backoff
- **Specific Errors Handled**:
  - \`401 Unauthorized\`: Alert, the key is wrong
  - \`429 Too Many Requests\`: Wait as Retry-After says, then retry
  - \`5xx Server Error\`: Retry, then alert
`,
    },
  },
};
