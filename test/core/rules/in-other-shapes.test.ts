// Shapes in which teams write what the rules judge elsewhere. What is not marked is no finding.
import { expect, test } from 'vitest';
import { checkText } from '../../../server/workspace/checked-document.ts';
import { checkFindings } from '../../helpers/check-findings.ts';
import { ENVIRONMENT, only, onlyByContent } from '../../helpers/environment.ts';

const byContent = onlyByContent(
  'unknown-webhook-event',
  'wrong-provider-event',
  'duplicate-webhook-event',
  'duplicate-trigger',
  'duplicate-realtime-event',
);

test('one service in a document of its own, all of it below one heading', () => {
  checkFindings(
    `
# Integrations

## Stripe

- **Provider:** Stripe

### Webhook Events

- \`customer.subscription.cancelled\`: end
   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unknown-webhook-event
- \`invoice.paid\`: extend

### Error Handling

- \`429\`: wait
`,
    byContent,
  );
});

test('several services below one heading', () => {
  checkFindings(
    `
# Integrations

## Payments

### Stripe

#### Webhook Events

- \`invoice.paid\`: extend
- \`customer.deleted\`: forget

### PayPal

#### Webhook Events

- \`invoice.paid\`: extend
   ^^^^^^^^^^^^ wrong-provider-event
`,
    byContent,
  );
});

test('the case of an event stands between its name and what is done', () => {
  checkFindings(
    `
# Integrations

## Stripe

- **Provider:** Stripe

**Webhook Events**

| Event | Condition | Action |
| --- | --- | --- |
| \`invoice.payment_failed\` | attempt 1 to 3 | mail the customer |
| \`invoice.payment_failed\` | last attempt | cancel the plan |
| \`invoice.paid\` | always | extend |
| \`invoice.paid\` | always | thank |
   ^^^^^^^^^^^^ duplicate-webhook-event
`,
    byContent,
  );
});

test('tables below bold lines that say which way their events go', () => {
  checkFindings(
    `
# WebSocket Events

## Realtime (Socket.IO)

- **Technology:** Socket.IO
- **Connection Endpoint:** wss://rt.acme.example

**Client → Server**

| Event | Payload |
| --- | --- |
| \`new_msg\` | text |

**Server → Client**

| Event | Payload |
| --- | --- |
| \`new_msg\` | text |
| \`new_msg\` | text |
   ^^^^^^^ duplicate-realtime-event
`,
    byContent,
  );
});

test.each([
  ['Client events', 'Server events'],
  ['Events from the client', 'Events from the server'],
  ['Messages (client)', 'Messages (server)'],
])('%s and %s go two ways', (client, server) => {
  checkFindings(
    `
# WebSocket Events

## Realtime (Phoenix Channels)

- **Technology:** Phoenix Channels
- **Connection Endpoint:** wss://rt.acme.example
- **${client}:** \`new_msg\`
- **${server}:** \`new_msg\`
`,
    byContent,
  );
});

test.each([
  'Push notifications (web only)',
  'Push notifications: web only',
  '**Push notifications** – web only',
])('a list of what does not apply may say why: %s', (item) => {
  checkFindings(
    `
# 3rd Party Integrations & Data Sync

## 1. Integration Landscape Overview

Not applicable for MVP:

- ${item}

## 2. Payment Gateway Integration

x

## 3. Email & Communication Service

x

## 5. Real-Time Data Synchronization

x

## 6. External Dependencies & Fallback Strategy

x
`,
    only('data-sync', 'missing-section'),
  );
});

test('a bold line between a label and its value', () => {
  checkFindings(
    `
## 4. Push Notifications (Mobile/Web)

- **Provider:** FCM and APNs
- **Standard Payload Structure:**

**APNs:**

\`\`\`json
{ "aps": { "alert": "Hi" } }
\`\`\`

## 5. Real-Time Data Synchronization (WebSockets)

- **Technology:** Socket.IO
- **Core Events:**
    ^^^^^^^^^^^ empty-field

**Later**

There are none yet.
`,
    only('data-sync', 'empty-field'),
  );
});

test.each([
  'External Dependencies and Fallback',
  'Externe Abhängigkeiten und Fallback-Strategie',
  'Dependensi Eksternal & Strategi Fallback',
  'Dependências externas e estratégia de contingência',
  'Внешние зависимости и резервная стратегия',
])('the section about fallbacks is called “%s”', (title) => {
  const text = `# 3rd Party Integrations & Data Sync\n\n## 1. Integration Landscape Overview\n\nx\n\n## 6. ${title}\n\nx\n`;
  const { spec } = checkText(text, ENVIRONMENT);
  expect(spec?.sections.at(-1)?.section.definition?.id).toBe('fallback');
});

test.each(['formerly PayPal', 'migrated from PayPal', 'not PayPal', 'instead of PayPal'])(
  'a provider that is set aside sends no events: %s',
  (aside) => {
    checkFindings(
      `
## 2. Payment Gateway Integration

- **Provider:** Stripe (${aside})
- **Required Webhook Events to Listen:**
  - PAYMENT.CAPTURE.COMPLETED: ok
    ^^^^^^^^^^^^^^^^^^^^^^^^^ wrong-provider-event
  - invoice.paid: ok
`,
      only('data-sync', 'wrong-provider-event'),
    );
  },
);

test.each(['and', 'with', '/', 'replaced by', 'as a fallback for'])(
  'Stripe %s PayPal are two providers',
  (word) => {
    checkFindings(
      `
## 2. Payment Gateway Integration

- **Provider:** Stripe ${word} PayPal
- **Required Webhook Events to Listen:**
  - PAYMENT.CAPTURE.COMPLETED: ok
  - invoice.paid: ok
`,
      only('data-sync', 'wrong-provider-event'),
    );
  },
);

test.each(['30 (seconds)', '0 (disabled)', '25 s (default)'])('an interval of %s', (interval) => {
  checkFindings(
    `
## 5. Real-Time Data Synchronization (WebSockets)

- **Technology:** Socket.IO
- **Heartbeat/Ping Interval:** ${interval}
`,
    only('data-sync', 'heartbeat-interval'),
  );
});

test('endpoints in a table of methods and paths make a document one about integrations', () => {
  const text = `# Payments at Acme\n\n## Stripe\n\n- **Provider:** Stripe\n\n### Endpoints\n\n| Method | Path |\n| --- | --- |\n| \`POST\` | \`/v1/charges\` |\n\n### Error Handling\n\n- \`429\`: wait\n`;
  expect(checkText(text, ENVIRONMENT).reading.kind).toBe('spec');
});

test('what an address takes is no placeholder; its host may be one', () => {
  checkFindings(
    `
## 5. Real-Time Data Synchronization (WebSockets)

- **Technology:** Socket.IO
- **Connection Endpoint:** wss://live.shop.example/rooms/<ROOM_ID>?token=<JWT>
- **Connection Endpoint:** wss://<API_HOST>/rooms
                                 ^^^^^^^^^^ placeholder
`,
    only('data-sync', 'placeholder'),
  );
});

test.each([
  'Push notifications do not apply.',
  'Las notificaciones push no se aplican.',
  'As notificações push não se aplicam ao MVP.',
  'Les notifications push ne sont pas applicables.',
  'Push-Benachrichtigungen entfallen.',
])('the overview rules a section out in its own words: %s', (sentence) => {
  const text = `# 3rd Party Integrations & Data Sync\n\n## 1. Integration Landscape Overview\n\n${sentence}\n\n## 6. Fallback Strategy\n\nx\n`;
  const missing = checkText(text, only('data-sync', 'missing-section')).findings;
  expect(missing.filter(({ message }) => message.includes('Push'))).toEqual([]);
  expect(missing).not.toEqual([]);
});

test.each([
  '**Decision:** Not applicable for MVP (no app)',
  '- **Scope:** Out of scope for MVP: no app',
])('a section does not apply behind another label: %s', (line) => {
  checkFindings(
    `\n## 4. Push Notifications (Mobile/Web)\n\n${line}\n`,
    only('data-sync', 'missing-field', 'empty-section', 'not-applicable-reason'),
  );
});

test.each(['Nov-2026', 'Nov 2026', 'November 2026'])('a month will do for a date: %s', (date) => {
  checkFindings(
    `# External Integrations\n\n**Last Updated**: ${date}\n`,
    only('external-integrations', 'invalid-date'),
  );
});
