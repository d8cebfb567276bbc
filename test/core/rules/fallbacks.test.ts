import { expect, test } from 'vitest';
import { checkText } from '../../../server/workspace/checked-document.ts';
import { checkFindings } from '../../helpers/check-findings.ts';
import { checkFix } from '../../helpers/check-fix.ts';
import { only } from '../../helpers/environment.ts';

const missing = only('data-sync', 'missing-fallback');
const orphan = only('data-sync', 'orphan-fallback', 'not-applicable-contradiction');

const HEAD = '| External Service | Criticality Level | Fallback Strategy |\n| --- | --- | --- |\n';
const fallback = (...services: string[]) =>
  `## 6. External Dependencies & Fallback Strategy\n\n${HEAD}${services.map((service) => `| ${service} | High | Wait |\n`).join('')}`;
const payment = (provider: string) =>
  `## 2. Payment Gateway Integration\n\n- **Provider:** ${provider}\n\n`;
const push = (provider: string) =>
  `## 4. Push Notifications (Mobile/Web)\n\n- **Provider:** ${provider}\n\n`;
const found = (text: string, environment = missing) =>
  checkText(text, environment).findings.map(({ message }) => message.split('”')[0]?.slice(1));

test('a provider without a row', () => {
  const text = `
## 2. Payment Gateway Integration

- **Provider:** Stripe / Xendit

## 4. Push Notifications (Mobile/Web)

- **Provider:** FCM (Firebase Cloud Messaging)

## 5. Real-Time Data Synchronization (WebSockets)

- **Technology:** Socket.IO

## 6. External Dependencies & Fallback Strategy
   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-fallback: “Stripe” has no row here: nobody can tell what happens when it is down. Add one.
   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-fallback: “Firebase Cloud Messaging” has no row here: nobody can tell what happens when it is down. Add one.

| External Service | Criticality Level | Fallback Strategy |
| --- | --- | --- |
| **Xendit** | High | Wait |
| Socket.io | Medium | Poll |
`;
  checkFindings(
    text
      .replace(/\n.*missing-fallback: “Firebase.*/, '')
      .replace(/\n- \*\*Provider:\*\* FCM.*/, ''),
    missing,
  );
  const { findings } = checkText(text.replace(/\n.*missing-fallback:.*/g, ''), missing);
  expect(findings.map(({ severity, message }) => [severity, message.split('”')[0]])).toEqual([
    ['warning', '“Stripe'],
    ['info', '“Firebase Cloud Messaging'],
  ]);
});

test.each([
  [payment('Stripe'), 'Stripe'],
  [payment('Stripe'), '**Stripe** (cards)'],
  [payment('Stripe'), 'Stripe / Xendit'],
  [payment('Stripe'), 'Payments'],
  [payment('Stripe'), 'Payment Gateway'],
  [payment('Stripe'), 'Payment processor'],
  [payment('Stripe'), 'Strpe'],
  [payment('Strpe'), 'Stripe'],
  [payment('Square'), 'Square'],
  [payment('Acme Pay'), 'Acme'],
  [payment('DHL'), 'DHL (cards)'],
  [payment('X Pay'), 'X Pay'],
  [push('FCM'), 'Firebase'],
  [push('FCM'), 'Push notifications'],
  [push('Firebase Cloud Messaging'), 'FCM'],
  ['## 3. Email & Communication Service\n\n- **Provider:** SendGrid\n\n', 'Email service'],
  ['## 3. Email & Communication Service\n\n- **Provider:** AWS SES\n\n', 'AWS'],
  [payment('[e.g., Stripe]'), 'FCM'],
  [payment('our own ledger'), 'FCM'],
  ['## 5. Real-Time\n\n- **Technology:** Laravel Reverb\n\n', 'FCM'],
  ['## 2. Payment Gateway Integration\n\nNot applicable for MVP: free.\n\n', 'FCM'],
  ['## 2. Payment Gateway Integration\n\n- **Provider:** N/A, it is free\n\n', 'FCM'],
])('%j has a row in %j, or needs none', (section, service) => {
  expect(found(section + fallback(service))).toEqual([]);
});

test.each([
  [payment('Stripe'), 'Xendit', 'Stripe'],
  [payment('Stripe'), 'Email', 'Stripe'],
  [payment('Acme Pay'), 'SendGrid', 'Acme Pay'],
  [push('OneSignal'), 'Firebase', 'OneSignal'],
  ['## Payment Gateway Integration (Stripe)\n\n- **Payment Flow:** x\n\n', 'FCM', 'Stripe'],
])('%j has no row in %j', (section, service, name) => {
  expect(found(section + fallback(service))).toEqual([name]);
});

test('silent where other rules speak of the fallback section, or nobody has filled it in', () => {
  const section = '## 6. External Dependencies & Fallback Strategy\n';
  for (const rest of [
    '',
    section,
    `${section}\nNot applicable: nothing can fail.\n`,
    `${section}\nWe wait.\n`,
    `${section}\n- **Stripe**: wait\n`,
    `${section}\n${HEAD}| **[e.g., SendGrid]** | Medium | [Strategy] |\n| **[Service 3]** | [Level] | [Strategy] |\n`,
    `${fallback('FCM')}\n### Stripe\n\nWe wait.\n`,
  ]) {
    expect(found(payment('Stripe') + rest), rest).toEqual([]);
  }
  expect(found(`${payment('Stripe')}## Overview\n\n${HEAD}| FCM | x | y |\n`)).toEqual([]);
});

test('the row that is missing, in the manner of the others', () => {
  const fix = { rule: 'missing-fallback', environment: missing };
  const table = (rows: string) =>
    `${payment('Stripe')}## 6. Fallback Strategy\n\n| # | External Service | Criticality Level | Notes |\n| :---- | :---- | :---- | :---- |\n${rows}`;
  checkFix(
    table('| 1 | **FCM** | Low | x |\n\nBehind.\n'),
    table('| 1 | **FCM** | Low | x |\n| 2 | **Stripe** | [Level] | [Notes] |\n\nBehind.\n'),
    fix,
  );
  checkFix(
    table('| 1 | FCM\\_x | Low | \\[x\\] |'),
    table('| 1 | FCM\\_x | Low | \\[x\\] |\n| 2 | Stripe | \\[Level\\] | \\[Notes\\] |'),
    fix,
  );
  const open = (rows: string) =>
    `${payment('Stripe')}## 6. Fallback Strategy\r\n\r\nService | Criticality\r\n--- | ---\r\n${rows}`;
  checkFix(open('FCM | Low\r\n\r\nx'), open('FCM | Low\r\nStripe | [Level]\r\n\r\nx'), fix);
});

test('a row for a provider that is not used', () => {
  const text = `${payment('Stripe')}${fallback('Stripe', 'Xendit', 'SendGrid')}`;
  expect(checkText(text, orphan).findings.map(({ message }) => message)).toEqual([
    'Nothing else here speaks of “Xendit”; “Stripe” is used for the same purpose. Remove the row, or say where it is used.',
  ]);
  checkFix(text, `${payment('Stripe')}${fallback('Stripe', 'SendGrid')}`, {
    rule: 'orphan-fallback',
    environment: orphan,
  });
});

test.each([
  ['named in the overview', '## 1. Overview\n\nXendit is for Indonesia.\n\n', ['Stripe', 'Xendit']],
  ['named in prose', '## Notes\n\nLater Xendit.\n\n', ['Stripe', 'Xendit']],
  ['beside another', '', ['Stripe / Xendit']],
  ['a placeholder', '', ['Stripe', '[e.g., Xendit]']],
  ['a purpose', '', ['Stripe', 'Payments']],
  ['a part of one in use', '', ['Stripe', 'Stripe Billing']],
  ['of a purpose that nothing serves', '', ['Stripe', 'SendGrid']],
  ['not known', '', ['Stripe', 'Acme Pay']],
])('no orphan: %s', (_, before, services) => {
  expect(found(before + payment('Stripe') + fallback(...services), orphan)).toEqual([]);
});

test('two rows that nothing else speaks of are no excuse for each other', () => {
  const orphans = (...services: string[]) =>
    found(payment('Stripe') + fallback('Stripe', ...services), orphan).length;
  expect(orphans('PayPal', 'Braintree')).toBe(2);
  expect(orphans('Xendit', 'Xendit')).toBe(2);
  expect(orphans('Stripe, else PayPal', 'PayPal')).toBe(0);
});

test('in a section that does not apply it is a contradiction', () => {
  const text = `## 2. Payment Gateway Integration\n\nNot applicable for MVP: free.\n\n${push('FCM')}${fallback('FCM', 'Xendit')}`;
  expect(checkText(text, orphan).findings.map(({ rule }) => rule)).toEqual([
    'not-applicable-contradiction',
  ]);
});

test('“none” in a column for fallbacks rules out the fallback, and nothing else', () => {
  const overview = (header: string, provider: string) =>
    `## 1. Overview\n\n| Area | Provider | ${header} |\n| --- | --- | --- |\n| Push | ${provider} | None |\n\n${push('FCM')}`;
  const rules = (text: string) => checkText(text, orphan).findings.map(({ rule }) => rule);
  expect(rules(overview('Fallback', 'FCM'))).toEqual([]);
  expect(rules(overview('Webhooks', 'FCM'))).toEqual([]);
  expect(rules(overview('State', 'FCM'))).toEqual(['not-applicable-contradiction']);
  expect(rules(overview('Fallback', '-'))).toEqual(['not-applicable-contradiction']);
});
