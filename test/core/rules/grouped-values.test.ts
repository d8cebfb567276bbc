// Values that stand in groups below their label, each below a caption, a heading or a name; and marks of footnotes.
import { test } from 'vitest';
import { checkFindings } from '../../helpers/check-findings.ts';
import { checkFix } from '../../helpers/check-fix.ts';
import { only } from '../../helpers/environment.ts';

const empty = only('data-sync', 'empty-field');
const events = only(
  'data-sync',
  'webhook-events-missing',
  'unknown-webhook-event',
  'wrong-provider-event',
);

test.each([
  '- **Welcome mail** — sent after signup',
  '1. **Welcome**\n   - Trigger condition: signup',
  '- **Welcome:**\n  - Trigger condition: signup',
  '**1. Welcome**\n- Trigger Condition: signup',
  'Welcome:\n\n- Trigger Condition: signup',
])('mails by their names are the value of their list: %j', (mails) => {
  // A bulleted list goes on with the elements of the same level.
  const asItem = mails.startsWith('- ') ? [] : ['- **Core Email Triggers:**'];
  for (const label of ['**Core Email Triggers:**', ...asItem]) {
    checkFindings(
      `## Email & Communication Service\n\n- **Provider:** SendGrid\n\n${label}\n\n${mails}\n`,
      empty,
    );
  }
});

test('payloads, each below a caption without emphasis', () => {
  for (const caption of ['Android:', 'Example 1:', '*Booking confirmed*', '**FCM:**']) {
    checkFindings(
      `
## Push Notifications (Mobile/Web)

**Provider:** FCM

**Standard Payload Structure:**

${caption}

\`\`\`json
{ "message": { "token": "x", "priority": "high" } }
                             ^^^^^^^^^^ payload-schema
\`\`\`
`,
      only('data-sync', 'empty-field', 'payload-schema'),
    );
  }
});

test('events of a connection, each list below a caption', () => {
  checkFindings(
    `
## Real-Time Data Synchronization

**Technology:** Socket.IO

**Core Events:**

Client to server:

- \`room:join\`: enter
- \`room:join\`: enter
   ^^^^^^^^^ duplicate-realtime-event

Server to client:

- \`room:join\`: somebody has entered
`,
    only('data-sync', 'empty-field', 'duplicate-realtime-event'),
  );
});

test('errors, each list below a caption', () => {
  checkFindings(
    `
## Stripe

- **Purpose**: Pay

### Error Handling

**Strategy:** retry

**Specific Errors Handled:**

Client errors:

- 401: alert
- 999: alert
  ^^^ invalid-status-code

Server errors:

- 503: retry
`,
    only('external-integrations', 'empty-field', 'invalid-status-code'),
  );
});

test('what follows a label and is another one, or belongs to another one, is no value of it', () => {
  checkFindings(
    `
## Real-Time Data Synchronization

**Core Events:**
  ^^^^^^^^^^^ empty-field

**Connection Endpoint:**

- wss://a.example.org

**Heartbeat/Ping Interval:**
  ^^^^^^^^^^^^^^^^^^^^^^^ empty-field

Notes:

- Clients reconnect by themselves.
`,
    empty,
  );
  checkFindings(
    `
## Real-Time Data Synchronization

**Core Events:**
  ^^^^^^^^^^^ empty-field

- **Authentication:** JWT
- **Rate Limits:** none
`,
    empty,
  );
  checkFindings(
    `
## Push Notifications (Mobile/Web)

- **Provider:** FCM
- **Standard Payload Structure:**
    ^^^^^^^^^^^^^^^^^^^^^^^^^^ empty-field

The server writes it.
`,
    empty,
  );
});

const payment = (label: string, list: string) =>
  `## Payment Gateway Integration\n\n**Provider:** Stripe\n\n**Payment Flow:** Payment Links\n\n${label}\n\n${list}\n`;

test.each(['**Success**', '**Success:**', '*Success:*', '*Success*', 'Success:', '**Success**:'])(
  'webhook events, each list below a caption: %s',
  (caption) => {
    for (const label of [
      '**Required Webhook Events to Listen:**',
      '- **Required Webhook Events to Listen:**',
    ]) {
      const list = `${caption}

- checkout.session.completed: paid

${caption.replace('Success', 'Refunds')}

- charge.refund: pay back
  ^^^^^^^^^^^^^ unknown-webhook-event`;
      checkFindings(payment(label, list), events);
    }
  },
);

test('webhook events below the names of their providers', () => {
  checkFindings(
    `
## Payment Gateway Integration

- **Provider:** Stripe and PayPal
- **Payment Flow:** Payment Links
- **Required Webhook Events to Listen:**

**Stripe**

- checkout.session.completed: paid

**PayPal**

- PAYMENT.CAPTURE.COMPLETED: paid
- charge.refund: pay back
  ^^^^^^^^^^^^^ unknown-webhook-event
`,
    events,
  );
});

test('captions below which no event stands', () => {
  const list = '**Success**\n\n- We set the order to paid.';
  checkFindings(
    payment('**Required Webhook Events to Listen:**', list).replace(
      'Listen:**',
      `Listen:**\n  ${'^'.repeat(33)} webhook-events-missing`,
    ),
    events,
  );
});

test('a heading for each event behind their label', () => {
  checkFindings(
    `
## Payment Gateway Integration

- **Provider:** Stripe
- **Payment Flow:** Payment Links
- **Required Webhook Events to Listen:**

### \`checkout.session.completd\`
     ^^^^^^^^^^^^^^^^^^^^^^^^^ unknown-webhook-event

Set to paid.

### charge.refunded

Pay back.

### Notes

The rest is ours.
`,
    events,
  );
});

test('headings that say nothing of events leave their list empty', () => {
  checkFindings(
    `
## Payment Gateway Integration

- **Provider:** Stripe
- **Payment Flow:** Payment Links
- **Required Webhook Events to Listen:**
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ webhook-events-missing

### Notes

The rest is ours.
`,
    events,
  );
});

test('lists below headings that part the events', () => {
  checkFindings(
    `
## Payment Gateway Integration

- **Provider:** Stripe
- **Payment Flow:** Payment Links

### Required Webhook Events to Listen

#### Refunds

- \`charge.refund\`: pay back
   ^^^^^^^^^^^^^ unknown-webhook-event

#### \`checkout.session.completed\`

- Set \`orders.status\` to \`paid\`
`,
    events,
  );
});

test('a value in code on the line below its label', () => {
  checkFindings(
    `
## Payment Gateway Integration

**Provider:**
\`Stripe\`

**Payment Flow:**
\`Payment Links\`

**Required Webhook Events to Listen:**
\`checkout.session.completd\`: paid
 ^^^^^^^^^^^^^^^^^^^^^^^^^ unknown-webhook-event
\`charge.refunded\`

## Push Notifications (Mobile/Web)

**Provider:**
\`FCM\`
**Standard Payload Structure:**
\`{"message": {"token": "x", "priority": "high"}}\`
                            ^^^^^^^^^^ payload-schema

## Real-Time Data Synchronization

**Technology**:
\`Socket.IO\`

**Connection Endpoint:**
\`ws://a.example.org/live\`
 ^^^^^^^^^^^^^^^^^^^^^^^ insecure-endpoint

**Heartbeat/Ping Interval:**
  ^^^^^^^^^^^^^^^^^^^^^^^ empty-field

**Core Events:**
\`room:join\`: enter
\`room:join\`: enter
 ^^^^^^^^^ duplicate-realtime-event
`,
    only(
      'data-sync',
      'empty-field',
      'webhook-events-missing',
      'unknown-webhook-event',
      'payload-schema',
      'insecure-endpoint',
      'duplicate-realtime-event',
    ),
  );
});

test('marks of footnotes are no part of a name', () => {
  checkFindings(
    `
## Payment Gateway Integration

- **Provider:** Stripe¹
- **Payment Flow:** Payment Links
- **Required Webhook Events to Listen:**
  - checkout.session.completed[^1]: paid
  - charge.failed<sup>1</sup>: tell
  - charge.refunded¹, charge.expired†: pay back
  - charge.refund[^1]: pay back
    ^^^^^^^^^^^^^ unknown-webhook-event
  - invoice.payd<sup>2</sup>: extend
    ^^^^^^^^^^^^ unknown-webhook-event

[^1]: Only in Europe.

## External Dependencies & Fallback Strategy

| External Service | Criticality Level | Fallback Strategy |
| --- | --- | --- |
| Stripe | Medium<sup>1</sup> | Wait |
| SendGrid | Low¹ | Wait |
| FCM | High[^1] | Wait |
| Ably | Hihg<sup>1</sup> | Wait |
         ^^^^ invalid-choice
`,
    only('data-sync', 'unknown-webhook-event', 'invalid-choice'),
  );
});

test('a fix leaves the mark of a footnote', () => {
  const text = (name: string) =>
    payment('**Required Webhook Events to Listen:**', `- ${name}<sup>1</sup>: pay back`);
  checkFix(text('charge.refundd'), text('charge.refunded'), {
    rule: 'unknown-webhook-event',
    environment: events,
  });
});

test('what a flow needs is added to the last of several lists, without the mark of a footnote', () => {
  const lists = (more: string) =>
    payment(
      '**Required Webhook Events to Listen:**',
      `**Success**\n\n- invoice.paid: extend\n\n**Refunds**\n\n- charge.refunded[^1]: pay back${more}`,
    );
  checkFix(lists(''), lists('\n- checkout.session.completed: [Action to take]'), {
    rule: 'missing-webhook-event',
    environment: only('data-sync', 'missing-webhook-event'),
  });
});

const push = only('data-sync', 'empty-field', 'payload-fence', 'invalid-json', 'payload-schema');

test('a payload in curly quotes, without a fence', () => {
  checkFindings(
    `
## Push Notifications (Mobile/Web)

- **Provider:** FCM
- **Standard Payload Structure:**

{
^ payload-fence
“message”: {
^^^^^^^^^ invalid-json
“token”: “abc”,
“data”: { “id”: “1” }
}
}
`,
    push,
  );
});

test('a payload in a block quote', () => {
  checkFindings(
    `
## Push Notifications (Mobile/Web)

- **Provider:** FCM
- **Standard Payload Structure:**

> \`\`\`json
> { "message": { "token": "x", "priority": "high" } }
                               ^^^^^^^^^^ payload-schema
> \`\`\`
`,
    push,
  );
  checkFindings(
    `
## Push Notifications (Mobile/Web)

- **Provider:** FCM
- **Standard Payload Structure:**
    ^^^^^^^^^^^^^^^^^^^^^^^^^^ empty-field

> The app shows it.
`,
    push,
  );
});

test('payloads in code, one for each platform', () => {
  checkFindings(
    `
## Push Notifications (Mobile/Web)

- **Provider:** FCM
- **Standard Payload Structure:**
  - iOS: \`{"message": {"token": "x", "priority": "high"}}\`
                                     ^^^^^^^^^^ payload-schema
  - Android
    - \`{"message": {"token": "x", "priority": "high"}}\`
                                  ^^^^^^^^^^ payload-schema
  - Web: \`message\` as above
`,
    push,
  );
});

test('variables of mails by their names', () => {
  checkFindings(
    `
## Email & Communication Service

- **Provider:** SendGrid
- **Core Email Triggers:**
  - **Welcome**
    - Trigger Condition: signup
    - Dynamic Variables: {{first name}}, {{link}}, {{link}}
                         ^^^^^^^^^^^^^^ invalid-template-variable
                                                   ^^^^^^^^ duplicate-variable
  - **Farewell**
    - Trigger Condition: the account is closed
    - Dynamic Variables: {{link}}
`,
    only('data-sync', 'invalid-template-variable', 'duplicate-variable', 'empty-field'),
  );
});
