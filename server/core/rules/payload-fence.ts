import type { Rule } from './rule.ts';

/** Its checks come with the first payload: see later/. */
export const payloadFence: Rule = {
  meta: {
    id: 'payload-fence',
    severity: 'warning',
    scope: 'content',
    quietWhileUnfilled: true,
    summary: 'A payload stands in the text without a fence',
    examples: {
      bad: `---
integration-spec: data-sync
---

## Push Notifications (Mobile/Web)

- **Provider:** FCM
- **Standard Payload Structure:**

{
  "message": {
    "token": "user\\_device\\_token",
    "data": { "route": "/orders" }
  }
}
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
    "data": { "route": "/orders" }
  }
}
\`\`\`
`,
    },
  },
};
