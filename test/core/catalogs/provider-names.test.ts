import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import namesAreValid from '../../../schemas/providers/names.schema.json?validator';
import names from '../../../schemas/providers/names.yaml';
import { builtinProviderNames } from '../../../server/core/catalogs/provider-names.ts';
import { builtinTemplates } from '../../../server/core/templates/builtin.ts';
import type {
  FieldDefinition,
  SectionDefinition,
} from '../../../server/core/templates/template.ts';
import { comparable } from '../../../server/core/text/comparable.ts';

test('the names keep their schema, and no two providers share one', () => {
  expect(namesAreValid(names), JSON.stringify(namesAreValid.errors)).toBe(true);
  const owners = new Map<string, string>();
  for (const { id, name, aliases } of builtinProviderNames.all) {
    for (const known of [name, ...aliases].map(comparable)) {
      expect(owners.get(known) ?? id, known).toBe(id);
      owners.set(known, id);
    }
  }
  expect(new Set(builtinProviderNames.all.map(({ id }) => id)).size).toBe(
    builtinProviderNames.all.length,
  );
});

test('every everyday word is one of the provider’s names', () => {
  const sources = names as { name: string; aliases?: string[]; everyday?: string[] }[];
  for (const { name, aliases = [], everyday = [] } of sources) {
    expect([name, ...aliases]).toEqual(expect.arrayContaining(everyday));
  }
});

test('the schema describes every property', () => {
  const schema = JSON.parse(
    readFileSync(new URL('../../../schemas/providers/names.schema.json', import.meta.url), 'utf8'),
  );
  for (const { description } of Object.values<{ description: string }>(schema.items.properties)) {
    expect(description).toMatch(/\.$/);
  }
});

test('every provider that a template offers is known, or is no single provider', () => {
  const fieldsOf = (sections: readonly SectionDefinition[]): FieldDefinition[] =>
    sections.flatMap(({ fields, sections: inner }) => [...fields, ...fieldsOf(inner)]);
  const offered = builtinTemplates
    .flatMap(({ sections }) => fieldsOf(sections))
    .flatMap((field) => (field.type === 'provider' ? field.examples : []));
  expect(offered.filter((example) => !builtinProviderNames.find(example))).toEqual([]);
});

test.each([
  ['Stripe', 'stripe'],
  ['stripe', 'stripe'],
  ['**Stripe**', 'stripe'],
  ['Stripe Payment Integration', 'stripe'],
  ['stripe payment integration', 'stripe'],
  ['FCM (Firebase Cloud Messaging)', 'fcm'],
  ['Firebase Cloud Messaging (FCM)', 'fcm'],
  ['Apple Push Notification Service', 'apns'],
  ['AWS SES', 'ses'],
  ['ses', 'ses'],
  ['Socket.io', 'socket-io'],
  ['AWS API Gateway WebSockets', 'aws-api-gateway'],
  ['Twilio SendGrid', 'sendgrid'],
  ['Twilio', 'twilio'],
  ['PayPal Braintree', 'braintree'],
  ['Lemon Squeezy', 'lemonsqueezy'],
  ['Resend', 'resend'],
  ['resend', 'resend'],
  ['resend integration', 'resend'],
  ['Square Payments', 'square'],
  ['Mail über Postmark', 'postmark'],
  ['Stripeを使用', 'stripe'],
  ['决济（Stripe）', 'stripe'],
  ['Payments — Stripe', 'stripe'],
])('%s is %s', (text, id) => {
  expect(builtinProviderNames.find(text)?.id).toBe(id);
});

test.each([
  '',
  'Payments',
  'Striped patterns',
  'Resend the mail',
  'resend verification emails',
  'Square brackets',
  'the user may resend it',
  'Il envoie ses messages',
  'The clerk signs',
  'Supabase',
  'API Gateway',
  'Our own service',
  '自社サービス',
])('%j names no provider', (text) => {
  expect(builtinProviderNames.find(text)).toBeUndefined();
});

test('mentions tell the place of each name', () => {
  const text = 'Stripe for cards, Mailgun or Resend for mail; Stripe again, and `Socket.IO`.';
  const found = builtinProviderNames.mentions(text);
  expect(found.map(({ provider, start, end }) => [provider.id, text.slice(start, end)])).toEqual([
    ['stripe', 'Stripe'],
    ['mailgun', 'Mailgun'],
    ['resend', 'Resend'],
    ['stripe', 'Stripe'],
    ['socket-io', 'Socket.IO'],
  ]);
});

test('long texts take time in proportion', () => {
  const started = performance.now();
  expect(builtinProviderNames.mentions('Amazon Simple Email '.repeat(20_000))).toEqual([]);
  expect(builtinProviderNames.mentions('Resend '.repeat(50_000)).length).toBeGreaterThan(0);
  expect(performance.now() - started).toBeLessThan(3_000);
});

test.each(['payment', 'email', 'push', 'realtime', 'other'])(
  'there are providers for %s',
  (purpose) => {
    expect(builtinProviderNames.all.some((provider) => provider.purpose === purpose)).toBe(true);
  },
);
