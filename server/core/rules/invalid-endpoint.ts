import type { Rule } from './rule.ts';

/** Its checks come with the first endpoint or error: see later/. */
export const invalidEndpoint: Rule = {
  meta: {
    id: 'invalid-endpoint',
    severity: 'warning',
    scope: 'content',
    summary:
      'An endpoint with a method or path that cannot be, or one of our own among the provider’s',
    examples: {
      bad: `---
integration-spec: external-integrations
---

## Stripe

- **Provider**: Stripe

### Endpoints Used

- \`PSOT /v1/charges\`: create a payment
- \`GET v1/customers/{id}\`: read a customer
- \`POST /webhooks/stripe\`: receives events
`,
      good: `---
integration-spec: external-integrations
---

## Stripe

- **Provider**: Stripe

### Endpoints Used

- \`POST /v1/charges\`: create a payment
- \`GET /v1/customers/{id}\`: read a customer
`,
    },
  },
};
