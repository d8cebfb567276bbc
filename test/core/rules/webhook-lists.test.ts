import { expect, test } from 'vitest';
import { checkText } from '../../../server/workspace/checked-document.ts';
import { checkFindings } from '../../helpers/check-findings.ts';
import { only } from '../../helpers/environment.ts';

const ids = ['missing-webhook-event', 'duplicate-webhook-event', 'webhook-events-missing'] as const;
const lists = only('data-sync', ...ids);
const integrations = only('external-integrations', ...ids);
const actions = only('data-sync', 'webhook-action');

function payment(flow: string, lines: string, provider = 'Stripe'): string {
  return `
## Payment Gateway Integration

- **Provider:** ${provider}
- **Payment Flow:** ${flow}
- **Required Webhook Events to Listen:**
${lines}`;
}

test('what the flow needs, one finding each at the label', () => {
  checkFindings(
    payment(
      'Checkout Session / Subscriptions',
      `    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-webhook-event: “customer.subscription.updated” is not listed: the Stripe flow “Subscriptions” cannot do without it. Add it, with what is to be done.
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-webhook-event: “customer.subscription.deleted” is not listed: the Stripe flow “Subscriptions” cannot do without it. Add it, with what is to be done.
  - checkout.session.completed: Start
  - invoice.payment_succeeded: Extend
  - invoice.payment_fail: Tell the customer
`,
    ),
    lists,
  );
});

test('a choice names the others', () => {
  const { findings } = checkText(
    payment('Subscriptions', '  - customer.subscription.*: Sync\n  - invoice.payment_failed: x\n'),
    lists,
  );
  expect(findings).toHaveLength(1);
  expect(findings[0]?.message).toContain(
    '“invoice.paid” (or “invoice.payment_succeeded”) is not listed',
  );
});

test('a condition counts where the section speaks of it', () => {
  const severities = (flow: string) =>
    checkText(payment(flow, '  - checkout.session.completed: x\n'), lists).findings.map(
      ({ severity }) => severity,
    );
  expect(severities('Checkout Session, paid by bank debits or vouchers')).toEqual(['info', 'info']);
  expect(severities('Checkout Session')).toEqual([]);
  expect(severities('Checkout Session, no bank debits')).toEqual([]);
});

const COMPLETE: readonly (readonly [flow: string, lines: string])[] = [
  ['Subscriptions', '  - `*`\n'],
  ['Subscriptions', '  - invoice.*: x\n  - customer.subscription.created/updated/deleted: x\n'],
  [
    'Subscriptions',
    '  - invoice.paid: x\n  - invoice.payment_failed: x\n  - customer.subscription.updated: x\n  - customer.subscription.cancelled: x\n  - checkout.session.completed: x\n',
  ],
  ['Bank transfer', '  - charge.refunded: x\n'],
  ['[e.g., Checkout Session / Subscriptions]', '  - charge.refunded: x\n'],
  ['Subscriptions', '  - charge.refunded: x\n  - [List all the others]\n'],
  ['Subscriptions', '  - order_created: x\n'],
  ['Subscriptions', '  - Not applicable, we poll\n'],
];

test.each(COMPLETE)('nothing is missing: %s\n%s', (flow, lines) => {
  checkFindings(payment(flow, lines), lists);
});

test('twice in a list, or in another list that repeats little else', () => {
  checkFindings(
    payment(
      'Bank transfer',
      `  - invoice.paid: x
  - \`charge.refunded\`: y
  - Invoices:
    - invoice.paid: z
      ^^^^^^^^^^^^ duplicate-webhook-event: “invoice.paid” is listed already. Say in one place all that is to be done about it, or the two will differ one day.
    - invoice.voided, charge.refunded
                      ^^^^^^^^^^^^^^^ duplicate-webhook-event
`,
    ),
    lists,
  );
});

test('twice for two cases is not twice, the same case is', () => {
  checkFindings(
    `
## Stripe

### Webhook Events

| Event | What we do |
| --- | --- |
| \`checkout.session.completed\` (for a ticket) | Send it |
| \`checkout.session.completed\` (for a membership) | Start it |
| \`checkout.session.completed\` (for a ticket) | Count it |
   ^^^^^^^^^^^^^^^^^^^^^^^^^^ duplicate-webhook-event

| Case | Event | What we do |
| --- | --- | --- |
| First bill | \`invoice.paid\` | Greet |
| Later bills | \`invoice.paid\` | Extend |

- \`charge.refunded\` (in full): Cancel the ticket
- \`charge.refunded\` - if a part is given back: Write to the guest
- \`charge.refunded\` - if a part is given back: Count it
   ^^^^^^^^^^^^^^^ duplicate-webhook-event
`,
    integrations,
  );
});

test('a fence shows what is listed, and lists it twice only in itself', () => {
  checkFindings(
    `
## Stripe

### Webhook Events

| Event | Handler |
| --- | --- |
| invoice.paid | extend() |
| charge.refunded | cancel() |

\`\`\`yaml
- invoice.paid
- customer.created
- customer.updated
- customer.created
  ^^^^^^^^^^^^^^^^ duplicate-webhook-event
\`\`\`

- customer.deleted: forget
`,
    integrations,
  );
});

test('a second list that says something else of the same events is no repetition', () => {
  checkFindings(
    `
## Stripe

### Webhook Events

- \`invoice.paid\`
- \`charge.refunded\`

| Event | Handler |
| --- | --- |
| invoice.paid | extend() |
| charge.refunded | cancel() |

\`\`\`ts
switch (event.type) { case 'invoice.paid': extend(); }
\`\`\`
`,
    integrations,
  );
});

test('no event under the label', () => {
  checkFindings(
    payment('Checkout Session', '').replace(
      'Listen:**\n',
      `Listen:**
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ webhook-events-missing: No webhook event is named here. Name each one that the backend must handle, exactly as Stripe sends it, with what is to be done.
`,
    ),
    lists,
  );
  checkFindings(
    `
## Stripe

### Webhook Events
    ^^^^^^^^^^^^^^ webhook-events-missing

Stripe calls \`/api/webhooks/stripe\`, and the signature is checked.
`,
    integrations,
  );
});

test('webhooks in prose, and no event anywhere', () => {
  const about = (text: string) => `
## Stripe

### Integration Details

- **Provider:** Stripe

### Data Flow

${text}
`;
  checkFindings(
    about(`The backend listens to webhooks for the outcome.
                       ^^^^^^^^ webhook-events-missing: The text speaks of webhooks, and no event is named anywhere. List them under “Webhook Events”, exactly as Stripe sends them.`),
    integrations,
  );
  for (const text of [
    'The backend does not listen to webhooks, it polls.',
    'The backend listens to webhooks. On `invoice.paid` it extends the subscription.',
    'We may process webhooks later.',
    'Set the webhook secret in the dashboard.',
  ]) {
    checkFindings(about(text), integrations);
  }
});

test('events without action, where the template asks for one', () => {
  checkFindings(
    payment(
      'Bank transfer',
      `  - checkout.session.completed: Confirm the booking
  - charge.refunded
    ^^^^^^^^^^^^^^^ webhook-action: Nothing is said about what happens on “charge.refunded”. Write it behind the name, so that whoever builds the handler need not guess.
  - \`invoice.paid\`:
     ^^^^^^^^^^^^ webhook-action
  - invoice.voided: [Action to take]
  - invoice.updated
    - Sync the draft
  - customer.created, customer.updated
`,
    ),
    actions,
  );
  checkFindings(
    payment('x', '  We listen to `invoice.paid`.\n\n  ```\n  charge.refunded\n  ```\n'),
    actions,
  );
});
