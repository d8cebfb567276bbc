import type { Rule } from './rule.ts';

/** Its checks come with the first endpoint or error: see later/. */
export const duplicateEndpoint: Rule = {
  meta: {
    id: 'duplicate-endpoint',
    severity: 'warning',
    scope: 'content',
    summary: 'The same endpoint twice in one integration',
    examples: {
      bad: `---
integration-spec: external-integrations
---

## Stripe

- **Provider**: Stripe

### Endpoints Used

- \`POST /v1/charges\`: create a payment
- \`GET /v1/customers/{id}\`: read a customer
- \`GET /v1/customers/:customer\`: look up the billing address
`,
      good: `---
integration-spec: external-integrations
---

## Stripe

- **Provider**: Stripe

### Endpoints Used

- \`POST /v1/charges\`: create a payment
- \`GET /v1/customers/{id}\`: read a customer and the billing address
`,
    },
  },
};
