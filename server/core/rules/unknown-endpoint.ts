import type { Rule } from './rule.ts';

/** Its checks come with the first endpoint or error: see later/. */
export const unknownEndpoint: Rule = {
  meta: {
    id: 'unknown-endpoint',
    severity: 'hint',
    scope: 'content',
    summary: 'An endpoint that the provider’s API does not have, as far as we know it',
    examples: {
      bad: `---
integration-spec: external-integrations
---

## Stripe

- **Provider**: Stripe

### Endpoints Used

- \`POST /v1/payment_intent\`: start a payment
`,
      good: `---
integration-spec: external-integrations
---

## Stripe

- **Provider**: Stripe

### Endpoints Used

- \`POST /v1/payment_intents\`: start a payment
`,
    },
  },
};
