import { expect, test } from 'vitest';
import { checkText } from '../../../server/workspace/checked-document.ts';
import { checkFindings } from '../../helpers/check-findings.ts';
import { checkFix } from '../../helpers/check-fix.ts';
import { only } from '../../helpers/environment.ts';

const RULES = [
  'not-applicable-content',
  'not-applicable-reason',
  'not-applicable-forbidden',
  'not-applicable-contradiction',
  'empty-section',
];
const dataSync = only('data-sync', ...RULES);
const external = only('external-integrations', ...RULES);

test('what stands beside a mark is one finding', () => {
  checkFindings(
    `
## 2. Payment Gateway Integration

Not applicable for MVP. The first season is free.

It may come back with the second one.

## 3. Email & Communication Service

N/A for MVP

- **Provider:** SendGrid
^^^^^^^^^^^^^^^^^^^^^^^^… not-applicable-content: “Email & Communication Service” is marked as not applicable, yet this is still here. Remove one of the two.
- **Core Email Triggers:**
  - **Event:** Sign-up

## 4. Push Notifications (Future Phase)

- **Provider:** FCM
^^^^^^^^^^^^^^^^^^^… not-applicable-content
- **Standard Payload Structure:** see below

## 5. Real-Time Data Synchronization (WebSockets)

- **Technology:** N/A
                  ^^^ not-applicable-reason
- **Core Events:** None — nothing is live
`,
    dataSync,
  );
});

test('an N/A provider marks the whole section', () => {
  checkFindings(
    `
## 4. Push Notifications

- **Provider:** N/A
                ^^^ not-applicable-reason: “Push Notifications (Mobile/Web)” is marked as not applicable without a reason. Add one: readers will ask.
- **Standard Payload Structure:**

## 3. Email & Communication Service

- **Provider:** Not applicable for MVP
- **Core Email Triggers:**
^^^^^^^^^^^^^^^^^^^^^^^^^^… not-applicable-content
  - **Event:** Sign-up
    - **Trigger Condition:** soon
`,
    dataSync,
  );
});

test('some parts cannot be not applicable', () => {
  checkFindings(
    `
## Overview

Not applicable.
^^^^^^^^^^^^^^ not-applicable-forbidden: “Overview” cannot be marked as not applicable: every document needs it.

## Stripe

- **Purpose**: N/A
               ^^^ not-applicable-forbidden
- **Provider**: None
                ^^^^ not-applicable-forbidden
- **Documentation**: N/A
                     ^^^ not-applicable-reason

### Endpoints Used

N/A, we only use the SDK.

### Fallback Strategy

- **If Service is Unavailable**: N/A.
                                 ^^^ not-applicable-reason
`,
    external,
  );
});

test('the fallback section applies while a provider is in use', () => {
  const fallback =
    '## 6. External Dependencies & Fallback Strategy\n\nNot applicable, nothing can fail.\n';
  const rules = (text: string) => checkText(text, dataSync).findings.map(({ rule }) => rule);
  expect(
    rules(`## 2. Payment Gateway Integration\n\n- **Provider:** Stripe\n\n${fallback}`),
  ).toEqual(['not-applicable-forbidden']);
  expect(rules(`## 2. Payment Gateway Integration\n\nN/A for MVP\n\n${fallback}`)).toEqual([]);
});

test('the overview may say it for a section that is absent or empty', () => {
  checkFindings(
    `
## 1. Integration Landscape Overview

We mail with Postmark. Payments and push notifications are not applicable for MVP. Android is out of scope.

- Real-time: not required, the board is polled

## 2. Payment Gateway Integration

## 4. Push Notifications (Mobile/Web)
   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ not-applicable-contradiction

- **Provider:** FCM

## 6. External Dependencies & Fallback Strategy

| External Service | Criticality Level | Fallback Strategy |
| --- | --- | --- |
| Postmark | High | Queue |
| Stripe | High | Wait |
  ^^^^^^ not-applicable-contradiction: There is a fallback for “Stripe”, but “Payment Gateway Integration” is marked as not applicable. Remove the row, or the mark.
`,
    dataSync,
  );
});

test('a narrower statement marks nothing', () => {
  const overview = (statement: string) =>
    `## 1. Integration Landscape Overview\n\n${statement}\n\n## 4. Push Notifications (Mobile/Web)\n`;
  const rules = (statement: string) =>
    checkText(overview(statement), dataSync).findings.map(({ rule }) => rule);
  for (const statement of [
    'Push notifications are not applicable for MVP.',
    'Push: N/A for MVP',
    'No push notifications in the MVP.',
    '| Push | Not applicable for MVP |'.replace(/^/, '| Area | State |\n| --- | --- |\n'),
    'Not applicable for MVP: payments, push notifications.',
  ]) {
    expect(rules(statement), statement).toEqual([]);
  }
  for (const statement of [
    'Android push is out of scope.',
    'Push notifications to watches are not applicable.',
    'We push notifications.',
    'Payments are not applicable for MVP.',
  ]) {
    expect(rules(statement), statement).toEqual(['empty-section']);
  }
});

test('fixes', () => {
  const before =
    '## 3. Email\n\nN/A for MVP\n\n- **Provider:** SendGrid\n- **Core Email Triggers:** none yet\n\n## 4. Push\n\n- **Provider:** FCM\n';
  checkFix(before, '## 3. Email\n\nN/A for MVP\n\n## 4. Push\n\n- **Provider:** FCM\n', {
    rule: 'not-applicable-content',
    environment: dataSync,
  });
  checkFix(before, before.replace('N/A for MVP\n\n', ''), {
    rule: 'not-applicable-content',
    title: 'Remove the mark',
    environment: dataSync,
  });
  checkFix(
    before,
    '## 3. Email\n\nN/A for MVP\n\n<!-- integration-spec-kept\n- **Provider:** SendGrid\n- **Core Email Triggers:** none yet\n-->\n\n## 4. Push\n\n- **Provider:** FCM\n',
    { rule: 'not-applicable-content', title: 'keep it in a comment', environment: dataSync },
  );
  checkFix('## 4. Push\n\nN/A.\n', '## 4. Push\n\nN/A — [reason]\n', {
    rule: 'not-applicable-reason',
    environment: dataSync,
  });
  checkFix('## 4. Push\n\n**Not applicable**\n', '## 4. Push\n\n**Not applicable** — [reason]\n', {
    rule: 'not-applicable-reason',
    environment: dataSync,
  });
});

test('a reason in the next line is a reason', () => {
  for (const rest of [
    'The product is used at a desk.',
    '- **Reason:** desk.',
    '**Reason:** desk.',
    '> Desk.',
  ]) {
    expect(
      checkText(`## 4. Push\n\nNot applicable.\n\n${rest}\n`, dataSync).findings,
      rest,
    ).toEqual([]);
  }
});

test('a mark in the heading', () => {
  const before = '## 4. Push (N/A)\n\n- **Provider:** FCM\n';
  expect(checkText(before, dataSync).findings.map(({ rule }) => rule)).toEqual([
    'not-applicable-content',
  ]);
  checkFix(before, before.replace(' (N/A)', ''), {
    rule: 'not-applicable-content',
    title: 'Remove the mark',
    environment: dataSync,
  });
});

test('what a provider sends stands elsewhere', () => {
  checkFindings(
    `
## 2. Payment Gateway Integration

Not applicable for MVP: the first season is free.

## 3. Email & Communication Service

- **Provider:** SendGrid

## Stripe

- **Webhook Events:**
    ^^^^^^^^^^^^^^ not-applicable-contradiction: This says what “Stripe” exchanges with us, but “Payment Gateway Integration” is marked as not applicable. Remove one of the two.
  - invoice.paid: extend the plan

## GitHub

- **Webhook Events:**
  - push: build the site

## Twilio

We may send messages with it later.
`,
    dataSync,
  );
});
