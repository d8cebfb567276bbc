import type { Rule } from './rule.ts';

/** Its checks come with the first payload: see later/. */
export const payloadSchema: Rule = {
  meta: {
    id: 'payload-schema',
    severity: 'error',
    scope: 'content',
    summary: 'A push payload has not the shape that its provider takes',
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
    "priority": "high",
    "data": { "count": 5 }
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
    "android": { "priority": "high" },
    "data": { "count": "5" }
  }
}
\`\`\`
`,
    },
  },
};
