import { test } from 'vitest';
import { checkFindings } from '../../helpers/check-findings.ts';
import { checkFix } from '../../helpers/check-fix.ts';
import { only } from '../../helpers/environment.ts';

const webhooks = only(
  'data-sync',
  'unknown-webhook-event',
  'webhook-events-missing',
  'missing-webhook-event',
  'webhook-action',
);

test.each([
  ['in bold below a bold line', '1. **charge.refunded** - give it back'],
  [
    'in a sentence',
    'We listen to `checkout.session.completed` and give it back on `charge.refunded`.',
  ],
])('webhook events %s are named', (_, events) => {
  checkFindings(
    `
## Payment Gateway Integration

- **Provider:** Stripe
- **Required Webhook Events to Listen:**

${events}
`,
    only('data-sync', 'webhook-events-missing'),
  );
});

test('bold names in a list below a bold line are judged', () => {
  checkFindings(
    `
## Payment Gateway Integration

**Provider**: Stripe

**Required Webhook Events to Listen:**

1. **charge.refunded** - give it back
2. **payment_intent.success** - book it
     ^^^^^^^^^^^^^^^^^^^^^^ unknown-webhook-event
`,
    webhooks,
  );
});

test('several events with what is done about each on one line', () => {
  checkFindings(
    `
## Payment Gateway Integration

- **Provider:** Stripe
- **Payment Flow:** Checkout Session
- **Required Webhook Events to Listen:** \`checkout.session.completed\` (on), \`customer.subscription.ended\` (off)
                                                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^ unknown-webhook-event
  - charge.refunded: give it back; checkout.session.failed: try again
                                   ^^^^^^^^^^^^^^^^^^^^^^^ unknown-webhook-event
  - invoice.paid: set orders.status to paid, users.plan too
`,
    webhooks,
  );
});

test('a dash with nothing behind it is no action', () => {
  checkFindings(
    `
## Payment Gateway Integration

- **Provider:** Stripe
- **Required Webhook Events to Listen:**
  - charge.refunded -
    ^^^^^^^^^^^^^^^ webhook-action
  - checkout.session.expired: –
    ^^^^^^^^^^^^^^^^^^^^^^^^ webhook-action
`,
    webhooks,
  );
});

test('events that follow their label in the same list are below it', () => {
  checkFindings(
    `
## Payment Gateway Integration

- **Provider:** Stripe
- **Required Webhook Events to Listen:**
- charge.refund: give it back
  ^^^^^^^^^^^^^ unknown-webhook-event
- **Payment Flow:** Checkout Session
- charge.success: book it
`,
    only('data-sync', 'webhook-events-missing', 'unknown-webhook-event', 'empty-field'),
  );
});

test('events as headings', () => {
  checkFindings(
    `
## Payment Gateway Integration

- **Provider:** Stripe

### Required Webhook Events to Listen

#### \`checkout.session.completed\`

Activates the plan.

#### charge.refund
     ^^^^^^^^^^^^^ unknown-webhook-event

Takes it back.
`,
    only('data-sync', 'webhook-events-missing', 'unknown-webhook-event'),
  );
});

test('what contradicts a mark needs no fallback as well', () => {
  checkFindings(
    `
## Payment Gateway Integration

Not applicable: nothing is sold.

## External Dependencies & Fallback Strategy

| External Service | Criticality Level | Fallback Strategy |
| --- | --- | --- |
| Postmark | Low | Wait. |

## Stripe

**Webhook Events:**
  ^^^^^^^^^^^^^^ not-applicable-contradiction

- \`charge.refunded\`: give it back
`,
    only('data-sync', 'missing-fallback', 'not-applicable-contradiction'),
  );
});

test.each([
  [
    '`payment_intent.succeeded` (book), `charge.refunded` (back)',
    ', `payment_intent.payment_failed` ([Action to take])',
  ],
  [
    'payment_intent.succeeded: book; charge.refunded: `back()`',
    '; payment_intent.payment_failed: [Action to take]',
  ],
])('what is missing on a line goes behind what is said there: %s', (line, added) => {
  const document = (events: string) => `
## Payment Gateway Integration

- **Provider:** Stripe
- **Payment Flow:** Payment Intents
- **Required Webhook Events to Listen:** ${events}
`;
  const environment = only('data-sync', 'missing-webhook-event');
  checkFix(document(line), document(line + added), { rule: 'missing-webhook-event', environment });
});

test('headings name events of a provider that we do not know', () => {
  checkFindings(
    `
## Payment Gateway Integration

- **Provider:** Orbitpay

### Required Webhook Events to Listen

#### payment.done

Book it.
`,
    only('data-sync', 'webhook-events-missing'),
  );
});
