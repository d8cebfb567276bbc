import { test } from 'vitest';
import { checkFindings } from '../../helpers/check-findings.ts';
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
`,
    webhooks,
  );
});

const mails = only('data-sync', 'duplicate-trigger', 'duplicate-variable');

test('e-mail triggers as headings', () => {
  checkFindings(
    `
## Email & Communication Service

- **Provider:** SendGrid

### Core Email Triggers

#### Event: Welcome

- **Trigger Condition:** On sign-up
- **Dynamic Variables:** {{name}}

#### **Event: Goodbye**

- **Trigger Condition:** On leaving
- **Dynamic Variables:** {{name}}

#### Event: Goodbye
            ^^^^^^^ duplicate-trigger

- **Trigger Condition:** On deletion
- **Dynamic Variables:** {{name}}
`,
    mails,
  );
});

test('a table of mails with the variables of each', () => {
  checkFindings(
    `
## SendGrid

- **Provider**: SendGrid

| Mail | When | Variables |
| --- | --- | --- |
| Welcome | sign-up | \`{{name}}\`, \`{{link}}\` |
| Receipt | payment | \`{{link}}\` |
| Receipt | payment | \`{{total}}\` |
| Receipt | payment | \`{{link}}\` |
                       ^^^^^^^^ duplicate-variable
`,
    only('external-integrations', 'duplicate-variable'),
  );
});

test('captions above the payloads of a label', () => {
  checkFindings(
    `
## Push Notifications

- **Provider:** FCM, APNs
- **Standard Payload Structure:**

Android:

\`\`\`json
{ "message": { "token": "t" } }
\`\`\`
`,
    only('data-sync', 'empty-field'),
  );
});

test('a bold line that the template does not ask for is in nobody’s way', () => {
  checkFindings(
    `
## Stripe

- **Provider**: Stripe

### Endpoints Used

- \`POST /v1/charges\`: To take the money

### Data Flow

Their page calls ours.

**Webhook Events:**

- \`charge.refunded\`: give it back
`,
    only('external-integrations', 'section-order'),
  );
});

test('the cells of a broken row are not judged', () => {
  checkFindings(
    `
## Payment Gateway Integration

- **Provider:** Stripe
- **Payment Flow:** Payment Intents
- **Required Webhook Events to Listen:**

| Event | Action |
| --- | --- |
| \`payment_intent.succeeded\` | on |
| \`payment_intent.failed\` | off | at once |
| \`payment_intent.succeeded\` | on | again |
| \`charge.refunded\` |

## Email & Communication Service

- **Provider:** SendGrid

| Event | Trigger Condition | Dynamic Variables |
| --- | --- | --- |
| Welcome | On sign-up | \`{{name}}\` |
| Welcome | On sign-up | \`{{name x}}\` | twice |
`,
    only(
      'data-sync',
      'unknown-webhook-event',
      'duplicate-webhook-event',
      'missing-webhook-event',
      'webhook-action',
      'duplicate-trigger',
      'invalid-template-variable',
    ),
  );
});

test('a dash is no fallback for what is critical', () => {
  checkFindings(
    `
## External Dependencies & Fallback Strategy

| External Service | Criticality Level | Fallback Strategy |
| --- | --- | --- |
| Stripe | High | – |
  ^^^^^^ empty-field
| Postmark | Low | – |
`,
    only('data-sync', 'empty-field'),
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

test.each(['`name`, `link`, ^`name`', 'first_name, link, ^first_name'])(
  'bare names listed twice: %s',
  (list) => {
    const [before = '', behind = ''] = list.split('^');
    const at = ' '.repeat(27 + before.length + (behind.startsWith('`') ? 1 : 0));
    const carets = '^'.repeat(behind.replaceAll('`', '').length);
    checkFindings(
      `
## Email & Communication Service

- **Provider:** SendGrid
- **Core Email Triggers:**
  - **Event:** Goodbye
    - **Dynamic Variables:** ${before}${behind}
  ${at}${carets} duplicate-variable
`,
      mails,
    );
  },
);

test('a row that says that there is no fallback contradicts no mark', () => {
  checkFindings(
    `
## Push Notifications (Mobile/Web)

Not applicable: no app.

## External Dependencies & Fallback Strategy

| External Service | Criticality Level | Fallback Strategy |
| --- | --- | --- |
| Push notifications | N/A | N/A |
| FCM | Low | Show it in the inbox. |
  ^^^ not-applicable-contradiction
`,
    only('data-sync', 'not-applicable-contradiction'),
  );
});
