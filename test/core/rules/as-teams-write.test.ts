// Integration specs as teams write them. What is not marked is no finding.
import { test } from 'vitest';
import { checkFindings } from '../../helpers/check-findings.ts';
import { only } from '../../helpers/environment.ts';

const FIELDS = ['missing-field', 'empty-field', 'webhook-events-missing'];

test('a dash behind a label with its values below', () => {
  checkFindings(
    `
## Payment Gateway Integration

- Provider - Stripe
- Payment Flow - Checkout Session
- Required Webhook Events to Listen -
  - checkout.session.complete - fulfil
    ^^^^^^^^^^^^^^^^^^^^^^^^^ unknown-webhook-event
  - checkout.session.expired - release

## Real-Time Data Synchronization (WebSockets)

- **Technology** - Socket.IO
- **Connection Endpoint** - wss://live.example.com
- **Core Events** -
  - \`moved\` - server emits
  - \`removed\` - server emits
- **Heartbeat/Ping Interval** -
    ^^^^^^^^^^^^^^^^^^^^^^^ empty-field
`,
    only('data-sync', ...FIELDS, 'unknown-webhook-event'),
  );
});

test('a table of events with a column for the provider that sends each', () => {
  checkFindings(
    `
## Payment Gateway Integration

- **Primary Provider:** Stripe
- **Secondary Provider:** Adyen
- **Payment Flow:** Checkout Session
- **Required Webhook Events to Listen:**

| Provider | Event | Action | Retries |
| --- | --- | --- | --- |
| Stripe | \`checkout.session.complete\` | Confirm | 3 |
            ^^^^^^^^^^^^^^^^^^^^^^^^^ unknown-webhook-event: Stripe never sends an event “checkout.session.complete”, so the backend would wait for it in vain. Did you mean “checkout.session.completed”?
| Adyen | \`AUTHORISATION\` | Confirm | 3 |
| Adyen | \`AUTHORIZATION\` | Confirm | 3 |
           ^^^^^^^^^^^^^ unknown-webhook-event: Adyen never sends an event code “AUTHORIZATION”, so the backend would wait for it in vain. Did you mean “AUTHORISATION”?
| Adyen | \`charge.refunded\` | Refund | 3 |
           ^^^^^^^^^^^^^^^ wrong-provider-event
| Finance | \`charge.refunded\` | Refund | 3 |
`,
    only('data-sync', 'unknown-webhook-event', 'wrong-provider-event'),
  );
});
