import { expect, test } from 'vitest';
import { isOrdinaryFile, maybeContent } from '../../../server/core/spec/maybe-content.ts';
import { checkText } from '../../../server/workspace/checked-document.ts';
import { ENVIRONMENT } from '../../helpers/environment.ts';
import { hasSigns } from '../../helpers/has-signs.ts';

/** How a text is detected; what is read by its content must pass the cheap looks that come before. */
function detected(text: string): string {
  const { reading } = checkText(text, ENVIRONMENT);
  if (hasSigns(text)) {
    expect(maybeContent(text)).toBe(true);
    expect(reading.kind).not.toBe('none');
  }
  return reading.kind === 'spec' ? reading.spec.detection.by : reading.kind;
}

const WEBHOOKS = `
# Stripe webhooks

## Webhook events

| Event | What we do |
| --- | --- |
| \`checkout.session.completed\` | Activate the plan |
| \`invoice.paid\` | Extend it |
| \`invoice.payment_failed\` | Send a mail |
`;

const SHARD = `
# Payments

## Stripe

**Purpose:** takes payments

**Base URL:** https://api.stripe.com

**Rate Limits:** 100 requests per second

**Key Endpoints Used:**

- \`POST /v1/checkout/sessions\` - starts a checkout
`;

const WRAPPED = `
# Top-ups (Stripe)

The endpoint \`POST /hooks/webhooks/stripe\` is subscribed to \`checkout.session.completed\`.

\`\`\`bash
stripe listen --forward-to localhost:4000
\`\`\`
`;

const HEADED = `
# What Stripe tells us

## Money comes in

### invoice.paid

The plan goes on for a month.

### invoice.payment_failed

A mail asks for another card.

### customer.subscription.deleted

The plan ends.
`;

const SOLE = `
# Payouts of the market

The bank is slow, so that we wait for a word of Paystack.

## Signatures

Paystack signs with SHA-512.

## Supported event types

| Event | Status of the payout |
| --- | --- |
| \`transfer.success\` | paid |
| \`transfer.failed\` | returned |
| \`transfer.reversed\` | returned |

What else Paystack sends is ignored.
`;

const SAMPLES = '\n```ts\na();\n```\n\n```bash\nnpm i stripe\n```\n';

const AUDIT = `
# External Integrations

**Analysis Date:** 2026-05-04

## APIs & External Services

**Parcels:**
- Twilio - tells people where their parcel is
  - SDK/Client: \`twilio\` 5
  - Auth: \`TWILIO_AUTH_TOKEN\`

## Monitoring

- None detected
`;

test.each([
  ['a list of webhook events under its provider', WEBHOOKS],
  ['an API in use with endpoints and limits', SHARD],
  [
    'mail templates with their variables and events',
    `
# Mails by SendGrid

## Handled events

- \`spam_report\`: stop

## Template variables

- \`{{first_name}}\`
`,
  ],
  ['events in a sentence, and where we are told of them', WRAPPED],
  ['a heading for each event', HEADED],
  ['the one provider that a document speaks of', SOLE],
  ['its setup with a few commands and samples', `${WEBHOOKS}${SAMPLES}`],
  ['the library and the credentials of a service, in a document about services', AUDIT],
  [
    'events by plain names below a label for webhooks',
    '# Notifications\n\n## Mail\n\n- Provider: SendGrid\n- Webhook events:\n  - delivered: note it\n  - bounce: mark it\n\n## Push\n\n- Provider: FCM\n- Payload:\n\n```json\n{ "message": { "topic": "x" } }\n```\n',
  ],
  [
    'events right below the name of who sends them',
    '# Webhooks we listen to\n\n## Stripe\n\n- `invoice.paid`: extend\n- `charge.refunded`: cancel\n\n## GitHub\n\n- `push`: build\n',
  ],
])('%s is read by its content', (_, text) => {
  expect(detected(text)).toBe('content');
});

test.each([
  ['prose', 'We use Stripe webhooks, endpoints, payloads and {{variables}}, and rate limits.\n'],
  ['events of nobody', WEBHOOKS.replace('Stripe', 'Our')],
  [
    'an API of our own that is signed like another one',
    `# Webhooks of the harbour\n\nCalls are signed like Stripe's.\n\n## Events\n\n- \`ship.left\`\n- \`ship.lost\`\n- \`ship.found\`\n`,
  ],
  [
    'an audit that found nobody whom we know',
    AUDIT.replace('Twilio', 'A form').replaceAll('twilio', 'form'),
  ],
  ['a list of endpoints alone', '# Stripe\n\n## Endpoints\n\n- `POST /v1/charges`\n'],
  ['a tutorial with samples', `${WEBHOOKS.replace('Stripe', 'How to handle Stripe')}${SAMPLES}`],
  ['what users click through', WEBHOOKS.replace('Stripe webhooks', 'Connect Slack')],
  ['a double for tests', WEBHOOKS.replace('Stripe webhooks', 'A double for Stripe')],
  ['switched off', `---\nintegration-spec: false\n---\n${WEBHOOKS}`],
])('%s is no integration document', (_, text) => {
  expect(['none', 'off']).toContain(detected(text));
});

test('nothing is asked of a document without template', () => {
  expect(checkText(SHARD, ENVIRONMENT).findings).toEqual([]);
});

test('the setting switches it off', () => {
  expect(checkText(WEBHOOKS, { ...ENVIRONMENT, byContent: false }).reading.kind).toBe('none');
});

test.each(['README.md', 'docs/readme.de.md', 'CHANGELOG.md', 'a/Tutorial.md', 'CLAUDE.md'])(
  '%s is never taken for one',
  (path) => {
    expect(isOrdinaryFile(path)).toBe(true);
  },
);

test.each(['docs/webhooks.md', 'integrations.md', 'readmes/stripe.md', 'changes-in-stripe.md'])(
  '%s may be one',
  (path) => {
    expect(isOrdinaryFile(path)).toBe(false);
  },
);

test('a name of hundreds of words is looked at once', () => {
  const name = `${'a_'.repeat(400)}a(`;
  const started = performance.now();
  expect(detected(`# Stripe webhooks\n\n## Events\n\n- ${name}\n\n### ${name}\n`)).toBe('none');
  expect(performance.now() - started).toBeLessThan(2000);
});
