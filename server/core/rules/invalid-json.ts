import type { Rule } from './rule.ts';

/** Its checks come with the first payload: see later/. */
export const invalidJson: Rule = {
  meta: {
    id: 'invalid-json',
    severity: 'error',
    scope: 'content',
    summary: 'A payload is not JSON',
    examples: {
      bad: `---
integration-spec: data-sync
---

## Push Notifications (Mobile/Web)

- **Provider:** FCM
- **Standard Payload Structure:**

\`\`\`json
{
  "message": {
    "token": "user_device_token",
    "notification": { "title": "Your order is on its way", }
  }
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
    "notification": { "title": "Your order is on its way" }
  }
}
\`\`\`
`,
    },
  },
};
