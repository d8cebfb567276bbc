import type { Rule } from './rule.ts';

/** Its checks come with the first payload: see later/. */
export const legacyPayload: Rule = {
  meta: {
    id: 'legacy-payload',
    severity: 'warning',
    scope: 'content',
    summary: 'A push payload has the shape of FCM’s legacy API, which is shut down',
    examples: {
      bad: `---
integration-spec: data-sync
---

## Push Notifications (Mobile/Web)

- **Provider:** FCM
- **Standard Payload Structure:**

\`\`\`json
{
  "to": "user_device_token",
  "priority": "high",
  "notification": { "title": "Your order is on its way" },
  "data": { "order_id": 1234 }
}
\`\`\`
`,
      good: `---
integration-spec: data-sync
---

## Push Notifications (Mobile/Web)

- **Provider:** FCM
- **Standard Payload Structure:**

\`\`\`json
{
  "message": {
    "token": "user_device_token",
    "notification": { "title": "Your order is on its way" },
    "data": { "order_id": "1234" },
    "android": { "priority": "high" }
  }
}
\`\`\`
`,
    },
  },
};
