import { describe, expect, test } from 'vitest';
import { builtinProviderNames } from '../../../../server/core/catalogs/provider-names.ts';
import { newDocument } from '../../../../server/core/features/new-document/new-document.ts';
import type {
  Wish,
  WishedIntegration,
} from '../../../../server/core/features/new-document/wish.ts';
import { builtinTemplates } from '../../../../server/core/templates/builtin.ts';
import type { Template } from '../../../../server/core/templates/template.ts';
import { plainText, snippetText } from '../../../../server/core/text/draft.ts';
import { ENVIRONMENT } from '../../../helpers/environment.ts';
import { FACTS } from '../../../helpers/facts.ts';
import { VENDOR_SERVICES } from '../../../helpers/vendor-services.ts';

const [dataSync, external] = builtinTemplates as [Template, Template];

function draft(template: Template, rest: Partial<Wish> = {}) {
  const wish = {
    template,
    projectName: undefined,
    integrations: [],
    notApplicable: [],
    reason: undefined,
    ...rest,
  };
  const { catalogs, today } = FACTS;
  const templates = [...builtinTemplates, VENDOR_SERVICES];
  return newDocument(wish, { ...ENVIRONMENT, templates, catalogs, today });
}

function uses(section: string, id: string, rest: Partial<WishedIntegration> = {}) {
  const provider = builtinProviderNames.all.find((each) => each.id === id);
  return { section, provider, flow: undefined, title: undefined, ...rest };
}

/** A part of a document, from a heading to before the next of its level. */
function part(text: string, heading: string): string {
  const from = text.indexOf(heading);
  const level = /^#+ /.exec(heading)?.[0] ?? '## ';
  const end = text.indexOf(`\n\n${level}`, from);
  return from < 0 ? '' : text.slice(from, end < 0 ? undefined : end).trimEnd();
}

test('the document of a product with all four integrations', () => {
  const integrations = [
    uses('payment', 'stripe', { flow: 'checkout' }),
    uses('email', 'sendgrid'),
    uses('push', 'fcm'),
    uses('realtime', 'socket-io'),
  ];
  expect(
    snippetText(draft(dataSync, { projectName: 'Acme', integrations })),
  ).toBe(`# 04 - 3rd Party Integrations & Data Sync

**Project Name:** Acme

## 1. Integration Landscape Overview

\${1:[Integration Overview]}

## 2. Payment Gateway Integration

- **Provider:** Stripe
- **Payment Flow:** Checkout Session
- **Required Webhook Events to Listen:**
  - checkout.session.completed: \${2:[Action to take]}

## 3. Email & Communication Service

- **Provider:** SendGrid
- **Core Email Triggers:**
  - **Event:** \${3|User Registration,Password Reset,Payment Failed,Invoice Paid,Team Invitation|}
    - **Trigger Condition:** \${4:Upon successful insertion into the users table.}
    - **Dynamic Variables:** \${5:{{first_name\\}\\}, {{verification_link\\}\\}}

## 4. Push Notifications (Mobile/Web)

- **Provider:** FCM (Firebase Cloud Messaging)
- **Standard Payload Structure:**
  \`\`\`json
  {
    "message": {
      "token": "user_device_token",
      "notification": {
        "title": "\${6:Notification Title}",
        "body": "\${7:Notification Body}"
      \\},
      "data": {
        "route": "/specific-screen",
        "entity_id": "1234-5678"
      \\}
    \\}
  \\}
  \`\`\`

## 5. Real-Time Data Synchronization (WebSockets)

- **Technology:** Socket.IO
- **Connection Endpoint:** wss://api.\${8:[projectname]}.com/socket.io/
- **Heartbeat/Ping Interval:** 25 seconds
- **Core Events:**
  - Subscribe: Client joins a specific "room" (e.g., project_123).
  - Broadcast: Server emits CARD_MOVED event to all users in the room.

## 6. External Dependencies & Fallback Strategy

| External Service | Criticality Level | Fallback Strategy / Graceful Degradation |
| :--- | :--- | :--- |
| **Stripe** | \${9|High,Critical,Medium,Low,P0,P1,P2,P3|} | \${10|[e.g.\\, Display a maintenance banner on the checkout page; do not block users from accessing already paid features.],Show a notice on the checkout page; what is paid for stays available.,Accept the order and send a payment link later.|} |
| **SendGrid** | \${11|Medium,Critical,High,Low,P0,P1,P2,P3|} | \${12|[e.g.\\, Queue emails in the database and retry using a background cron job every 15 minutes.],Queue the mails and retry every 15 minutes.,Send through a second provider.|} |
| **FCM (Firebase Cloud Messaging)** | \${13|Low,Critical,High,Medium,P0,P1,P2,P3|} | \${14|[Strategy],Show the message in the app when it is next opened.,Send the important messages by e-mail instead.|} |
| **Socket.IO** | \${15|Medium,Critical,High,Low,P0,P1,P2,P3|} | \${16|[Strategy],Poll every 30 seconds until the connection is back.,Show that the data may be out of date and offer to reload.|} |$0
`);
});

describe('what does not apply', () => {
  const others = ['payment', 'email', 'push', 'realtime'];

  test('is marked, with a blank for the reason', () => {
    const text = plainText(
      draft(dataSync, { integrations: [uses('email', 'ses')], notApplicable: others }),
    );
    expect(part(text, '## 2.')).toBe(
      '## 2. Payment Gateway Integration\n\nNot Applicable — [reason]',
    );
    expect(part(text, '## 3.')).toContain('- **Provider:** AWS SES\n');
    expect(part(text, '## 6.').split('\n').slice(4)).toEqual([
      '| **AWS SES** | Medium | [e.g., Queue emails in the database and retry using a background cron job every 15 minutes.] |',
    ]);
  });

  test('says why, and so does the fallback section where nothing is used', () => {
    const text = plainText(draft(dataSync, { notApplicable: others, reason: 'for MVP' }));
    expect(text.match(/^Not Applicable — for MVP$/gm)).toHaveLength(5);
    expect(part(text, '## 1.')).toBe(
      '## 1. Integration Landscape Overview\n\n[Integration Overview]',
    );
  });

  test('is not marked where the template does not let it', () => {
    const text = plainText(draft(dataSync, { notApplicable: ['overview', 'fallback'] }));
    expect(text).not.toContain('Not Applicable');
  });
});

test('what is still to be chosen is a blank in every place that names it', () => {
  const text = snippetText(draft(dataSync, { integrations: [uses('push', 'none')] }));
  expect(part(text, '## 4.')).toMatch(/- \*\*Provider:\*\* \$\{\d+\|\[e\.g\.\\, FCM/);
  const [, number] = /- \*\*Provider:\*\* \$\{(\d+)\|\[e\.g\.\\, FCM/.exec(text) ?? [];
  expect(part(text, '## 6.')).toContain(`| **$\{${number}}** |`);
});

describe('a section for each integration', () => {
  test('has its own name, the operations that its flow needs, and the events, which are optional', () => {
    const stripe = uses('integration', 'stripe', { title: 'Billing', flow: 'payment-intents' });
    const text = plainText(draft(external, { integrations: [stripe] }));
    expect(part(text, '## Billing').split('\n').slice(0, 5)).toEqual([
      '## Billing',
      '',
      '- **Purpose:** Payment processing',
      '- **Provider:** Stripe',
      '- **Documentation:** https://docs.stripe.com/webhooks',
    ]);
    expect(part(text, '### Endpoints Used')).toBe(
      '### Endpoints Used\n\n- `POST /v1/payment_intents`: [Purpose]\n- `GET /v1/payment_intents/{id}`: [Purpose]',
    );
    expect(part(text, '### Webhook Events')).toBe(
      '### Webhook Events\n\n- payment_intent.succeeded: [Action to take]\n- payment_intent.payment_failed: [Action to take]',
    );
  });

  test('names no operations of another service, and no events where none is needed', () => {
    const text = plainText(draft(external, { integrations: [uses('integration', 'twilio')] }));
    expect(part(text, '### Endpoints Used')).toBe(
      '### Endpoints Used\n\n- [List all other endpoints used]',
    );
    expect(text).not.toContain('### Webhook Events');
  });
});

test('the metadata: today, the first state, and what is optional left out', () => {
  expect(plainText(draft(external)).split('\n\n').slice(0, 4)).toEqual([
    '# External Integrations',
    '**Last Updated:** 2026-11-23',
    '**Status:** Draft',
    '**Target State:** As-To-Be',
  ]);
});

describe("a team's own template", () => {
  test('is declared where nothing else would tell', () => {
    expect(plainText(draft(VENDOR_SERVICES))).toMatch(
      /^---\nintegration-spec: vendor-services\n---\n\n# Vendor Services\n\n\*\*Reviewed On:\*\* 2026-11-23\n/,
    );
  });

  test('has its own words, and the same facts', () => {
    const text = plainText(
      draft(VENDOR_SERVICES, {
        integrations: [uses('card-payments', 'paypal'), uses('live-data', 'pusher')],
        notApplicable: ['mails', 'alerts'],
      }),
    );
    expect(part(text, '## Card Payments')).toBe(`## Card Payments

- **Supplier:** PayPal
- **Webhooks We Handle:**
  - PAYMENT.CAPTURE.COMPLETED: [Action to take]
  - PAYMENT.CAPTURE.DENIED: [Action to take]
  - CHECKOUT.ORDER.APPROVED: [Action to take]
- **Operations:** [Operations]
- **Docs:** https://developer.paypal.com/api/rest/webhooks/event-names/`);
    expect(part(text, '## Live Data')).toBe(`## Live Data

- **Supplier:** Pusher
- **Address:** wss://ws-[cluster].pusher.com/app/[key]
- **Heartbeat:** 120 seconds`);
    expect(part(text, '## When It Is Down')).toBe(`## When It Is Down

| Supplier | Urgency | What We Do |
| :--- | :--- | :--- |
| PayPal | P1 | [What We Do] |
| Pusher | P2 | [What We Do] |`);
    expect(text).not.toContain('## Notes');
  });
});
