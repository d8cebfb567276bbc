import { describe, expect, test } from 'vitest';
import type { IntegrationView } from '../../../../server/core/features/view/spec-view.ts';
import type { CheckEnvironment } from '../../../../server/workspace/checked-document.ts';
import { ENVIRONMENT, readWith } from '../../../helpers/environment.ts';
import { plainAt, viewOf } from '../../../helpers/spec-view.ts';
import { allSpecs } from '../../../helpers/specs.ts';
import { SPELLINGS } from '../../../helpers/spellings.ts';

const DATA_SYNC = `# 04 - 3rd Party Integrations & Data Sync

**Project Name:** Harbour

## 1. Integration Landscape Overview

Harbour takes money through Stripe and PayPal; GitHub is only mentioned. Push notifications are not applicable for MVP, nobody has the app.

## 2. Payment Gateway Integration

### Stripe

- **Provider:** Stripe
- **Payment Flow:** Checkout Session
- **Required Webhook Events to Listen:**
  - checkout.session.completed: Confirm the booking

### PayPal

- **Payment Flow:** [e.g., Checkout Session]
- **Required Webhook Events to Listen:**
  - CHECKOUT.ORDER.APPROVED: Confirm the booking
  - PAYMENT.CAPTURE.COMPLETED: Print the ticket

## 3. Email & Communication Service

- **Provider:** Pigeon Post
- **Core Email Triggers:**
  - **Event:** User Registration
    - **Trigger Condition:** After the row is committed.
    - **Dynamic Variables:** {{first_name}}

## 5. Real-Time Data Synchronization (WebSockets)

- **Technology:** [e.g., Socket.io]
- **Connection Endpoint:** wss://api.harbour.example/live
- **Events to Subscribe / Broadcast:**
  - \`order:update\`: Broadcast to the kitchen
- **Authentication:** The session's cookie

## 6. External Dependencies & Fallback Strategy

| External Service | Criticality Level | Fallback Strategy / Graceful Degradation |
| :--- | :--- | :--- |
| **Stripe** | High | Send a link later |
| **PayPal** | Low | Stripe |
| **Pigeon Post** | Medium | Retry |
`;

const INTEGRATIONS = `# External Integrations

## Overview

Payments go through Stripe.

## Stripe

- **Purpose**: Payments
- **Provider**: Stripe

### Endpoints Used

- \`POST /v1/charges\`: To create a payment
- \`GET /v1/charges/{id}\`: To read it
- \`POST /webhooks/stripe\`: Our endpoint for their webhooks

## Parcels

- **Purpose**: Tracking
- **Provider**: Acme Parcels (their SDK)

## Twilio

Not applicable, nobody reads messages.

## Stripe Connect

- **Purpose**: Payouts
- **Provider**: Stripe
`;

const FREE = `# Money at Harbour

## Stripe

- **Payment Flow:** Checkout Session
- **Webhook Events:**
  - \`invoice.paid\`: open the gate
- **Endpoints:** \`POST /v1/refunds\`, \`GET /v1/customers/{id}\`

## Stripe again

- **Endpoints:** \`GET /v1/refunds\`

## Why not PayPal

It was slow.

## Opening hours

Eight to four.
`;

/** A line for each: key, name, providers, purpose, how far, what is missing, what passes. */
function listed(text: string, environment: CheckEnvironment): string[] {
  return viewOf(text, environment).integrations.items.map((each) =>
    [
      `${each.key}: ${each.name} [${each.providers.join(', ')}] @ ${plainAt(text, each.at)}, ${each.purpose}, ${each.state}`,
      each.reason,
      ...each.missing,
      ...each.traffic.map(({ kind, count }) => `${count} ${kind}`),
    ]
      .filter((part) => part !== '')
      .join(' | '),
  );
}

describe('integrations of a view', () => {
  test('one for each provider of a section, those that do not apply, those that nobody knows', () => {
    expect(listed(DATA_SYNC, readWith('data-sync'))).toEqual([
      'not-applicable Push Notifications (Mobile/Web): Push Notifications (Mobile/Web) [] @ Push notifications are not applicable for MVP, nobody has the app, push, not-applicable | Push notifications are not applicable for MVP, nobody has the app',
      'payment stripe: Stripe [stripe] @ Stripe, payment, complete | 1 webhooks',
      'payment paypal: PayPal [paypal] @ PayPal, payment, incomplete | Payment Flow | 2 webhooks',
      'email Pigeon Post: Pigeon Post [] @ 3. Email & Communication Service, email, complete | 0 calls',
      'realtime Real-Time Data Synchronization (WebSockets): Real-Time Data Synchronization (WebSockets) [] @ 5. Real-Time Data Synchronization (WebSockets), realtime, incomplete | Technology | Heartbeat/Ping Interval | 1 realtime',
    ]);
  });

  test('one for each section of a template that has one for each', () => {
    expect(listed(INTEGRATIONS, readWith('external-integrations'))).toEqual([
      'payment stripe: Stripe [stripe] @ Stripe, payment, incomplete | Documentation | Integration Details | Data Flow | Error Handling | Rate Limiting | Fallback Strategy | 2 calls',
      'other Acme Parcels: Acme Parcels [] @ Parcels, other, incomplete | Documentation | Integration Details | Endpoints Used | Data Flow | Error Handling | Rate Limiting | Fallback Strategy | 0 calls',
      'not-applicable Twilio: Twilio [twilio] @ Twilio, other, not-applicable | Not applicable, nobody reads messages.',
      'payment stripe~2: Stripe [stripe] @ Stripe Connect, payment, incomplete | Documentation | Integration Details | Endpoints Used | Data Flow | Error Handling | Rate Limiting | Fallback Strategy',
    ]);
  });

  test('of a document without template, what its sections say of providers', () => {
    expect(listed(FREE, ENVIRONMENT)).toEqual([
      'payment stripe: Stripe [stripe] @ Stripe, payment, incomplete | Webhook events: 1 missing | 3 calls | 1 webhooks',
    ]);
  });

  test.each(Object.entries(SPELLINGS))('are the same spelt otherwise: %s', (_, spell) => {
    for (const [text, environment] of [
      [DATA_SYNC, readWith('data-sync')],
      [INTEGRATIONS, readWith('external-integrations')],
      [FREE, ENVIRONMENT],
    ] as const)
      expect(listed(spell(text), environment)).toEqual(listed(text, environment));
  });

  test('each with its row of the fallback table', () => {
    const { items } = viewOf(DATA_SYNC, readWith('data-sync')).integrations;
    expect(items.map(({ name, fallback }) => `${name}: ${fallback?.strategy}`)).toEqual([
      'Push Notifications (Mobile/Web): undefined',
      'Stripe: Send a link later',
      'PayPal: Stripe',
      'Pigeon Post: Retry',
      'Real-Time Data Synchronization (WebSockets): undefined',
    ]);
  });

  test('errors and warnings count where they stand', () => {
    const counts = (text: string) =>
      viewOf(text, readWith('data-sync')).integrations.items.flatMap(
        ({ name, errors, warnings }: IntegrationView) =>
          errors + warnings > 0 ? [`${name}: ${errors}, ${warnings}`] : [],
      );
    const realtime = 'Real-Time Data Synchronization (WebSockets): 0, 2';
    expect(counts(DATA_SYNC)).toEqual(['PayPal: 0, 1', realtime]);
    const wrong = DATA_SYNC.replace('CHECKOUT.ORDER.APPROVED', 'checkout.session.expired');
    expect(counts(wrong)).toEqual(['PayPal: 1, 1', realtime]);
  });

  test('a second copy, and a name that is nobody’s own, add none', () => {
    const own = (text: string) => listed(text, readWith('data-sync'));
    expect(
      own(`${DATA_SYNC}\n## 2. Payment Gateway Integration\n\n- **Provider:** Xendit\n`),
    ).toEqual(own(DATA_SYNC));
    expect(own(`${DATA_SYNC}\n## Thanks\n\nTo Twilio and Slack.\n`)).toEqual(own(DATA_SYNC));
  });
});

test.each(allSpecs())('%s: keys are different, counts are those of findings', (_, text) => {
  const { integrations, findingCounts } = viewOf(text);
  const keys = integrations.items.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  for (const { errors, warnings } of integrations.items) {
    expect(errors).toBeLessThanOrEqual(findingCounts.error);
    expect(warnings).toBeLessThanOrEqual(findingCounts.warning);
  }
});
