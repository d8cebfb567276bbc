import { describe, expect, test } from 'vitest';
import { occurrencesAt } from '../../../../server/core/features/navigation/occurrences.ts';
import { checkText } from '../../../../server/workspace/checked-document.ts';
import { ENVIRONMENT } from '../../../helpers/environment.ts';
import { FACTS } from '../../../helpers/facts.ts';
import { readPlaces, withPlaces } from '../../../helpers/places.ts';
import { SPELLINGS } from '../../../helpers/spellings.ts';

/** Expects the marked places, and no others, wherever in any of them the cursor is, in every spelling. */
function checkOccurrences(marked: string): void {
  for (const spell of Object.values(SPELLINGS)) {
    const spelt = spell(marked.trimStart());
    const { text, cursor, listings, mentions } = readPlaces(spelt);
    const { spec } = checkText(text, ENVIRONMENT);
    const found = spec ? occurrencesAt(spec, FACTS, cursor) : [];
    const listed = found.filter(({ role }) => role === 'listing');
    const mentioned = found.filter(({ role }) => role === 'mention');
    expect(withPlaces(text, listed, mentioned)).toBe(spelt.replace('$0', ''));
    expect([listings.length, mentions.length]).toEqual([listed.length, mentioned.length]);
  }
}

const HEAD = `---
integration-spec: data-sync
---

# 04 - 3rd Party Integrations & Data Sync

## 1. Integration Landscape Overview
`;

describe('webhook events', () => {
  test('the list, sentences about them, code in other sections, samples', () => {
    checkOccurrences(`
${HEAD}
Invoices are closed by \`‹invoice.payment_failed›\` or by hand.

## 2. Payment Gateway Integration

- **Provider:** Stripe
- **Required Webhook Events to Listen:**
  - checkout.session.completed: Open the gate
  - «invoice.pay$0ment_failed»: Close the gate

We listen to the webhook event \`‹invoice.payment_failed›\` twice.

\`\`\`json
{ "id": "evt_1", "type": "‹invoice.payment_failed›" }
\`\`\`

## 6. External Dependencies & Fallback Strategy

| External Service | Criticality Level | Fallback Strategy / Graceful Degradation |
| :---- | :---- | :---- |
| Stripe | High | Wait for ‹invoice.payment_failed›, then mail the tenant. |
`);
  });

  test('short for one like that before it', () => {
    checkOccurrences(`
${HEAD}
## 2. Payment Gateway Integration

- **Provider:** Stripe
- **Required Webhook Events to Listen:**
  - \`customer.subscription.created\` / \`«updated»\`: Open the gate
  - customer.subscription.{created,«up$0dated»}: Once more
  - \`customer.subscription.deleted\`: Close the gate
`);
  });

  test('equal names of two providers are two things', () => {
    const spec = (first: string, second: string) => `
# External Integrations

## Overview

- Stripe: cards
- Razorpay: rupees

## Stripe

- **Purpose**: Payment processing
- **Provider**: Stripe

### Webhook Events

- \`${first}\`: Charge

## Razorpay

- **Purpose**: Payment processing
- **Provider**: Razorpay

### Webhook Events

- \`${second}\`: Charge
`;
    checkOccurrences(spec('«inv$0oice.paid»', 'invoice.paid'));
    checkOccurrences(spec('invoice.paid', '«invoice.paid$0»'));
  });
});

test('a word that may be the event of either is both', () => {
  checkOccurrences(`
---
integration-spec: external-integrations
---

## Overview

- Stripe: cards
- Razorpay: rupees

Nothing ships before \`‹invoice.pa$0id›\`.

## Stripe

- **Purpose**: Payment processing
- **Provider**: Stripe

### Webhook Events

- \`«invoice.paid»\`: Charge

## Razorpay

- **Purpose**: Payment processing
- **Provider**: Razorpay

### Webhook Events

- \`«invoice.paid»\`: Charge
`);
});

describe('variables', () => {
  test('across triggers, whatever blanks and braces', () => {
    checkOccurrences(`
${HEAD}
Mails greet with {{‹first_name›}}.

## 3. Email & Communication Service

- **Provider:** SendGrid
- **Core Email Triggers:**
  - **Event:** Registration
    - **Trigger Condition:** After signing up, with “Hello {{ ‹first_name› }}” as its subject
    - **Dynamic Variables:** {{«first_n$0ame»}}, {{last_name}}
  - **Event:** Booking
    - **Trigger Condition:** After booking
    - **Dynamic Variables:** {{ «first_name» }}, {{#if ‹first_name›}}
`);
  });
});

describe('providers', () => {
  test('by any of their names, but no parts of other words', () => {
    checkOccurrences(`
${HEAD}
Phones are notified through ‹FCM›, with \`firebase-admin\` and ‹FCM›-hosted topics, not fcm-node; see https://firebase.google.com/docs/cloud-messaging.

## 4. Push Notifications (Mobile/Web)

- **Provider:** «FC$0M» («Firebase Cloud Messaging»)

## 6. External Dependencies & Fallback Strategy

| External Service | Criticality Level | Fallback Strategy / Graceful Degradation |
| :---- | :---- | :---- |
| **‹FCM›** | Low | Show it in the app. |
`);
  });
});

describe('real-time events', () => {
  test('the list, and the same word elsewhere', () => {
    checkOccurrences(`
${HEAD}
The board redraws at ‹KAYAK_RETURNED›.

## 5. Real-Time Data Synchronization (WebSockets)

- **Technology:** Socket.IO
- **Core Events:**
  - Broadcast: Server emits «KAYAK_RETU$0RNED» to all users in the room.
`);
  });
});

describe('integrations', () => {
  test('a section, what stands for it in the overview and in the fallback table, and the words that it does not apply', () => {
    checkOccurrences(`
${HEAD}
- ‹Payments›: by card
- Mail: SendGrid

Payments are ‹not applicable› for MVP.

## 2. «Payment Gateway In$0tegration»

## 6. External Dependencies & Fallback Strategy

| External Service | Criticality Level | Fallback Strategy / Graceful Degradation |
| :---- | :---- | :---- |
| ‹Payments› | High | Take the booking without payment. |
`);
  });

  test('the template’s other sections are none', () => {
    checkOccurrences(HEAD.replace('Landscape', 'Land$0scape'));
  });
});

test('an ordinary README names nothing', () => {
  checkOccurrences('# A library\n\nIt works with Str$0ipe and `invoice.paid`.\n');
});
