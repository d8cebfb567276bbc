import { expect, test } from 'vitest';
import { parseMarkdown } from '../../../server/core/markdown/document.ts';
import { readDocument } from '../../../server/core/spec/detect.ts';
import type { Integration } from '../../../server/core/spec/integration/integration.ts';
import { integrationsOf } from '../../../server/core/spec/integration/read-integrations.ts';
import { placedSections } from '../../../server/core/spec/spec.ts';
import { ENVIRONMENT, readWith } from '../../helpers/environment.ts';

/** Each integration of a text as `providers: type "label" …`. */
function integrationsIn(text: string, template?: string): string[] {
  const environment = template === undefined ? ENVIRONMENT : readWith(template);
  const reading = readDocument(parseMarkdown(text), environment);
  if (reading.kind !== 'spec') return ['no spec'];
  const { summary } = reading.spec;
  return placedSections(reading.spec).flatMap(({ section }) =>
    integrationsOf(section, summary).map(inWords),
  );
}

function inWords({ providers, slots, groups }: Integration): string {
  const names = [...new Set(providers.flatMap((use) => use.providers.map(({ id }) => id)))];
  const said = slots
    .filter(({ group, type }) => !group && type !== 'text' && type !== 'provider')
    .map(({ type, label }) => `${type} "${label.text}"`);
  const list = groups.length > 0 ? [`${groups.length} groups`] : [];
  return `${names.join('+') || 'nobody'}: ${[...said, ...list].join(', ')}`;
}

test('one provider for a section, whatever its sub-headings are called', () => {
  expect(
    integrationsIn(
      `
## Payment Gateway Integration

- **Provider:** Stripe
- **Payment Flow:** Checkout Session

### Stripe webhook events

- \`checkout.session.completed\`: activate
`,
      'data-sync',
    ),
  ).toEqual(['stripe: flow "Payment Flow", webhook-events "Stripe webhook events"']);
});

test('two providers under sub-headings; what is written for both is shared', () => {
  expect(
    integrationsIn(
      `
## Payment Gateway Integration

- **Payment Flow:** Subscriptions

### Stripe

- **Required Webhook Events to Listen:**
  - invoice.paid: renew

### Xendit

- **Required Webhook Events to Listen:**
  - recurring.cycle.succeeded: renew
`,
      'data-sync',
    ),
  ).toEqual([
    'stripe+xendit: flow "Payment Flow"',
    'stripe: flow "Payment Flow", webhook-events "Required Webhook Events to Listen"',
    'xendit: flow "Payment Flow", webhook-events "Required Webhook Events to Listen"',
  ]);
});

test('two providers as list items, and as repeated labels', () => {
  expect(
    integrationsIn(
      `
## Push Notifications (Mobile/Web)

- **FCM**
  - **Payload:** see below
- **APNs**
  - **Payload:** see there

## Payment Gateway Integration

- **Provider:** Stripe
- **Webhook events:**
  - invoice.paid: renew
- **Provider:** Xendit
- **Webhook events:**
  - payment.capture: book
`,
      'data-sync',
    ),
  ).toEqual([
    'fcm: payload "Payload"',
    'apns: payload "Payload"',
    'stripe: webhook-events "Webhook events"',
    'xendit: webhook-events "Webhook events"',
  ]);
});

test('providers that the text does not tell apart share what it says', () => {
  expect(
    integrationsIn(
      `
## Payment Gateway Integration

- **Provider:** Stripe and Xendit
- **Webhook events:**
  - invoice.paid: renew
  - payment.capture: book
`,
      'data-sync',
    ),
  ).toEqual(['stripe+xendit: webhook-events "Webhook events"']);
});

test('what is not applicable is no integration', () => {
  expect(
    integrationsIn(
      `
## Payment Gateway Integration

Not applicable for MVP: the product is free.

## Email & Communication Service

- **Provider:** N/A, nothing is sent
`,
      'data-sync',
    ),
  ).toEqual([]);
});

test('sub-sections of an integration are its slots', () => {
  expect(
    integrationsIn(
      `
# External Integrations

## Stripe

- **Purpose**: Payments
- **Provider**: Stripe

### Endpoints Used

- \`POST /v1/charges\`: to charge

### Webhook Events

- \`invoice.paid\`: renew

### Error Handling

| Code | Action |
| --- | --- |
| 429 | wait |
`,
      'external-integrations',
    ),
  ).toEqual([
    'stripe: endpoints "Endpoints Used", webhook-events "Webhook Events", error-responses "Error Handling"',
  ]);
});

test('a plain label on a line of its own has the list that follows it', () => {
  expect(
    integrationsIn(`
# Stripe webhooks

## Setup

The endpoint is public.

Événements écoutés (V1) :

- \`invoice.paid\`: on continue
- \`invoice.payment_failed\`: on écrit
- \`charge.refunded\`: on note

## Later

Webhook events:

Nothing is decided.
`),
  ).toContain('stripe: webhook-events "Événements écoutés (V1)"');
});

test('a column may name the provider, and be in another language', () => {
  const table = (title: string) => `
# GitHub webhooks

## Which of them start a build

| ${title} | Build |
| --- | --- |
| \`pull_request\` | small |
| \`check_suite\` | none |
| \`workflow_run\` | large |
`;
  for (const title of ['GitHub event', 'Evento', 'Evento GitHub', 'Event']) {
    expect(integrationsIn(table(title))).toContain(`github: webhook-events "${title}"`);
  }
});

test('without template, what stands beside a heading with a provider is not about that provider', () => {
  expect(
    integrationsIn(`
# What we run

## Callbacks

### Stripe (\`POST /webhooks/stripe\`)

- **Events handled:**
  - \`invoice.paid\`: renew
  - \`invoice.payment_failed\`: remind
  - \`charge.refunded\`: note

### Routes

| Path | Method |
| --- | --- |
| \`/boats\` | GET, POST |

## Jobs

Every hour.
`),
  ).toEqual([
    'nobody: ',
    'nobody: endpoints "Path"',
    'stripe: webhook-events "Events handled"',
    'nobody: ',
  ]);
});

test('without template, the aspects of one provider may stand beside its name', () => {
  expect(
    integrationsIn(`
# What we run

## Money

### Stripe

Takes it.

### Webhook events

- \`invoice.paid\`: renew
- \`invoice.payment_failed\`: remind
- \`charge.refunded\`: note

## Jobs

Every hour.
`),
  ).toEqual(['nobody: ', 'stripe: webhook-events "Webhook events"', 'nobody: ']);
});

test('without template, a list of our own routes is none of the endpoints that we call', () => {
  const routes = (label: string, other: string) => `
# Paystack at the market

## ${label}

| Route | What for |
| --- | --- |
| \`${other}\` | starts a payment |
| \`POST /api/webhooks/paystack\` | is told how it ended |

## Webhook events

- \`charge.success\`: hand over the fish
- \`transfer.failed\`: try again
- \`transfer.success\`: done
`;
  const has = (text: string) => integrationsIn(text).join().includes('endpoints');
  expect(has(routes('Our app', 'POST /api/payments'))).toBe(false);
  expect(has(routes('Endpoints', 'POST /api/payments'))).toBe(false);
  expect(has(routes('Endpoints used', 'POST /api/payments'))).toBe(true);
  expect(has(routes('Endpoints', 'POST /v1/charges'))).toBe(true);
});

test('what stands below a label that takes any text is read, too', () => {
  expect(
    integrationsIn(`
# Clerk integration

## How it is set up

- **Configuration:**
  - Secret: \`CLERK_SECRET\`
  - **Webhook events:** \`user.created\`, \`user.updated\`, \`user.deleted\`

## Later

Nothing.
`),
  ).toContain('clerk: webhook-events "Webhook events"');
});
