import { titleSpan } from '../spec/where.ts';
import type { Rule } from './rule.ts';

export const unfilledTemplate: Rule = {
  meta: {
    id: 'unfilled-template',
    severity: 'info',
    scope: 'structure',
    summary: "Most of the document's fields still hold the template's placeholders",
    examples: {
      bad: `---
integration-spec: data-sync
---

# 3rd Party Integrations & Data Sync

## Payment Gateway Integration

- **Provider:** [e.g., Stripe]
- **Payment Flow:** [e.g., Checkout Session / Subscriptions]

## Email & Communication Service

- **Provider:** [e.g., SendGrid]

## Push Notifications (Mobile/Web)

- **Provider:** [e.g., FCM (Firebase Cloud Messaging)]
`,
      good: `---
integration-spec: data-sync
---

# 3rd Party Integrations & Data Sync

## Payment Gateway Integration

- **Provider:** Stripe
- **Payment Flow:** Checkout Session

## Email & Communication Service

- **Provider:** Postmark

## Push Notifications (Mobile/Web)

- **Provider:** [e.g., FCM (Firebase Cloud Messaging)]
`,
    },
  },
  *check(spec) {
    if (!spec.summary.isUnfilled) return;
    yield {
      span: titleSpan(spec),
      message:
        "Most of this document still holds the template's placeholders. Its details are checked once more than half of it is filled in.",
    };
  },
};
