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
