import { describe, test } from 'vitest';
import { checkFindings } from '../../helpers/check-findings.ts';
import { only } from '../../helpers/environment.ts';

const EVENTS = only('data-sync', 'unknown-webhook-event', 'wrong-provider-event');

describe('where a template asks for events, what is written like one is one', () => {
  test('whatever it begins and ends with', () => {
    checkFindings(
      `
## Payment Gateway Integration

- **Provider:** Stripe
- **Required Webhook Events to Listen:**
  - user.signup: open the account
    ^^^^^^^^^^^ unknown-webhook-event
  - wallet.topup
    ^^^^^^^^^^^^ unknown-webhook-event
  - checkout.session.completed: activate
`,
      EVENTS,
    );
  });

  test('but no column, host, file or aside', () => {
    checkFindings(
      `
## Payment Gateway Integration

- **Provider:** Stripe
- **Required Webhook Events to Listen:**
  - checkout.session.completed: activate
  - users.plan: free
  - docs.stripe.com: see there
  - webhooks.ts: the handler
  - Retry: twice
`,
      EVENTS,
    );
  });
});
