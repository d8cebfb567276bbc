import { expect, test } from 'vitest';
import { misspeltProvider } from '../../../server/core/catalogs/misspelt-provider.ts';
import {
  areRelated,
  meantIn,
  namedIn,
  namesRelated,
} from '../../../server/core/catalogs/named-in.ts';
import { builtinProviderNames as names } from '../../../server/core/catalogs/provider-names.ts';

test.each([
  ['Strpe', 'stripe'],
  ['Strip e', undefined],
  ['Stirpe', 'stripe'],
  ['stripee', 'stripe'],
  ['SendGird', 'sendgrid'],
  ['SendGird API', 'sendgrid'],
  ['Sendgrd', 'sendgrid'],
  ['Send Gird', 'sendgrid'],
  ['Firebase Cloud Mesaging', 'fcm'],
  ['Firbase Cloud Messaging', 'fcm'],
  ['Socket.i0', 'socket-io'],
  ['Sokcet.IO', 'socket-io'],
  ['Twillio', 'twilio'],
  ['Xendid', 'xendit'],
  ['Razropay', 'razorpay'],
  ['Mailgnu', 'mailgun'],
  ['Post mark', 'postmark'],
  ['AuthO', 'auth0'],
  ['LemonSqueazy', 'lemonsqueezy'],
  ['PayPall', 'paypal'],
  ['Adyan', 'adyen'],
])('%s', (text, id) => {
  expect(misspeltProvider(text, names)?.id).toBe(id);
});

test.each([
  'Stripe',
  'Square',
  'Stripo',
  'Strike',
  'Mailjet',
  'Sendy',
  'PayPay',
  'Razer Pay',
  'Amazon SNS',
  'AWS SNS',
  'AWS SQS',
  'Google Cloud Messaging',
  'GitLab',
  'Spotify',
  'Pub/Sub',
  'Centrifuge',
  'Supabase',
  'Zendit',
  'FCN',
  'SMTP',
  'Native WebSockets',
  'Payment Gateway',
  'Our own service',
  'In-house',
  '自社サービス',
  '',
])('%j is nobody’s name misspelt', (text) => {
  expect(misspeltProvider(text, names)).toBeUndefined();
});

test('every known name with one slip in a long word is found, and most are told right', () => {
  const long = names.all.filter(({ name }) => /^[A-Za-z]{7,}$/.test(name));
  for (const { name, id } of long) {
    const swapped = `${name.slice(0, 3)}${name[4]}${name[3]}${name.slice(5)}`;
    if (swapped.toLowerCase() === name.toLowerCase()) continue;
    expect([swapped, misspeltProvider(swapped, names)?.id]).toEqual([swapped, id]);
  }
});

test.each([
  ['Square', ['square']],
  ['Square, Paddle', ['square', 'paddle']],
  ['Stripe / Xendit', ['stripe', 'xendit']],
  ['FCM (Firebase Cloud Messaging)', ['fcm', 'fcm']],
  ['either SendGrid or Resend', ['sendgrid', 'resend']],
  ['SendGrid? Resend?', ['sendgrid', 'resend']],
  ['AWS API Gateway WebSockets', ['aws-api-gateway']],
  ['the clerk', []],
])('%s names %j', (text, ids) => {
  expect(namedIn(text, names).map(({ provider }) => provider.id)).toEqual(ids);
});

test('what is meant includes what is misspelt', () => {
  expect(meantIn('Strpe / Xendit', names).map(({ id }) => id)).toEqual(['xendit', 'stripe']);
});

test('parts of one family', () => {
  const provider = (id: string) => names.all.find((each) => each.id === id) ?? names.all[0];
  const [sendgrid, twilio, fcm] = [provider('sendgrid'), provider('twilio'), provider('fcm')];
  if (!sendgrid || !twilio || !fcm) throw new Error('no such provider');
  expect(areRelated(sendgrid, twilio)).toBe(true);
  expect(areRelated(twilio, sendgrid)).toBe(true);
  expect(areRelated(fcm, sendgrid)).toBe(false);
  expect(namesRelated(' google firebase ', fcm)).toBe(true);
  expect(namesRelated(' firebird ', fcm)).toBe(false);
});
