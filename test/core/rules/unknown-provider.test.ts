import { test } from 'vitest';
import { checkFindings } from '../../helpers/check-findings.ts';
import { checkFix } from '../../helpers/check-fix.ts';
import { only } from '../../helpers/environment.ts';

const dataSync = only('data-sync', 'unknown-provider');
const external = only('external-integrations', 'unknown-provider');

test('misspelt names in fields and in the fallback table', () => {
  checkFindings(
    `
## 2. Payment Gateway Integration

- **Provider:** Strpe
                ^^^^^ unknown-provider: We know no provider “Strpe”, so nothing said of it can be checked. Did you mean “Stripe”?

## 3. Email & Communication Service

* **Provider:** Postmark, with SendGird as fallback
                               ^^^^^^^^ unknown-provider

## 4. Push Notifications (Mobile/Web)

| Field | Value |
| --- | --- |
| Provider | **Firebase Cloud Mesaging** (Android) |
               ^^^^^^^^^^^^^^^^^^^^^^^ unknown-provider

## 5. Real-Time Data Synchronization (WebSockets)

- **Technology:**
  - Socket.i0
    ^^^^^^^^^ unknown-provider

## 6. External Dependencies & Fallback Strategy

| # | External Service | Criticality Level | Fallback Strategy |
| --- | --- | --- | --- |
| 1 | **SendGird** | High | Queue |
        ^^^^^^^^ unknown-provider: We know no provider “SendGird”, so nothing said of it can be checked. Did you mean “SendGrid”?
| 2 | [e.g., Strpe] | High | Queue |
`,
    dataSync,
  );
});

test('silent: names far from ours, near ones that are right, purposes, what does not apply', () => {
  checkFindings(
    `
## 2. Payment Gateway Integration

- **Provider:** Checkout.com, Strike, PayPay / GoCardless
- **Payment Flow:** Strpe

## 3. Email & Communication Service

- **Provider:** Amazon SNS + Mailjet (Stripo for the templates), our own SMTP server

## 4. Push Notifications (Mobile/Web)

Not applicable for MVP: the product is used at a desk.

- **Provider:** Firbase Cloud Messaging

## 5. Real-Time Data Synchronization (WebSockets)

- **Technology:** Centrifuge, native WebSockets, [e.g., Socket.i0]
`,
    dataSync,
  );
});

test('a heading counts where no field says the provider', () => {
  checkFindings(
    `
## Strpe
   ^^^^^ unknown-provider

- **Purpose**: Payments
- **Documentation**: none

### Endpoints Used

- \`POST /v1/charges\`: charge

## SendGird

- **Purpose**: Mail
- **Provider**: Postmark
`,
    external,
  );
});

test('the closest name', () => {
  const sample = (name: string) =>
    `## 4\\. Push Notifications \\[x\\]\n\n* **Provider:** *${name}* \\- Android\n`;
  checkFix(sample('Firebase Cloud Mesaging'), sample('Firebase Cloud Messaging'), {
    rule: 'unknown-provider',
    environment: dataSync,
  });
});
