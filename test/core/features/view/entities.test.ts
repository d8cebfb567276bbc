import { describe, expect, test } from 'vitest';
import type { SpecView } from '../../../../server/core/features/view/spec-view.ts';
import { specView } from '../../../../server/core/features/view/view.ts';
import { checkText } from '../../../../server/workspace/checked-document.ts';
import { ENVIRONMENT } from '../../../helpers/environment.ts';
import { allSpecs } from '../../../helpers/specs.ts';
import { SPELLINGS } from '../../../helpers/spellings.ts';

/** Each list of a view as lines that a person can read: what is said of each element, without places. */
const LINES = {
  mails: ({ mails }: SpecView) =>
    mails.items.map(({ name, description, provider, variables }) =>
      [
        `${name} (${provider}): ${description}`,
        ...variables.map(({ text, sample, problem }) => `  ${text} = ${sample}${problem && ' !'}`),
      ].join('\n'),
    ),
  pushes: ({ pushes }: SpecView) =>
    pushes.items.map(
      ({ name, title, body, data, bytes, limit, problem }) =>
        `${name}: ${title} | ${body} | ${data.map(([key, value]) => `${key}=${value}`).join(' ')} | ${bytes}/${limit ?? '?'}${problem && ' !'}`,
    ),
  flows: ({ flows }: SpecView) =>
    flows.items.map(({ provider, flow, steps }) =>
      [
        `${provider}, ${flow}`,
        ...steps.map(({ event, state, action }) => `  ${state} ${event}: ${action}`),
      ].join('\n'),
    ),
  realtime: ({ realtime }: SpecView) =>
    realtime.items.map(
      ({ name, direction, description }) => `${name} ${direction ?? '?'}: ${description}`,
    ),
  fallbacks: ({ fallbacks }: SpecView) =>
    fallbacks.items.map(
      ({ name, criticality, strategy, state }) => `${state} ${name} ${criticality}: ${strategy}`,
    ),
};

function viewOf(text: string): SpecView {
  const { spec, findings } = checkText(text, ENVIRONMENT);
  if (!spec) throw new Error('no spec');
  return specView({ spec, findings, facts: ENVIRONMENT.facts }, { most: 1_000 });
}

interface Case {
  readonly of: keyof typeof LINES;
  readonly text: string;
  readonly lines: string;
}

const HEAD = '---\nintegration-spec: data-sync\n---\n\n';

const CASES: Readonly<Record<string, Case>> = {
  'mails with what they are filled with': {
    of: 'mails',
    text: `## 3. Email & Communication Service

- **Provider:** SendGrid
- **Core Email Triggers:**
  - **Event:** User Registration
    - **Trigger Condition:** After the row is committed.
    - **Dynamic Variables:** {{first_name}}, {{verification_link}}, {{station_name}}
  - **Event:** Payment Failed
    - **Trigger Condition:** When the last retry fails.
    - **Dynamic Variables:** {{orderTotal}}, {{first name}}
`,
    lines: `User Registration (SendGrid): After the row is committed.
  {{first_name}} = Ada
  {{verification_link}} = https://example.com/verify
  {{station_name}} = station name
Payment Failed (SendGrid): When the last retry fails.
  {{orderTotal}} = €49.99
  {{first name}} = Ada !`,
  },
  'a payload as a phone shows it': {
    of: 'pushes',
    text: `## 4. Push Notifications (Mobile/Web)

- **Provider:** FCM
- **Standard Payload Structure:**

\`\`\`json
{
  "message": {
    "token": "abc",
    "notification": { "title": "Hello {{first_name}}", "body": "Your order is on its way." },
    "data": { "order_id": "7" }
  }
}
\`\`\`
`,
    lines:
      'Standard Payload Structure: Hello Ada | Your order is on its way. | order_id="7" | 108/4096',
  },
  'a payload of Apple, whose own keys stand beside aps': {
    of: 'pushes',
    text: `## 4. Push Notifications (Mobile/Web)

- **Provider:** APNs
- **Standard Payload Structure:**

\`\`\`json
{ "aps": { "alert": { "title": "Time is up", "body": "Bring it back." } }, "__proto__": 1, "route": "/now" }
\`\`\`
`,
    lines:
      'Standard Payload Structure: Time is up | Bring it back. | __proto__=1 route="/now" | 93/4096',
  },
  'what is no JSON': {
    of: 'pushes',
    text: `## 4. Push Notifications (Mobile/Web)

- **Provider:** FCM
- **Standard Payload Structure:**

\`\`\`json
{ "message": { "token": "abc", "notification": { "title": "Hi" "body": "There" } } }
\`\`\`
`,
    lines: 'Standard Payload Structure: Hi | There |  | 72/? !',
  },
  'a flow with what it lacks': {
    of: 'flows',
    text: `## 2. Payment Gateway Integration

- **Provider:** Stripe
- **Payment Flow:** Subscriptions
- **Required Webhook Events to Listen:**
  - \`customer.subscription.cancelled\`: End the access.
  - \`constructor\`: Nothing.
  - \`invoice.paid\`: Extend the access.
`,
    lines: `Stripe, Subscriptions
  missing customer.subscription.created: 
  missing customer.subscription.updated: 
  wrong customer.subscription.cancelled: End the access.
  listed invoice.paid: Extend the access.
  missing invoice.payment_failed: `,
  },
  'real-time events and their ways': {
    of: 'realtime',
    text: `## 5. Real-Time Features (WebSockets)

- **Technology:** Socket.IO
- **Core Events:**
  - **Broadcast:** \`KAYAK_RETURNED\` to all users in the room.
  - **Subscribe:** \`JOIN_ROOM\` when the page is opened.
`,
    lines: `KAYAK_RETURNED sent: to all users in the room.
JOIN_ROOM received: when the page is opened.`,
  },
  'rows of the fallback table, and one that is missing': {
    of: 'fallbacks',
    text: `## 2. Payment Gateway Integration

- **Provider:** Stripe

## 3. Email & Communication Service

- **Provider:** SendGrid

## 6. External Dependencies & Fallback Strategy

| External Service | Criticality Level | Fallback Strategy / Graceful Degradation |
| :--- | :--- | :--- |
| **Stripe** | 🔴 P0 | Send a payment link later. |
| Maps | Soon | [Strategy] |
`,
    lines: `done Stripe critical: Send a payment link later.
placeholder Maps unknown: [Strategy]
missing SendGrid unknown: `,
  },
  'what does not apply is not shown': {
    of: 'realtime',
    text: `## 5. Real-Time Features (WebSockets)

Not Applicable for the MVP.

- **Core Events:**
  - **Broadcast:** \`KAYAK_RETURNED\` to all users in the room.
`,
    lines: '',
  },
};

describe.each(Object.entries(CASES))('%s', (_, { of, text, lines }) => {
  test.each(Object.entries(SPELLINGS))('%s', (_, spell) => {
    const view = viewOf(spell(HEAD + text));
    expect(LINES[of](view).join('\n')).toBe(lines);
  });
});

test('every spec has a view that survives JSON, whose places lie in it', () => {
  for (const [name, text] of allSpecs()) {
    const view = viewOf(text);
    const copy = JSON.parse(JSON.stringify(view));
    const places: { start: number; end: number }[] = [];
    JSON.stringify(copy, (key, value) => {
      if (key === 'at') places.push(value);
      return value;
    });
    expect(copy, name).toEqual(JSON.parse(JSON.stringify(copy)));
    for (const { start, end } of places) {
      expect(0 <= start && start <= end && end <= text.length, `${name} ${start}`).toBe(true);
    }
  }
});
