// How what a fix inserts is laid out: below list elements of any width, behind tabs, in numbered lists.
import { expect, test } from 'vitest';
import { insertActionsAt } from '../../../server/core/features/insertions/insert-actions.ts';
import { plainText } from '../../../server/core/text/draft.ts';
import { applyEdits } from '../../../server/core/text/edit.ts';
import { checkText } from '../../../server/workspace/checked-document.ts';
import { checkFix, fixed } from '../../helpers/check-fix.ts';
import { checkRefactor } from '../../helpers/check-refactor.ts';
import { only, readWith } from '../../helpers/environment.ts';
import { FACTS } from '../../helpers/facts.ts';

/** Checks a fix with LF and with CRLF. */
function checkBoth(before: string, after: string, check: Parameters<typeof checkFix>[2]): void {
  checkFix(before, after, check);
  const crlf = (text: string) => text.replaceAll('\n', '\r\n');
  checkFix(crlf(before), crlf(after), check);
}

/** The text after an insertion that is offered at `$0`. */
function inserted(marked: string, title: string): string {
  const text = marked.replace('$0', '');
  const { spec } = checkText(text, readWith('data-sync'));
  const found = spec ? insertActionsAt(spec, FACTS, marked.indexOf('$0')) : [];
  const action = found.find((each) => each.title.includes(title));
  if (!action) throw new Error(`only ${found.map((each) => each.title).join(', ')}`);
  const { span, draft } = action.edit;
  return applyEdits(text, [{ span, newText: plainText(draft) }]);
}

const empty = {
  rule: 'empty-field',
  title: 'Insert what belongs here',
  environment: only('data-sync', 'empty-field', 'missing-field'),
};

test.each([
  ['1. ', '2. ', '   '],
  ['9. ', '10. ', '    '],
  ['* ', '* ', '  '],
  ['*   ', '*   ', '    '],
  ['-  ', '-  ', '   '],
  ['> 1. ', '> 2. ', '>    '],
])('a list stands in as far as the text above it, behind “%s”', (first, second, indent) => {
  const head = '## 5. Real-Time Data Synchronization (WebSockets)\n\n';
  const quote = first.startsWith('>') ? '> ' : '';
  const before = `${head}${first}**Technology:** Ably\n${second}**Core Events:**`;
  const behind = `\n${quote}\n${quote}x\n`;
  const bullet = first.includes('*') ? '*' : '-';
  const list = [
    'Subscribe: Client joins a specific "room" (e.g., project_123).',
    'Broadcast: Server emits CARD_MOVED event to all users in the room.',
  ];
  const after = list.map((each) => `\n${indent}${bullet} ${each}`).join('');
  checkBoth(before + behind, before + after + behind, empty);
});

test.each([
  ['1. ', '   '],
  ['10) ', '    '],
  ['- ', '  '],
  ['*   ', '    '],
])('and so does a fence, behind “%s”', (marker, indent) => {
  const head = '## 4. Push Notifications (Mobile/Web)\n\n- **Provider:** FCM\n\nx\n\n';
  const before = `${head}${marker}**Standard Payload Structure:**\n`;
  const after = fixed(before, empty.rule, empty.title, empty.environment);
  expect(after.slice(before.length).split('\n').filter(Boolean)).toEqual(
    after
      .slice(before.length)
      .split('\n')
      .filter((line) => line.startsWith(indent)),
  );
  expect(after.slice(before.length)).toMatch(new RegExp(`^${indent}\`\`\`json\n${indent}\\{\n`));
  expect(checkText(after, empty.environment).findings).toEqual([]);
});

const missing = { rule: 'missing-field', environment: only('data-sync', 'missing-field') };
const flow = '[e.g., Checkout Session / Subscriptions]';

test.each([
  // A list that repeats its number, what stands below its elements set aside.
  ['1. ', '1. ', '1. '],
  ['0) ', '0) ', '0) '],
  // One that counts.
  ['1. ', '2. ', '2. '],
  ['- ', '- ', '- '],
])('a field in a list of “%s” and “%s” begins with “%s”', (first, second, own) => {
  const head = '## 2. Payment Gateway Integration\n\n';
  const provider = `${first}**Provider:** Stripe\n   1. test mode\n`;
  const events = `${second}**Webhook Events:** a.b\n`;
  checkBoth(
    head + provider + events,
    `${head}${provider}${own}**Payment Flow:** ${flow}\n${events}`,
    missing,
  );
});

test.each([
  ['1. ', '1. ', '1. '],
  ['1. ', '2. ', '3. '],
])('events join a list of “%s” and “%s” as “%s”', (first, second, own) => {
  const text = `## 2. Payment Gateway Integration\n\n- **Provider:** Stripe\n- **Payment Flow:** Subscriptions\n- **Required Webhook Events to Listen:**\n    ${first}customer.subscription.created: a\n    ${second}invoice.paid: b\n`;
  const environment = only('data-sync', 'missing-webhook-event');
  expect(fixed(text, 'missing-webhook-event', 'Add', environment)).toContain(
    `${text}    ${own}customer.subscription.updated: `,
  );
});

const LIST =
  '## 2. Payment Gateway Integration\n\n- **Provider:** Stripe\n- **Payment Flow:** Checkout\n';

test.each(['    ', '   ', '\t'])(
  'what is nested elsewhere by “%s” says nothing of a list of triggers',
  (indent) => {
    const payment = `${LIST}- **Required Webhook Events to Listen:**\n${indent}- invoice.paid: a\n${indent}- invoice.payment_failed: b\n\n`;
    const trigger = (name: string, condition: string, variables: string) =>
      `  - **Event:** ${name}\n    - **Trigger Condition:** ${condition}\n    - **Dynamic Variables:** ${variables}\n`;
    const mail = `## 3. Email & Communication Service\n\n- **Core Email Triggers:**\n${trigger('User Registration', 'Paid', '{{pass}}')}`;
    expect(inserted(`${payment}${mail.trimEnd()}$0\n`, 'E-mail trigger')).toBe(
      payment + mail + trigger('[Another Event based on BRD]', '[Condition]', '[Variables]'),
    );
  },
);

test('a trigger behind a wider number stands in further', () => {
  const head = '## 3. Email & Communication Service\n\n- **Core Email Triggers:**\n\n';
  const trigger = (number: string, name: string, indent: string) =>
    `  ${number} **Event:** ${name}\n  ${indent}- **Trigger Condition:** [Condition]\n`;
  const text = head + trigger('8.', 'User Registration', '   ') + trigger('9.', 'Paid', '   ');
  expect(inserted(`${text.trimEnd()}$0\n`, 'E-mail trigger')).toBe(
    `${text}${trigger('10.', '[Another Event based on BRD]', '    ')}      - **Dynamic Variables:** [Variables]\n`,
  );
});

const TABBED = `${LIST}- **Required Webhook Events to Listen:**\n\t- invoice.paid: a\n\n`;

test('tabs, where the document nests by them', () => {
  const mail = '## 3. Email & Communication Service\n\n- **Provider:** SendGrid\n';
  const text = `${TABBED}${mail}`;
  const after = fixed(text, 'missing-field', 'Core Email Triggers', missing.environment);
  const lines = after.slice(text.length).split('\n').filter(Boolean);
  expect(lines.map((line) => /^\s*/.exec(line)?.[0])).toEqual([
    '',
    '\t',
    '\t\t',
    '\t\t',
    '\t',
    '\t\t',
    '\t\t',
  ]);
  expect(
    checkText(after, only('data-sync', 'missing-field', 'empty-field')).findings.map(
      ({ span }) => span.start >= text.length,
    ),
  ).not.toContain(true);
});

test('blanks, where it nests by both', () => {
  const mail = '## 3. Email & Communication Service\n\n- **Provider:** SendGrid\n  - EU\n';
  const text = `${TABBED}${mail}`;
  const after = fixed(text, 'missing-field', 'Core Email Triggers', missing.environment);
  expect(after.slice(text.length)).not.toContain('\t');
});

test.each([
  ['### Webhook Events\n\n- `release.published`: Load\n', true],
  ['**Webhook Events**\n\n- `release.published`: Load\n', false],
])('a section comes behind one that the template does not ask for: %s', (webhooks, isBehind) => {
  const head =
    '# External Integrations\n\n## Overview\n\nx\n\n## GitHub\n\n- **Purpose**: Plans\n\n';
  const endpoints = '### Endpoints Used\n\n- `GET /releases`: To fetch the plans\n';
  const errors = '### Error Handling\n\n- **Strategy**: Retry with backoff\n';
  const text = [head + endpoints, webhooks, errors].join('\n');
  const environment = only('external-integrations', 'missing-section', 'section-order');
  const found = checkText(text, environment).findings.find(({ message }) =>
    message.includes('Data Flow'),
  );
  expect(text.slice(found?.span.start, found?.span.end)).toBe('Endpoints Used');
  const after = applyEdits(text, found?.fixes()[0]?.edits ?? []);
  const at = after.indexOf('### Data Flow');
  expect(at > after.indexOf('Webhook Events')).toBe(isBehind);
  expect(at < after.indexOf('### Error Handling')).toBe(true);
  expect(checkText(after, environment).findings.map(({ rule }) => rule)).not.toContain(
    'section-order',
  );
});

const STRIPE = '| **Stripe** | High | Wait. |';
const table = (...rows: readonly string[]) =>
  ['| Service | Level | Fallback |', '| --- | --- | --- |', ...rows].join('\n');
const kept = (line: number) => `<!-- integration-spec-kept-row ${line}\n${STRIPE}\n-->`;
const OTHER = '| **SendGrid** | Low | Retry. |';

test('what marks an empty section takes the fallback rows along that are for it', () => {
  const head = (...rows: readonly string[]) =>
    `## 6. External Dependencies & Fallback Strategy\n\n${table(...rows)}\n\n## 2. Payment Gateway Integration\n`;
  checkBoth(head(OTHER, STRIPE), `${head(OTHER)}\nNot Applicable — [reason]\n\n${kept(3)}\n`, {
    rule: 'empty-section',
    title: 'Mark it as Not Applicable',
    environment: only('data-sync', 'empty-section', 'not-applicable-contradiction'),
  });
});

test('and they come back with the section', () => {
  const text = (rows: readonly string[], below: string) =>
    `---\nintegration-spec: data-sync\n---\n\n## 6. External Dependencies & Fallback Strategy\n\n${table(...rows)}\n\n## 2. Payment Gateway Integration${below}`;
  checkRefactor(
    text([OTHER], `\n\nNot Applicable — free$0\n\n${kept(3)}\n`),
    text([OTHER, STRIPE], '\n'),
    'Bring',
  );
});

test('the row of a provider that another section uses stays', () => {
  const text = `## 2. Payment Gateway Integration\n\n## 3. Email & Communication Service\n\n- **Provider:** Stripe\n\n## 6. External Dependencies & Fallback Strategy\n\n${table(STRIPE)}\n`;
  const environment = only('data-sync', 'empty-section', 'not-applicable-contradiction');
  expect(fixed(text, 'empty-section', 'Mark it', environment)).toBe(
    text.replace('Integration\n', 'Integration\n\nNot Applicable — [reason]\n'),
  );
});
