import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { cli } from './run.ts';
import { workspace } from './workspace.ts';

const providers = (...args: string[]) => cli(['providers', ...args], { cwd: workspace({}).path });
const catalog = (id: string) =>
  JSON.parse(readFileSync(new URL(`../../schemas/providers/${id}.json`, import.meta.url), 'utf8'));

describe('the list', () => {
  test('has a line for each catalog, in columns', async () => {
    const { code, stdout, stderr } = await providers();
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const [header, ...lines] = stdout.trimEnd().split('\n');
    expect(header).toMatch(/^id +name +purpose +events +list +source$/);
    expect(lines.length).toBeGreaterThanOrEqual(39);
    expect(lines).toContainEqual(
      expect.stringMatching(/^stripe +Stripe +payment +\d+ +closed +stripe@[\d.]+$/),
    );
    expect(lines).toContainEqual(
      expect.stringMatching(/^paystack +Paystack +payment +\d+ +open +https:\/\/paystack\.com\//),
    );
    expect(lines).toContainEqual(expect.stringMatching(/^fcm +Firebase .* +push +- +- +https:/));
    const at = header?.indexOf('source');
    expect(lines.filter((line) => line[Number(at) - 1] !== ' ')).toEqual([]);
  });

  test('says the same as JSON', async () => {
    const { code, stdout } = await providers('--format', 'json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toContainEqual({
      id: 'sendgrid',
      name: 'SendGrid',
      purpose: 'email',
      events: 12,
      list: 'closed',
      source: expect.stringContaining('twilio.com'),
    });
  });
});

describe('one provider', () => {
  test.each([
    ['stripe', 'Stripe (stripe)'],
    ['STRIPE', 'Stripe (stripe)'],
    ['lemon squeezy', 'Lemon Squeezy (lemonsqueezy)'],
    ['Sendinblue', 'Brevo (brevo)'],
    ['FCM', 'Firebase Cloud Messaging (fcm)'],
    ['Socket.IO', 'Socket.IO (socket-io)'],
  ])('is found by %s', async (text, first) => {
    const { code, stdout } = await providers(text);
    expect(code).toBe(0);
    expect(stdout.split('\n')[0]).toBe(first);
  });

  test('is shown with its events, flows and sources', async () => {
    const { stdout } = await providers('stripe');
    const parts = stdout.split('\n\n');
    expect(parts.map((part) => part.split('\n')[0])).toEqual([
      'Stripe (stripe)',
      expect.stringMatching(/^Webhooks: \d+ events, all that it sends$/),
      'No longer sent',
      'Usual mistakes',
      'Flows',
      'Endpoints',
      'Sources',
    ]);
    const lines = stdout.split('\n');
    expect(lines).toEqual(
      expect.arrayContaining([
        'payment, https://docs.stripe.com/webhooks',
        expect.stringMatching(/^- checkout\.session\.completed: Occurs /),
        '- v2.**: further names of this form.',
        expect.stringMatching(/^- transfer\.paid: .*; use payout\.paid\.$/),
        '- Checkout Session (as the documentation asks)',
        '  - required: checkout.session.completed',
        '  - https://docs.stripe.com/checkout/fulfillment',
        '- Connect (our choice)',
      ]),
    );
  });

  test('has what is deprecated marked, with what takes its place', async () => {
    const { stdout } = await providers('square');
    expect(stdout).toMatch(
      /^- labor\.shift\.created \(deprecated; use labor\.timecard\.created\): Published /m,
    );
  });

  test.each<[string, RegExp]>([
    ['midtrans', /^Webhooks: \d+ statuses, all that it sends$/m],
    ['paypal', /^Webhooks: \d+ events, PayPal may send others$/m],
    ['ses', /^- helpers: .*\beach\b/m],
    ['resend', /^- reserved: FIRST_NAME, /m],
    ['apns', /^- checked against the schema apns$/m],
    ['aws-api-gateway', /^- longest silence: 600 seconds$/m],
    ['pusher', /^- usual address: wss:\/\/ws-\{cluster\}\.pusher\.com\/app\/\{key\}$/m],
    ['stripe', /^ {2}- usual operations: POST \/v1\/payment_intents, /m],
  ])('%s is told by its kind', async (id, line) => {
    expect((await providers(id)).stdout).toMatch(line);
  });

  test('is its catalog as JSON', async () => {
    const { code, stdout } = await providers('github', '--format', 'json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual(catalog('github'));
  });
});

test.each<[string[], RegExp]>([
  [['strpie'], /^There is no provider 'strpie'\. Did you mean 'stripe'\?\n$/],
  [['Sendgird'], /Did you mean '(?:sendgrid|SendGrid)'\?/],
  [['nobody at all'], /^There is no provider 'nobody at all'\. 'integration-spec providers' lists/],
  [['onesignal'], /^There is no catalog of OneSignal/],
  [['constructor'], /^There is no provider 'constructor'/],
  [['stripe', '--format', 'yaml'], /pretty, json/],
  [['stripe', 'paypal'], /too many arguments/],
])('%j is a wrong call', async (args, message) => {
  const { code, stdout, stderr } = await providers(...args);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(message);
});
