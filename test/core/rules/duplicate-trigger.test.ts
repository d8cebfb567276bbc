import { expect, test } from 'vitest';
import { checkText } from '../../../server/workspace/checked-document.ts';
import { checkFindings } from '../../helpers/check-findings.ts';
import { only } from '../../helpers/environment.ts';

const environment = only('data-sync', 'duplicate-trigger');

test('the same event twice, at the second', () => {
  checkFindings(
    `
## Email & Communication Service

- **Provider:** SendGrid
- **Core Email Triggers:**
  - **Event:** User Registration
    - **Dynamic Variables:** {{first_name}}
  - **Event:** Password Reset
    - **Dynamic Variables:** {{link}}
  - **Event:** **user registration**
                 ^^^^^^^^^^^^^^^^^ duplicate-trigger: “user registration” is an e-mail trigger already: two mails would be sent, or one of them never. Join the two, or name what sets them apart.
    - **Dynamic Variables:** {{first_name}}
`,
    environment,
  );
});

test('in a table, and in a list without events', () => {
  checkFindings(
    `
## Email & Communication Service

| Event | Trigger Condition | Dynamic Variables |
| --- | --- | --- |
| Sign-up | at once | {{name}} |
| Sign-up | next day | {{name}} |
  ^^^^^^^ duplicate-trigger
`,
    environment,
  );
  checkFindings(
    `
## Email & Communication Service

- **Core Email Triggers:**
  - **Welcome**: on sign-up
  - **Reset**: on request
  - **Welcome**: again
      ^^^^^^^ duplicate-trigger
`,
    environment,
  );
});

test('a table with one variable a row', () => {
  const rows = '| Sign-up | at once | {{name}} |\n| Sign-up | at once | {{link}} |\n';
  const head = '| Event | Trigger Condition | Dynamic Variables |\n| --- | --- | --- |\n';
  checkFindings(`## Email Service\n\n${head}${rows}| Sign-up | | {{x}} |\n`, environment);
});

test('related information leads to the first', () => {
  const text =
    '## Email Service\n\n- **Core Email Triggers:**\n  - **Event:** A\n  - **Event:** A\n';
  const [finding] = checkText(text, environment).findings;
  expect(finding?.related?.map(({ span }) => span)).toEqual([
    { start: text.indexOf('A\n'), end: text.indexOf('A\n') + 1 },
  ]);
});

test('placeholders are no events', () => {
  const event = '  - **Event:** [Another Event based on BRD]\n';
  checkFindings(`## Email Service\n\n- **Core Email Triggers:**\n${event}${event}`, environment);
});
