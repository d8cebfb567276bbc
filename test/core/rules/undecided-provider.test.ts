import { expect, test } from 'vitest';
import { checkText } from '../../../server/workspace/checked-document.ts';
import { checkFindings } from '../../helpers/check-findings.ts';
import { checkFix } from '../../helpers/check-fix.ts';
import { only } from '../../helpers/environment.ts';

const environment = only('data-sync', 'undecided-provider');
const field = (value: string) =>
  `## 3. Email & Communication Service\n\n- **Provider:** ${value}\n- **Core Email Triggers:** none yet\n`;
const found = (text: string) =>
  checkText(text, environment).findings.map(({ span }) => text.slice(span.start, span.end));

test.each([
  ['SendGrid or Resend', 'SendGrid or Resend'],
  ['Stripe vs Xendit', 'Stripe vs Xendit'],
  ['Stripe vs. Xendit', 'Stripe vs. Xendit'],
  ['Stripe?', 'Stripe?'],
  ['Stripe? (ask Ann)', 'Stripe?'],
  ['SendGrid? Resend?', 'SendGrid? Resend?'],
  ['SendGrid? or Resend', 'SendGrid? or Resend'],
  ['either SendGrid or Resend', 'either SendGrid or Resend'],
  ['SendGrid, Postmark or Resend for mail', 'SendGrid, Postmark or Resend'],
  ['SendGrid (or Resend)', 'SendGrid (or Resend)'],
  ['FCM (Firebase Cloud Messaging) or OneSignal', 'FCM (Firebase Cloud Messaging) or OneSignal'],
  ['SendGrid oder Resend', 'SendGrid oder Resend'],
  ['SendGrid o Resend', 'SendGrid o Resend'],
  ['SendGrid ou Resend', 'SendGrid ou Resend'],
  ['SendGrid atau Resend', 'SendGrid atau Resend'],
  ['SendGrid или Resend', 'SendGrid или Resend'],
  ['SendGridまたはResend', 'SendGridまたはResend'],
  ['SendGrid 또는 Resend', 'SendGrid 또는 Resend'],
  ['SendGrid 或 Resend', 'SendGrid 或 Resend'],
  ['SendGrid or Resend (TBD)', 'SendGrid or Resend'],
])('%s', (value, marked) => {
  expect(found(field(value))).toEqual([marked]);
});

test.each([
  'SendGrid',
  'SendGrid / Resend',
  'SendGrid, Resend',
  'SendGrid + Resend',
  'SendGrid and Resend',
  'SendGrid and/or Resend',
  'SendGrid & Resend',
  'SendGrid or Resend as fallback',
  'SendGrid (primary) or Resend',
  'SendGrid, or Resend as a backup',
  'FCM or APNs, depending on the device',
  'FCM for Android or APNs for iOS',
  'FCM or Firebase Cloud Messaging',
  'SendGrid or something similar',
  'SendGrid, TBD',
  '[SendGrid or Resend]',
  '[e.g., SendGrid or Resend]',
  'TBD',
  'Not applicable: SendGrid or Resend later',
])('%s is decided, or no choice of ours', (value) => {
  expect(found(field(value))).toEqual([]);
});

test('the overview counts where no field says it', () => {
  const overview = (text: string) =>
    `## 1. Integration Landscape Overview\n\nBoats by the hour. ${text} Nothing else.\n`;
  const open = overview('Mail is sent with SendGrid or\nResend.');
  expect(found(open)).toEqual(['SendGrid or\nResend']);
  expect(found(`${open}\n${field('Resend')}`)).toEqual([]);
  expect(found(`${open}\n${field('Postmark')}`)).toEqual([]);
  expect(found(`${open}\n${field('SendGrid or Resend')}`)).toEqual(['SendGrid or Resend']);
  expect(found(overview('Mail is sent with SendGrid, or Resend as fallback.'))).toEqual([]);
  expect(found(overview('Mail is sent with SendGrid and Resend.'))).toEqual([]);
});

test('what it says', () => {
  checkFindings(
    `
## 3. Email & Communication Service

- **Provider:** **SendGrid** or Resend
                  ^^^^^^^^^^^^^^^^^^^^ undecided-provider: The provider is undecided: “SendGrid or Resend”. What is to be built and checked differs from one to the other. Decide on one.
`,
    environment,
  );
});

test('each of them is offered', () => {
  const fix = { rule: 'undecided-provider', environment };
  const before = field('SendGrid or Resend, by Ann');
  checkFix(before, field('SendGrid, by Ann'), { ...fix, title: 'SendGrid' });
  checkFix(before, field('Resend, by Ann'), { ...fix, title: 'Resend' });
  checkFix(field('**SendGrid** or `Resend`'), field('Resend'), { ...fix, title: 'Resend' });
  checkFix(field('**SendGrid or Resend**'), field('**Resend**'), { ...fix, title: 'Resend' });
  checkFix(field('Stripe?'), field('Stripe'), { ...fix, title: 'Stripe' });
  checkFix(field('SendGrid (or Resend)'), field('Resend'), { ...fix, title: 'Resend' });
});
