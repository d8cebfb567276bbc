import { test } from 'vitest';
import { checkFindings } from '../../helpers/check-findings.ts';
import { only } from '../../helpers/environment.ts';

const STRUCTURE = only('data-sync', 'missing-field', 'empty-field', 'placeholder', 'empty-section');

test('a section that is left for later lacks nothing else', () => {
  checkFindings(
    `
## Payment Gateway Integration

TBD
^^^ placeholder

## Push Notifications (Mobile/Web)
   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-field
   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-field

We send some.
`,
    STRUCTURE,
  );
});

test('what an e-mail is about is not what is nested below', () => {
  checkFindings(
    `
## Email & Communication Service

- **Provider:** SendGrid
- **Core Email Triggers:**
  - **Event:**
    ^^^^^^^^^^ empty-field
    - **Trigger Condition:** The account is created.
    - **Dynamic Variables:** {{first_name}}
  - **Event:**
    The account is closed.
    - **Trigger Condition:** The row is deleted.
    - **Dynamic Variables:** {{first_name}}
`.replace('^^^^^^^^^^ empty-field', '  ^^^^^ empty-field'),
    STRUCTURE,
  );
});

test('a table whose column says what it lists needs no label', () => {
  checkFindings(
    `
## Payment Gateway Integration

- **Provider:** Stripe
- **Payment Flow:** Checkout Session

| Event | Action |
| --- | --- |
| \`checkout.session.completed\` | Send the ticket |
`,
    STRUCTURE,
  );
});
