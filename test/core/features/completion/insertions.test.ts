import { describe, expect, test } from 'vitest';
import { checkSpelt, complete, labelsAt } from '../../../helpers/check-completion.ts';
import { readWith } from '../../../helpers/environment.ts';

const DATA_SYNC = readWith('data-sync');
const EMAIL = `## Email & Communication Service

- **Provider:** SendGrid
- **Core Email Triggers:**
  - **Event:** [Receipt]
    - **Trigger Condition:** Paid.
    - **Dynamic Variables:** {{first_name}}
`;
const PAYMENT = '## Payment Gateway Integration\n\n- **Provider:** [e.g., Stripe]\n';

describe('behind a snippet’s prefix', () => {
  test('what is missing on the line, in the document’s own style', () => {
    checkSpelt(
      `${PAYMENT}spec-field$0\n`,
      'Payment Flow',
      `${PAYMENT}- **Payment Flow:** [e.g., Checkout Session / Subscriptions]\n`,
      DATA_SYNC,
    );
  });

  test('events with the label that they need', () => {
    checkSpelt(
      `${PAYMENT}spec-events-mol$0\n`,
      'Mollie: Payments',
      `${PAYMENT}- **Required Webhook Events to Listen:**\n  - payment.paid: [Action to take]\n  - payment.failed: [Action to take]\n`,
      DATA_SYNC,
    );
  });

  test('nothing that belongs elsewhere', () => {
    const labels = labelsAt(`${PAYMENT}spec-$0\n\n${EMAIL}`, DATA_SYNC);
    expect(labels).toContain('Payment Flow');
    expect(labels).not.toContain('E-mail trigger');
    expect(labels).not.toContain('Payment Gateway Integration');
  });

  test('nothing in a document that is no spec', () => {
    expect(complete('# A library\n\nspec-$0\n').items).toEqual([]);
  });
});

test('on a blank line one more element of the list', () => {
  checkSpelt(
    `${EMAIL}$0\n`,
    'E-mail trigger',
    `${EMAIL}  - **Event:** User Registration
    - **Trigger Condition:** Upon successful insertion into the users table.
    - **Dynamic Variables:** {{first_name}}, {{verification_link}}\n`,
    DATA_SYNC,
  );
});
