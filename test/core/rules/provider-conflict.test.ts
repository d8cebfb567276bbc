import { expect, test } from 'vitest';
import { checkText } from '../../../server/workspace/checked-document.ts';
import { checkFindings } from '../../helpers/check-findings.ts';
import { only } from '../../helpers/environment.ts';

const dataSync = only('data-sync', 'provider-conflict');
const external = only('external-integrations', 'provider-conflict');
const count = (text: string, environment: typeof dataSync) =>
  checkText(text, environment).findings.length;

test('the heading and the field', () => {
  checkFindings(
    `
## Stripe

- **Purpose**: Payments
- **Provider**: Xendit (Indonesia)
                ^^^^^^ provider-conflict: This says “Xendit”, the heading “Stripe”: one integration has one provider here. Correct the one that is wrong.

## Email via SendGrid

- **Purpose**: Mail
- **Provider**: \`Postmark\`
                 ^^^^^^^^ provider-conflict
`,
    external,
  );
  checkFindings(
    `
## 2. Payment Gateway Integration (Stripe)

| Field | Value |
| --- | --- |
| Provider | Xendit |
             ^^^^^^ provider-conflict

## 4. Push Notifications (Mobile/Web)

### OneSignal

- **Provider:** FCM
                ^^^ provider-conflict
- **Standard Payload Structure:** see the app

### APNs

- **Provider:** APNs
- **Standard Payload Structure:** see the app
`,
    dataSync,
  );
});

test('the overview and the field', () => {
  checkFindings(
    `
## 1. Integration Landscape Overview

It takes payments with Xendit, sends mail with SendGrid, and keeps the board in sync over Socket.IO.

## 2. Payment Gateway Integration

- **Provider:** Stripe
                ^^^^^^ provider-conflict: This says “Stripe”, the overview “Xendit”: one integration has one provider here. Correct the one that is wrong.

## 3. Email & Communication Service

- **Provider:** SendGrid
`,
    dataSync,
  );
  checkFindings(
    `
## Overview

| Integration | Provider |
| --- | --- |
| Payments | Stripe |
| Mail | Postmark |

## Payments

- **Purpose**: Payments
- **Provider**: Xendit
                ^^^^^^ provider-conflict

## Mail

- **Purpose**: Mail
- **Provider**: Postmark
`,
    external,
  );
});

test.each([
  ['## Payments', 'Stripe'],
  ['## Stripe', 'Stripe'],
  ['## Stripe', 'Stripe, Xendit'],
  ['## Stripe and Xendit', 'Xendit'],
  ['## Firebase', 'FCM'],
  ['## Twilio', 'Twilio SendGrid'],
  ['## Twilio', 'SendGrid'],
  ['## AWS', 'Amazon SES'],
  ['## PayPal', 'Braintree'],
  ['## PayPal', 'PayPal Braintree'],
  ['## Web Push', 'FCM'],
  ['## Stripe', '[e.g., "Stripe", "SendGrid"]'],
  ['## Stripe', 'Acme Bank'],
  ['## Stripe (not Xendit)', 'Xendit'],
])('%s with provider %s is no conflict', (heading, provider) => {
  const text = `${heading}\n\n- **Purpose**: Money\n- **Provider**: ${provider}\n- **Documentation**: https://developers.xendit.co\n`;
  expect(count(text, external)).toBe(0);
});

test.each([
  'We moved from Xendit.',
  'Xendit is planned for later.',
  'We do not use Xendit.',
  'Payments go through Stripe, Xendit is gone.',
  'Payments go through Stripe or Xendit.',
  'Payments go through Xendit and Midtrans.',
  'Payments are taken online.',
])('the overview says “%s”', (sentence) => {
  const text = `## 1. Integration Landscape Overview\n\n${sentence}\n\n## 2. Payment Gateway Integration\n\n- **Provider:** Stripe\n`;
  expect(count(text, dataSync)).toBe(0);
});

test('a provider of another section, or of another purpose, is no rival', () => {
  const overview = '## 1. Integration Landscape Overview\n\nIt uses Twilio and Xendit.\n';
  const payment =
    '## 2. Payment Gateway Integration\n\n### Stripe\n\n- **Payment Flow:** Checkout\n\n### Xendit\n\n- **Payment Flow:** Invoices\n';
  const email = '## 3. Email & Communication Service\n\n- **Provider:** SendGrid\n';
  expect(count(`${overview}\n${payment}\n${email}`, dataSync)).toBe(0);
});
