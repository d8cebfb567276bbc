import { expect, test } from 'vitest';
import { choicesOf } from '../../../../server/core/features/new-document/choices.ts';
import { builtinTemplates } from '../../../../server/core/templates/builtin.ts';
import { FACTS } from '../../../helpers/facts.ts';
import { VENDOR_SERVICES } from '../../../helpers/vendor-services.ts';

const [dataSync, external] = builtinTemplates.map((template) =>
  choicesOf(template, FACTS.catalogs),
);
const own = choicesOf(VENDOR_SERVICES, FACTS.catalogs);

test('the sections about which somebody has to decide', () => {
  expect(dataSync?.sections.map(({ id, otherwise }) => `${id}: ${otherwise}`)).toEqual([
    'payment: not-applicable',
    'email: not-applicable',
    'push: not-applicable',
    'realtime: not-applicable',
  ]);
  expect(external?.sections.map(({ id, repeats }) => `${id}: ${repeats}`)).toEqual([
    'integration: true',
  ]);
  expect(own.sections.map(({ id, otherwise }) => `${id}: ${otherwise}`)).toEqual([
    'card-payments: not-applicable',
    'mails: not-applicable',
    'alerts: not-applicable',
    'live-data: not-applicable',
    'data-we-share: not-applicable',
    'notes: absent',
  ]);
});

test('the providers of a section, those that the template names first', () => {
  const [payment, , push] = dataSync?.sections ?? [];
  expect(payment?.providers.slice(0, 3).map(({ name }) => name)).toEqual([
    'Stripe',
    'Xendit',
    'Midtrans',
  ]);
  expect(push?.providers.map(({ id }) => id)).toEqual([
    'fcm',
    'apns',
    'webpush',
    'expo',
    'onesignal',
  ]);
  expect(own.sections[4]?.providers).toEqual([]);
  const purposes = external?.sections[0]?.providers.map(({ purpose }) => purpose);
  expect(new Set(purposes)).toEqual(new Set(['payment', 'email', 'push', 'realtime', 'other']));
});

test('the flows of a provider, most usual first', () => {
  expect(dataSync?.sections[0]?.providers[0]?.flows.slice(0, 2)).toEqual([
    { id: 'checkout', name: 'Checkout Session' },
    { id: 'subscriptions', name: 'Subscriptions' },
  ]);
});

test('whether the template asks for the name of the project', () => {
  expect([dataSync, external, own].map((each) => each?.asksForProjectName)).toEqual([
    true,
    false,
    true,
  ]);
});
