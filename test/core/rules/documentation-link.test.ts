import { expect, test } from 'vitest';
import { checkText } from '../../../server/workspace/checked-document.ts';
import { checkFindings } from '../../helpers/check-findings.ts';
import { checkFix } from '../../helpers/check-fix.ts';
import { only } from '../../helpers/environment.ts';

const environment = only(
  'external-integrations',
  'invalid-documentation-link',
  'insecure-endpoint',
);

function spec(documentation: string, provider = 'Stripe'): string {
  return `# External Integrations\n\n## Payments\n\n- **Purpose**: Payments\n- **Provider**: ${provider}\n- **Documentation**: ${documentation}\n`;
}

function found(documentation: string, provider?: string): string[] {
  const text = spec(documentation, provider);
  return checkText(text, environment).findings.map(
    ({ severity, span }) => `${severity} ${text.slice(span.start, span.end)}`,
  );
}

test('another vendor’s documentation, and none', () => {
  checkFindings(
    `
## Payments

- **Purpose**: Payments
- **Provider**: Stripe
- **Documentation**: [the guide](https://developer.paypal.com/api/rest/)
                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ invalid-documentation-link: This leads to the documentation of PayPal, but the provider here is Stripe. Link the documentation of Stripe, or correct the provider.

## Mail

- **Purpose**: E-mail
- **Provider**: SendGrid
- **Documentation**: SendGrid API Reference
                     ^^^^^^^^^^^^^^^^^^^^^^ invalid-documentation-link: “SendGrid API Reference” does not say where the documentation is, so that every reader has to search for it. Write its address, or link it.
`,
    environment,
  );
  const text = spec('https://xendit.co/docs');
  const [finding] = checkText(text, environment).findings;
  expect(finding?.related?.map(({ span }) => text.slice(span.start, span.end))).toEqual(['Stripe']);
});

test('an address that is broken, or has no scheme', () => {
  expect(found('https//docs.stripe.com/api')).toEqual(['warning https//docs.stripe.com/api']);
  expect(found('htps://docs.stripe.com/api')).toEqual(['warning htps://docs.stripe.com/api']);
  expect(found('docs.stripe.com/api (payments)')).toEqual(['info docs.stripe.com/api']);
  const fix = { rule: 'invalid-documentation-link', environment };
  checkFix(spec('docs.stripe.com/api'), spec('https://docs.stripe.com/api'), fix);
  checkFix(spec('htps://docs.stripe.com/api'), spec('https://docs.stripe.com/api'), fix);
});

test.each([
  ['https://docs.stripe.com/api, https://stripe.com/docs'],
  ['http://docs.stripe.com/api'],
  ['[Stripe docs](https://docs.stripe.com)'],
  ['<https://docs.stripe.com>'],
  ['[Stripe docs][1]\n\n[1]: https://docs.stripe.com'],
  ['[Stripe docs]\n\n[Stripe docs]: https://docs.stripe.com'],
  ['<a href="https://docs.stripe.com">Stripe docs</a>'],
  ['https://github.com/stripe/stripe-node'],
  ['https://example.com/how-to-stripe'],
  ['internal wiki: Payments / Stripe'],
  ['docs/payments/stripe.md'],
  ['`./stripe.md`'],
  ['see the section on payments below'],
  ['[Link to official API documentation]'],
  ['TBD'],
  ['N/A'],
  ['—'],
  ['\n  - API: https://docs.stripe.com/api\n  - Guides: the same site'],
])('%s is fine', (documentation) => {
  expect(found(documentation)).toEqual([]);
});

test.each([
  ['https://www.twilio.com/docs/sendgrid', 'Twilio SendGrid'],
  ['https://developer.paypal.com/braintree/docs', 'Braintree'],
  ['https://docs.aws.amazon.com/ses/', 'AWS SES'],
  ['https://aws.amazon.com/ses/', 'Amazon SES'],
  ['https://firebase.google.com/docs/cloud-messaging', 'FCM'],
  ['https://docs.expo.dev/push-notifications', 'Expo'],
  ['https://learn.microsoft.com/azure/azure-web-pubsub/', 'Azure Web PubSub'],
  ['https://docs.stripe.com', 'our own ledger'],
])('%s is fine for %s', (documentation, provider) => {
  expect(found(documentation, provider)).toEqual([]);
});
