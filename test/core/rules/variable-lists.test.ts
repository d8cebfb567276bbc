import { expect, test } from 'vitest';
import { checkText } from '../../../server/workspace/checked-document.ts';
import { checkFindings } from '../../helpers/check-findings.ts';
import { checkFix } from '../../helpers/check-fix.ts';
import { knowing, mailSpec } from '../../helpers/mail-spec.ts';

const languages = {
  sendgrid: { language: 'handlebars', helpers: ['if', 'each'] },
  brevo: { language: 'brevo' },
  resend: { language: 'resend', reserved: ['FIRST_NAME'] },
} as const;
const style = knowing(languages, 'variable-style');
const twice = knowing(languages, 'duplicate-variable');

function styled(provider: string, ...lists: [string, ...string[]]): string[] {
  return checkText(mailSpec(provider, ...lists), style).findings.map(({ message }) =>
    message.replace(/ .*/, ''),
  );
}

test('two styles of names in one integration, at each of the fewer', () => {
  checkFindings(
    `
## Email & Communication Service

- **Provider:** SendGrid
- **Core Email Triggers:**
  - **Event:** Sign-up
    - **Dynamic Variables:** {{first_name}}, {{resetLink}}
                                             ^^^^^^^^^^^^^ variable-style: “{{resetLink}}” is not in snake_case, as the other variables here are. Write all in one style, so that nobody has to look up which one it was.
  - **Event:** Goodbye
    - **Dynamic Variables:** {{last_name}}, {{email}}, {plan_name}
                                                       ^^^^^^^^^^^ variable-style: “{plan_name}” is marked otherwise than the other variables here. Write all in one style, so that nobody has to look up which one it was.
`,
    style,
  );
});

test.each([
  ['SendGrid', '{{first_name}}, {{lastName}}', '{{first_name}}, {{last_name}}'],
  ['SendGrid', '{{firstName}}, {{last_name}}', '{{firstName}}, {{lastName}}'],
  ['SendGrid', '{{a_b}}, {{c_d}}, {{user.FirstName}}', '{{a_b}}, {{c_d}}, {{user.first_name}}'],
  ['SendGrid', '{x}, {y}, {{z}}', '{{x}}, {y}, {{z}}'],
  ['Acme', '{x}, {y}, {{z}}', '{x}, {y}, {z}'],
  ['Acme', '{{x}}, \u0024{y}', '{{x}}, {{y}}'],
  ['Resend', '{{{x}}}, {y}', '{{{x}}}, {{{y}}}'],
  ['SendGrid', '`{{a_b}}`, `{{cD}}`', '`{{a_b}}`, `{{c_d}}`'],
])('%s: the style of most in %s', (provider, before, after) => {
  checkFix(mailSpec(provider, before), mailSpec(provider, after), {
    rule: 'variable-style',
    environment: style,
  });
});

test.each([
  ['SendGrid', '{{name}}, {{email}}, {{URL}}, {{first_name}}'],
  ['SendGrid', '{{a_b}}, {{{html_body}}}'],
  ['Brevo', '{{ contact.FIRST_NAME }}, {{ params.order_id }}, {{ params.total_sum }}'],
  ['Resend', '{{{FIRST_NAME}}}, {{{order_id}}}'],
  ['SendGrid', '{{a_b}}, %c_d%'],
  ['Acme', 'first_name, last_name'],
  ['Acme', '{{a_b}}, [some text like this], [email]'],
  ['Acme', '{{a_b}}, see `GET /users/{userId}` and https://x.example/{userId}/mail'],
])('%s: no two styles in %s', (provider, variables) => {
  expect(styled(provider, variables)).toEqual([]);
});

test('a variable that is listed twice for one mail', () => {
  checkFindings(
    `
## Email & Communication Service

- **Provider:** SendGrid
- **Core Email Triggers:**
  - **Event:** Sign-up
    - **Dynamic Variables:** {{first_name}}, {{link}}, {{first_name}}
                                                       ^^^^^^^^^^^^^^ duplicate-variable: “{{first_name}}” is listed here already. List each variable once.
  - **Event:** Goodbye
    - **Dynamic Variables:**
      - \`{{first_name}}\`: how we call \`{{first_name}}\`
      - \`{{link}}\`
      - \`{{first_name}}\` - again
         ^^^^^^^^^^^^^^ duplicate-variable
`,
    twice,
  );
});

test.each([
  ['{{a}}, {{b}}, {{a}}', '{{a}}, {{b}}'],
  ['{{a}}, {{a}}, {{b}}', '{{a}}, {{b}}'],
  ['`{{a}}`, `{{a}}`', '`{{a}}`'],
  ['**{{a}}** and **{{a}}**', '**{{a}}**'],
  ['first_name, link, first_name', 'first_name, link'],
  ['[email], [name], [email]', '[email], [name]'],
  ['\n      - {{a}}\n      - {{b}}\n      - {{a}}', '\n      - {{a}}\n      - {{b}}'],
  [
    '\n      - `{{a}}`: x\n      - `{{a}}`: y\n      - `{{b}}`: z',
    '\n      - `{{a}}`: x\n      - `{{b}}`: z',
  ],
])('the second one goes: %j', (before, after) => {
  checkFix(mailSpec('SendGrid', before), mailSpec('SendGrid', after), {
    rule: 'duplicate-variable',
    environment: twice,
  });
});

test.each([
  ['{{a}}, {{b}}', '{{a}}, {{b}}'],
  ['{{#if a}}{{a}}{{/if}}'],
  ['\n      - Welcome: {{a}}\n      - Reset: {{a}}'],
  ['name and name'],
  ['\n      ```html\n      {{a}} {{a}}\n      ```'],
])('nothing twice in %j', (first, ...more) => {
  expect(checkText(mailSpec('SendGrid', first, ...more), twice).findings).toEqual([]);
});

test('a table of variables', () => {
  checkFindings(
    `
## Email & Communication Service

- **Provider:** SendGrid
- **Core Email Triggers:**
  - **Event:** Sign-up
    - **Dynamic Variables:**

      | Variable | Meaning |
      | --- | --- |
      | {{first_name}} | the name, as in {{first_name}} |
      | {{first_name}} | again |
        ^^^^^^^^^^^^^^ duplicate-variable
`,
    twice,
  );
});
