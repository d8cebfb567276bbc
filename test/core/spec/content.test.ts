import { expect, test } from 'vitest';
import { isOrdinaryFile, maybeContent } from '../../../server/core/spec/maybe-content.ts';
import { checkText } from '../../../server/workspace/checked-document.ts';
import { ENVIRONMENT } from '../../helpers/environment.ts';

/** How a text is detected; each detection must pass the cheap look that comes before it. */
function detected(text: string): string {
  const { reading } = checkText(text, ENVIRONMENT);
  const by = reading.kind === 'spec' ? reading.spec.detection.by : reading.kind;
  if (by === 'content') expect(maybeContent(text)).toBe(true);
  return by;
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
])('%s is read by its content', (_, text) => {
  expect(detected(text)).toBe('content');
});

test.each([
  ['prose', 'We use Stripe webhooks, endpoints, payloads and {{variables}}, and rate limits.\n'],
  ['events of nobody', WEBHOOKS.replace('Stripe', 'Our')],
  ['a list of endpoints alone', '# Stripe\n\n## Endpoints\n\n- `POST /v1/charges`\n'],
  [
    'a tutorial with samples',
    `${WEBHOOKS}\n\`\`\`ts\na();\n\`\`\`\n\n\`\`\`bash\nnpm i stripe\n\`\`\`\n`,
  ],
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
