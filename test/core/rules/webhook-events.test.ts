import { expect, test } from 'vitest';
import { checkText } from '../../../server/workspace/checked-document.ts';
import { checkFindings } from '../../helpers/check-findings.ts';
import { only } from '../../helpers/environment.ts';
import { SPELLINGS } from '../../helpers/spellings.ts';

const names = only(
  'data-sync',
  'unknown-webhook-event',
  'wrong-provider-event',
  'deprecated-webhook-event',
);

/** A payment section with these lines under the events' label. */
function payment(lines: string, provider = 'Stripe'): string {
  return `
## Payment Gateway Integration

- **Provider:** ${provider}
- **Required Webhook Events to Listen:**
${lines}`;
}

test('names that the provider never sends, and what was meant', () => {
  checkFindings(
    payment(`  - checkout.session.completed: Confirm the booking
  - customer.subscription.cancelled: End the subscription
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unknown-webhook-event: Stripe never sends an event “customer.subscription.cancelled”, so the backend would wait for it in vain. Did you mean “customer.subscription.deleted”?
  - \`invoice_paid\` - Extend it
     ^^^^^^^^^^^^ unknown-webhook-event: Stripe never sends an event “invoice_paid”, so the backend would wait for it in vain. Write “invoice.paid”: the name must be the same letter for letter.
  - customer.subscription.snoozed: Extend it
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unknown-webhook-event: Stripe never sends an event “customer.subscription.snoozed”, so the backend would wait for it in vain. There are “customer.subscription.created”, “customer.subscription.deleted” and “customer.subscription.updated”.
  - our.thing.happened: Look
    ^^^^^^^^^^^^^^^^^^ unknown-webhook-event: Stripe never sends an event “our.thing.happened”, so the backend would wait for it in vain. Check the name against https://docs.stripe.com/webhooks
  - \`invoices.*\`: Look
     ^^^^^^^^^^ unknown-webhook-event: No event of Stripe fits “invoices.*”. Check the name against https://docs.stripe.com/webhooks
  - \`customer.subscription.*\`: Look
`),
    names,
  );
});

test('names of another provider, in the order of precedence', () => {
  checkFindings(
    payment(`  - order_created: Send the ticket
    ^^^^^^^^^^^^^ wrong-provider-event: “order_created” is an event of Lemon Squeezy, not of Stripe, which will never send it. Name the event of this provider, or the other provider.
  - subscription.created: Start it
    ^^^^^^^^^^^^^^^^^^^^ unknown-webhook-event
  - PAYMENT.CAPTURE.COMPLETED: Send the ticket
    ^^^^^^^^^^^^^^^^^^^^^^^^^ wrong-provider-event
  - order.created: Send the ticket
    ^^^^^^^^^^^^^ deprecated-webhook-event
`),
    names,
  );
});

test('an open list is no proof, a usual mistake is one', () => {
  const { findings } = checkText(
    payment(
      `  - subscription.canceled: x
  - payment.whatever: x
  - checkout.session.completed: x
  - invoice.payment_failed: x
`,
      'Razorpay',
    ),
    names,
  );
  expect(findings.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual([
    'unknown-webhook-event warning',
    'unknown-webhook-event info',
    'wrong-provider-event error',
    'wrong-provider-event info',
  ]);
});

test('any of several providers may send it', () => {
  checkFindings(
    payment(
      `  - invoice.paid: x
  - recurring.cycle.failed: x
  - subscription_created: x
    ^^^^^^^^^^^^^^^^^^^^ wrong-provider-event
  - customer.subscription.cancelled: x
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unknown-webhook-event
`,
      'Stripe, Xendit',
    ),
    names,
  );
});

test('in a list of several, the provider that the list names', () => {
  checkFindings(
    payment(
      `  - **Stripe**
    - payment_intent.refunded: x
      ^^^^^^^^^^^^^^^^^^^^^^^ unknown-webhook-event: Stripe never sends an event “payment_intent.refunded”, so the backend would wait for it in vain. Did you mean “charge.refunded”?
  - **PayPal**
    - invoice.paid: x
      ^^^^^^^^^^^^ wrong-provider-event
    - PAYMENT.CAPTURE.DENIED: x
`,
      'Stripe, PayPal',
    ),
    names,
  );
});

test('old names, struck through', () => {
  const text = payment('  - labor.shift.created: Open the sheet\n', 'Square');
  const [finding] = checkText(text, names).findings;
  expect(finding?.rule).toBe('deprecated-webhook-event');
  expect(finding?.tag).toBe('deprecated');
  expect(finding?.message).toContain('Listen to “labor.timecard.created” instead.');
});

const INTRODUCED = `
# Webhooks of the desk

## Stripe

The desk listens to the following events:

- invoice.paid
- customer.subscription.cancelled
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unknown-webhook-event

On the event \`payment_intent.failed\` it writes a letter. \`payment_intent.id\` is logged, and \`event.type\`.
              ^^^^^^^^^^^^^^^^^^^^^ unknown-webhook-event

Its tables:

- \`customer.subscription.cancelled\`: a date
`;

test('without a label: in lists that speak of events, and in code in sentences that do', () => {
  checkFindings(INTRODUCED, only('external-integrations', 'unknown-webhook-event'));
});

const SILENT: Readonly<Record<string, string>> = {
  'prose under the label': `  - Signature verification: check the header
  - All events are idempotent
  - Endpoint: \`/api/webhooks/stripe\`, see https://docs.stripe.com/webhooks
  - Secret: \`STRIPE_WEBHOOK_SECRET\`, in \`.env\`
  - Handler: \`src/webhooks.ts\`, with \`stripe.webhooks.constructEvent\`
  - Payment failed: tell the customer
`,
  'what is done below an event': `  - \`invoice.paid\`
    - Set orders.status to paid
    - orders.status: paid
  - Updates the profile:
    - users.plan: free
    - \`stripe_customer_id\`
`,
  'every way to list them': `  1. \`customer.subscription.created\` / \`updated\`: Sync
  2. customer.subscription.created/updated/deleted: Sync
  3. customer.subscription.{paused,resumed}: Sync
  4. \`invoice.paid\`, \`.voided\` and \`charge.refunded\`
  5. [ ] **invoice.paid** → Extend
  6. \`*\`
`,
  'a placeholder': '  - [Event name]: [Action to take]\n',
};

test.each(Object.entries(SILENT))('silent: %s', (_, lines) => {
  checkFindings(payment(lines), names);
});

test('silent: no provider, an unknown one, one whose events we do not know, a placeholder', () => {
  for (const provider of ['', 'Acme Pay', 'Pusher', '[e.g., Stripe]', 'TBD']) {
    checkFindings(
      payment('  - order_created: x\n  - customer.subscription.cancelled: y\n', provider),
      names,
    );
  }
});

const CRAMMED = `
## Stripe

### Webhook Events

Handled at \`/api/webhooks/stripe\`: \`invoice.paid\`, \`payment_intent.failed\`.

- charge.refund: Cancel
- **charge.dispute.opened**: Tell the owner

| Event | What we do |
| :--- | :--- |
| \`invoice.payment_faild\` | Tell the customer |
| customer.created, customer_update | Sync |

\`\`\`
invoice.payed   # extend
- customer.subscription.cancelled: end
\`\`\`
`;

test.each(Object.entries(SPELLINGS))('the same as in other spellings: %s', (_, spell) => {
  const text = spell(CRAMMED);
  const { findings } = checkText(text, only('external-integrations', 'unknown-webhook-event'));
  const found = findings.map(({ span }) => text.slice(span.start, span.end).replaceAll('\\', ''));
  expect(found).toEqual([
    'payment_intent.failed',
    'charge.refund',
    'charge.dispute.opened',
    'invoice.payment_faild',
    'customer_update',
    'invoice.payed',
    'customer.subscription.cancelled',
  ]);
});

test('what says that an event is not sent, and lists in items', () => {
  checkFindings(
    `
## Clerk

Clerk has no \`subscription.cancelled\` event. The events \`subscription.deleted\` do not exist.

1. Select the events to listen for:
   - user.created
   - user.upadted
     ^^^^^^^^^^^^ unknown-webhook-event
2. Copy the secret
`,
    only('external-integrations', 'unknown-webhook-event'),
  );
});
