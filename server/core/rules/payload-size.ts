import type { Rule } from './rule.ts';

/** Longer than any provider takes, and shown in the rule's page in part. */
const LONG_TEXT = 'Your parcel is on its way to you, and will be there tomorrow. '
  .repeat(70)
  .trim();

/** Its checks come with the first payload: see later/. */
export const payloadSize: Rule = {
  meta: {
    id: 'payload-size',
    severity: 'error',
    scope: 'content',
    summary: 'A push payload is longer than its provider takes',
    examples: {
      bad: example(LONG_TEXT),
      good: example('Your parcel is on its way to you, and will be there tomorrow.'),
    },
  },
};

function example(body: string): string {
  return `---
integration-spec: data-sync
---

## Push Notifications (Mobile/Web)

- **Provider:** FCM
- **Standard Payload Structure:**

\`\`\`json
{
  "message": {
    "token": "user_device_token",
    "notification": { "body": "${body}" }
  }
}
\`\`\`
`;
}
