// Lists of names that look like a provider's events, and are none. What is not marked is no finding.
import { describe, expect, test } from 'vitest';
import { checkText } from '../../../server/workspace/checked-document.ts';
import { checkFindings } from '../../helpers/check-findings.ts';
import { only, onlyByContent } from '../../helpers/environment.ts';

const RULES = [
  'unknown-webhook-event',
  'wrong-provider-event',
  'deprecated-webhook-event',
  'duplicate-webhook-event',
];
const byContent = onlyByContent(...RULES);
const dataSync = only('data-sync', ...RULES, 'missing-webhook-event');

const STRIPE = `
# Checkout

## Stripe

### Webhook events

- \`invoice.paid\`: extend
- \`charge.refund\`: pay back
   ^^^^^^^^^^^^^ unknown-webhook-event
- \`invoice.voided\`: stop
`;
const OWN = '- `refund.issued`: tell\n- `plan.changed`: tell\n- `charge.refund`: tell\n';

describe('what stands above a list says that it is no provider’s', () => {
  test.each([
    '### Domain events',
    '### Webhooks we send',
    '### Internal events',
    '### Events emitted',
    '### Published events',
    '### Our events',
    '### Outgoing webhooks',
    '### Analytics events',
    '### Field mapping',
    '**Kafka topics:**',
    '**Events we publish**',
    '**Interne Ereignisse:**',
    '**Eventos internos:**',
    '**Events that do not exist:**',
    '**Wrong event names found in the old handler:**',
    '**Removed events:**',
    'We publish these events to Kafka:',
  ])('%s', (label) => {
    checkFindings(`${STRIPE}\n${label}\n\n${OWN}`, byContent);
  });

  test.each(['### Handled', '### Refund events', '**Refunds:**', 'We listen to these events:'])(
    'not so %s',
    (label) => {
      const text = `${STRIPE.replace(/ +\^.*\n/, '')}\n${label}\n\n${OWN}`;
      const found = checkText(text, byContent).findings.map(({ message }) => message);
      expect(found.filter((message) => message.includes('“charge.refund”'))).toHaveLength(2);
    },
  );
});

describe('without a label nothing in a list is the provider’s', () => {
  const ENDPOINTS = '**Endpoints:**\n\n- `POST /v1/refunds`\n- `GET /v1/customers/{id}`\n\n';

  test.each([
    ['Stripe', '**What happens:**\n\n- `refund.issued`\n- `plan.sold`\n'],
    ['SendGrid', '**Triggers:**\n\n- `user.registered`: a\n- `payment.failed`: b\n'],
    ['Square', '- `shape.created`: a\n- `shape.resized`: b\n- `shape.removed`: c\n'],
  ])('%s', (provider, list) => {
    checkFindings(`# System\n\n## ${provider}\n\n${ENDPOINTS}${list}`, byContent);
  });

  test('one that is, or is like one, tells whose list it is', () => {
    checkFindings(
      `
# System

## Stripe

${ENDPOINTS}**What happens:**

- \`refund.issued\`
   ^^^^^^^^^^^^^ unknown-webhook-event
- \`invoice.paid\`
`,
      byContent,
    );
  });
});

test('a migration lists the new names, and the old ones beside them', () => {
  for (const [before, after] of [
    ['Old', 'New'],
    ['Before', 'After'],
    ['Old event', 'New event'],
  ]) {
    checkFindings(
      `
# Migration from Stripe to Paddle

## Paddle

**Webhook events:**

| ${before} | ${after} |
| --- | --- |
| \`invoice.paid\` | \`transaction.completed\` |
| \`charge.refunded\` | \`adjustment.createt\` |
                       ^^^^^^^^^^^^^^^^^^ unknown-webhook-event
`,
      byContent,
    );
  }
});

test('an event that is struck out, or said to be no more', () => {
  checkFindings(
    `${STRIPE}- ~~\`charge.refund\`~~
- ~~payment.succeeded~~ → replaced by \`charge.succeeded\`
- \`invoice.payed\`: removed, does not exist
- \`charge.capture\`: ~~wait~~ ship
   ^^^^^^^^^^^^^^ unknown-webhook-event

We translate them to our own events \`account.onboarded\` and \`charge.capture\`.

The old handler waited for the event \`customer.subscription.cancelled\`, which was wrong.
`,
    byContent,
  );
});

test('a sentence says which other provider sends an event', () => {
  checkFindings(
    `
## Clerk

- \`user.created\`: add
- \`user.deleted\`: remove
- \`user.updated\`: change

On Stripe's \`invoice.payment_failed\` event we ban the user, and on the event
\`invoice.paid\` we let them in again.
`,
    byContent,
  );
  checkFindings(
    `
## Clerk

- \`user.created\`: add
- \`user.deleted\`: remove
- \`user.updated\`: change

On the \`invoice.payment_failed\` event we ban the user.
        ^^^^^^^^^^^^^^^^^^^^^^ wrong-provider-event
`,
    byContent,
  );
});

test('so does what stands above or beside it', () => {
  checkFindings(
    `
## Payment Gateway Integration

- **Provider:** Stripe
- **Fallback provider:** PayPal
- **Payment Flow:** Payment Links
- **Required Webhook Events to Listen:**
  - Stripe
    - checkout.session.completed: paid
    - PAYMENT.SALE.COMPLETED: paid
      ^^^^^^^^^^^^^^^^^^^^^^ wrong-provider-event
  - PayPal (fallback)
    - PAYMENT.CAPTURE.COMPLETED: paid
  - PAYMENT.CAPTURE.DENIED (PayPal): failed
`,
    dataSync,
  );
});

test('a state of a payment is nobody’s event', () => {
  checkFindings(
    `
## Payment Gateway Integration

- **Provider:** Mollie
- **Required Webhook Events to Listen:**
  - \`canceled\`: stop
  - \`transaction.completed\`: ship
     ^^^^^^^^^^^^^^^^^^^^^ wrong-provider-event
`,
    only('data-sync', 'wrong-provider-event'),
  );
});

test('a star among words covers what it stands for', () => {
  checkFindings(
    `
## Payment Gateway Integration

- **Provider:** Stripe
- **Payment Flow:** Subscriptions
- **Required Webhook Events to Listen:**
  - All customer.subscription.* events: sync
  - every \`invoice.*\` event: sync
  - checkout.session.completed: open
`,
    dataSync,
  );
});

test('what is expected is what is done', () => {
  checkFindings(
    `
## Stripe

| Event | Precondition | Expected |
| --- | --- | --- |
| \`checkout.session.completed\` | new user | account active |
| \`checkout.session.completed\` | existing user | plan changed |
| \`charge.refunded\` | any | credit note |
| \`invoice.paid\` | any | plan extended |
| \`invoice.paid\` | any | mail sent |
   ^^^^^^^^^^^^ duplicate-webhook-event
`,
    byContent,
  );
});
