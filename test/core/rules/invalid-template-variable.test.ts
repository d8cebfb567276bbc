import { expect, test } from 'vitest';
import { checkText } from '../../../server/workspace/checked-document.ts';
import { checkFindings } from '../../helpers/check-findings.ts';
import { checkFix } from '../../helpers/check-fix.ts';
import { knowing, mailSpec } from '../../helpers/mail-spec.ts';

const RULE = 'invalid-template-variable';
const environment = knowing(
  {
    sendgrid: { language: 'handlebars', helpers: ['if', 'each', 'insert', 'formatDate'] },
    postmark: { language: 'mustachio', helpers: ['each'] },
    resend: { language: 'resend', reserved: ['FIRST_NAME'] },
    brevo: { language: 'brevo' },
    mailgun: { language: 'mailgun', helpers: ['if', 'each'] },
    mandrill: { language: 'mandrill' },
  },
  RULE,
);

function found(provider: string, variables: string): string[] {
  return checkText(mailSpec(provider, variables), environment).findings.map(
    ({ severity, message }) => `${severity} ${message}`,
  );
}

test('what no language accepts, at its place', () => {
  checkFindings(
    `
## Email & Communication Service

- **Provider:** SendGrid
- **Core Email Triggers:**
  - **Event:** Sign-up
    - **Trigger Condition:** At once, with the subject "Hello {{first name}}"
                                                              ^^^^^^^^^^^^^^ invalid-template-variable
    - **Dynamic Variables:** {{first name}}, {{link}, {last}}, {{}}, {{ }}, {{first\\_name}}, {{plan!}}
                             ^^^^^^^^^^^^^^ invalid-template-variable: “{{first name}}” has a blank in its name, which no template language allows. Write {{first_name}}.
                                             ^^^^^^^ invalid-template-variable: “{{link}” does not open and close with the same number of braces, so that it would be sent as it stands. Write {{link}}.
                                                      ^^^^^^^ invalid-template-variable
                                                               ^^^^ invalid-template-variable: “{{}}” names no variable between its braces.
                                                                     ^^^^^ invalid-template-variable
                                                                                             ^^^^^^^^^ invalid-template-variable: “{{plan!}}” has a character in its name that no template language allows. Write {{plan}}.
`,
    environment,
  );
});

test.each([
  ['no catalog', 'Acme Mail', '{{first name}}', '{{first_name}}'],
  ['a dotted name', 'SendGrid', '{{user.first name}}', '{{user.first_name}}'],
  ['three braces', 'SendGrid', '{{{first name}}}', '{{{first_name}}}'],
  ['never closed', 'SendGrid', '{{first_name, {{link}}', '{{first_name}}, {{link}}'],
  ['never opened', 'SendGrid', 'first_name}}, {{link}}', '{{first_name}}, {{link}}'],
  ['three and two', 'SendGrid', '{{{name}}', '{{name}}'],
  [
    'as others are written',
    'SendGrid',
    '{{lastName}}, {{first name}}',
    '{{lastName}}, {{firstName}}',
  ],
  ['a backslash in code', 'SendGrid', '`{{first\\_name}}`', '`{{first_name}}`'],
  ['double braces', 'Resend', '{{first_name}}', '{{{first_name}}}'],
  ['no namespace', 'Brevo', '{{ first_name }}', '{{ params.first_name }}'],
  ['a merge tag', 'SendGrid', '`*|FIRST_NAME|*`', '`{{FIRST_NAME}}`'],
  ['a merge tag without a code span', 'SendGrid', '*|FIRST_NAME|*', '{{FIRST_NAME}}'],
  ['Go', 'SendGrid', '{{ .ConfirmationURL }}', '{{ConfirmationURL}}'],
  ['percent', 'SendGrid', '%recipient.name%', '{{name}}'],
  ['percent', 'Mailgun', '%first_name%', '%recipient.first_name%'],
  ['ERB', 'Postmark', '`<%= name %>`', '`{{name}}`'],
  ['single braces', 'Postmark', '{name}', '{{name}}'],
  ['a blank and the form', 'Resend', '{{first name}}', '{{{first_name}}}'],
  ['a blank and the namespace', 'Brevo', '{{ first name }}', '{{ params.first_name }}'],
  ['capitals', 'SendGrid', '{{First Name}}', '{{first_name}}'],
  [
    'a path in another style',
    'SendGrid',
    '{{aB}}, {{user.first name}}',
    '{{aB}}, {{user.firstName}}',
  ],
  ['two dots', 'SendGrid', '{{user..name}}', '{{user.name}}'],
  ['three words', 'SendGrid', '{{date of birth}}', '{{date_of_birth}}'],
])('repair of %s for %s', (_, provider, before, after) => {
  checkFix(mailSpec(provider, before), mailSpec(provider, after), { rule: RULE, environment });
});

test('an escaped document stays escaped', () => {
  const spec = (variable: string) =>
    mailSpec('SendGrid', `${variable}, {{last\\_name}}, {{reset\\_link}}`);
  checkFix(spec('{{first name}}'), spec('{{first\\_name}}'), { rule: RULE, environment });
});

test('what only this provider does not accept is information', () => {
  expect(found('Resend', '{{name}}')[0]).toBe(
    'info “{{name}}” is not how Resend writes a variable. Write {{{name}}}.',
  );
  expect(found('Brevo', '{{name}}')[0]).toBe(
    'info “{{name}}” has no namespace: Brevo fills in what begins with params or contact. Write {{params.name}}.',
  );
  expect(found('SendGrid', '{{boats[0].name}}')[0]).toBe(
    'info “{{boats[0].name}}” is not how SendGrid writes a variable.',
  );
  expect(found('SendGrid', '{{boats[0.name}}')[0]).toMatch(/^error/);
  expect(found('SendGrid', '{{uppercase name}}')[0]).toBe(
    'info “{{uppercase name}}” calls a helper that SendGrid does not have.',
  );
});

test.each([
  ['SendGrid', '{{first_name}}, {{user.name}}, {{{html_body}}}, {{ spaced }}, {{@root.x}}'],
  ['SendGrid', '{{first\\_name}}, `{{last_name}}`, **{{link}}**'],
  ['SendGrid', '{{#if premium}}{{plan}}{{/if}}, {{#each items}}{{this.name}}{{/each}}, {{else}}'],
  ['SendGrid', '{{insert name "default=you"}}, {{formatDate due "MM/DD"}}'],
  ['SendGrid', 'first_name, reset_link'],
  ['SendGrid', '[email], [name]'],
  ['SendGrid', '[Variables]'],
  ['SendGrid', '[e.g., {{first name}}]'],
  ['SendGrid', '{first_name}, {{last_name}}'],
  ['Postmark', '{{#each items}}, {{^empty}}none{{/empty}}'],
  ['Resend', '{{{FIRST_NAME}}}, {{{product}}}'],
  ['Brevo', '{{ params.name }}, {{ contact.FIRSTNAME | default:"you" }}, {% if params.x %}'],
  ['Brevo', '{{ mirror }}, {{ unsubscribe }}'],
  [
    'Brevo',
    '{{ params.boats[0].name }}, {{ params.boats[-1]["name"] }}, `{{ params.x[i] | upper }}`',
  ],
  ['Acme Mail', '{{ boats[0].name }}'],
  ['Mailgun', '%recipient.name%, {{name}}'],
  ['Mandrill', '*|FNAME|*, {{lname}}'],
  ['Supabase', '{{ .ConfirmationURL }}, {{ if .X }}'],
  [
    'Acme Mail',
    '{name}, \u0024{link}, %x%, *|X|*, <%= x %>, {{ x | upcase }}, {{formatMoney total}}',
  ],
  ['SendGrid or Resend', '{{name}}'],
  ['SendGrid', '`{ user: { name, email }}`, `{"a":{"b":true}}`, `{user: {name}}`'],
  ['SendGrid', '\n\n      ```json\n      {"a": {"b": true}}\n      ```'],
  ['SendGrid', 'N/A'],
  ['SendGrid', 'None of them, see the wiki'],
])('%s accepts %s', (provider, variables) => {
  expect(found(provider, variables)).toEqual([]);
});

test('bodies of mails are read, code of other kinds is not', () => {
  const body = (language: string) =>
    `${mailSpec('SendGrid', '{{name}}')}\n\`\`\`${language}\n<p style={{color: red}}>{{first name}}</p>\n\`\`\`\n`;
  const count = (language: string) => checkText(body(language), environment).findings.length;
  expect([count('html'), count('tsx'), count('yaml')]).toEqual([1, 0, 0]);
});

test('an apostrophe is no part of a name', () => {
  expect(found('SendGrid', "{{user's name}}")).toHaveLength(1);
  expect(found('Acme Mail', "{{ 'now' }}")).toEqual([]);
});

test('without the parser only braces are judged', () => {
  const { parseExpression, ...facts } = environment.facts;
  expect(parseExpression).toBeDefined();
  const spec = mailSpec('SendGrid', '{{first name}}, {{link}');
  expect(checkText(spec, { ...environment, facts }).findings).toHaveLength(1);
});
