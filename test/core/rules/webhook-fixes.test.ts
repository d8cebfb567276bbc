import { expect, test } from 'vitest';
import { checkText } from '../../../server/workspace/checked-document.ts';
import { checkFix } from '../../helpers/check-fix.ts';
import { only } from '../../helpers/environment.ts';

const RULES = [
  'unknown-webhook-event',
  'wrong-provider-event',
  'deprecated-webhook-event',
  'missing-webhook-event',
  'duplicate-webhook-event',
  'webhook-events-missing',
];
const environment = only('data-sync', ...RULES);
const HEAD = `## Payment Gateway Integration

- **Provider:** Stripe
- **Payment Flow:** Payment Intents
`;
const LABEL = `${HEAD}- **Required Webhook Events to Listen:**\n`;

/** Checks a fix of what stands under the label. */
function fix(rule: string, before: string, after: string, title?: string): void {
  const options = { rule, environment, ...(title !== undefined && { title }) };
  checkFix(`${LABEL}${before}`, `${LABEL}${after}`, options);
}

const REPLACED: readonly (readonly [rule: string, before: string, after: string])[] = [
  [
    'unknown-webhook-event',
    '  - payment_intent.failed: x\n',
    '  - payment_intent.payment_failed: x\n',
  ],
  ['unknown-webhook-event', '  - `Invoice.paid` - x\n', '  - `invoice.paid` - x\n'],
  [
    'unknown-webhook-event',
    '  - payment\\_intent.failed: x\n',
    '  - payment\\_intent.payment\\_failed: x\n',
  ],
  [
    'unknown-webhook-event',
    '  - `customer.subscription.created` / `updatd`\n',
    '  - `customer.subscription.created` / `updated`\n',
  ],
  [
    'unknown-webhook-event',
    '  - `customer.subscription.created`, `.cancelled`\n',
    '  - `customer.subscription.created`, `.deleted`\n',
  ],
  [
    'unknown-webhook-event',
    '  - customer.subscription.{created,updatd}: x\n',
    '  - customer.subscription.{created,updated}: x\n',
  ],
  [
    'unknown-webhook-event',
    '  | Event | Action |\n  | --- | --- |\n  | charge.refund | x |\n',
    '  | Event | Action |\n  | --- | --- |\n  | charge.refunded | x |\n',
  ],
  [
    'unknown-webhook-event',
    '\n  ```\n  charge.refund\n  ```\n',
    '\n  ```\n  charge.refunded\n  ```\n',
  ],
  [
    'wrong-provider-event',
    '  - subscription_payment_failed: x\n',
    '  - invoice.payment_failed: x\n',
  ],
  [
    'unknown-webhook-event',
    '  - invoice.paid: x\n  - `invoice_paid`: y\n',
    '  - invoice.paid: x\n',
  ],
  ['unknown-webhook-event', '  - invoice.paid, invoice_paid: y\n', '  - invoice.paid: y\n'],
  [
    'duplicate-webhook-event',
    '  - invoice.paid: x\n  - charge.refunded\n  - invoice.paid: y\n    - and more\n',
    '  - invoice.paid: x\n  - charge.refunded\n',
  ],
  [
    'duplicate-webhook-event',
    '  - `invoice.paid`, `charge.refunded` and `invoice.paid`\n',
    '  - `invoice.paid`, `charge.refunded`\n',
  ],
  [
    'duplicate-webhook-event',
    '  - charge.refunded: x\n  - `charge.refunded`, `invoice.paid`: y\n',
    '  - charge.refunded: x\n  - `invoice.paid`: y\n',
  ],
  [
    'duplicate-webhook-event',
    '\n  ```\n  invoice.paid\n  charge.refunded\n  invoice.paid # again\n  ```\n',
    '\n  ```\n  invoice.paid\n  charge.refunded\n  ```\n',
  ],
  [
    'duplicate-webhook-event',
    '\n| Event | Action |\n| --- | --- |\n| invoice.paid | x |\n| `invoice.paid` | y |\n',
    '\n| Event | Action |\n| --- | --- |\n| invoice.paid | x |\n',
  ],
];

test.each(REPLACED)('%s: %j', (rule, before, after) => {
  fix(rule, before, after);
});

test('three names at most, the likeliest preferred, none where it is a guess', () => {
  expect(titles('  - checkout.session.finalized: x\n')[0]).toContain('Replace it with');
  expect(titles('  - customer.subscription.snoozed: x\n')).toHaveLength(3);
  expect(titles('  - customer.subscription.snoozed: x\n').join('')).not.toContain('!');
  expect(titles('  - our.thing.happened: x\n')).toEqual([]);
});

function titles(lines: string): string[] {
  const { findings } = checkText(LABEL + lines, environment);
  const found = findings.find(({ rule }) => rule === 'unknown-webhook-event');
  return (found?.fixes() ?? []).map(({ title, preferred }) => (preferred ? `! ${title}` : title));
}

const ADDED: readonly (readonly [how: string, before: string, after: string])[] = [
  [
    'an item',
    '  - payment_intent.succeeded: Confirm\n',
    '  - payment_intent.succeeded: Confirm\n  - payment_intent.payment_failed: [Action to take]\n',
  ],
  [
    'an escaped item',
    '  * payment\\_intent.succeeded: \\[x\\] y\n',
    '  * payment\\_intent.succeeded: \\[x\\] y\n  * payment\\_intent.payment\\_failed: \\[Action to take\\]\n',
  ],
  [
    'a check box in code',
    '  - [x] `payment_intent.succeeded` → Confirm\n',
    '  - [x] `payment_intent.succeeded` → Confirm\n  - [ ] `payment_intent.payment_failed` → [Action to take]\n',
  ],
  [
    'a number, in bold',
    '  1. **payment_intent.succeeded** - Confirm\n',
    '  1. **payment_intent.succeeded** - Confirm\n  2. **payment_intent.payment_failed** - [Action to take]\n',
  ],
  [
    'an item without action',
    '  - `payment_intent.succeeded`\n',
    '  - `payment_intent.succeeded`\n  - `payment_intent.payment_failed`\n',
  ],
  [
    'an item with its action below',
    '  - payment_intent.succeeded\n    - Confirm\n',
    '  - payment_intent.succeeded\n    - Confirm\n  - payment_intent.payment_failed: [Action to take]\n',
  ],
  [
    'a row',
    '\n| # | Event | Action |\n| --- | --- | --- |\n| 1 | `payment_intent.succeeded` | Confirm |\n',
    '\n| # | Event | Action |\n| --- | --- | --- |\n| 1 | `payment_intent.succeeded` | Confirm |\n| | `payment_intent.payment_failed` | [Action to take] |\n',
  ],
  [
    'a line of a fence',
    '\n  ```\n  payment_intent.succeeded\n  ```\n',
    '\n  ```\n  payment_intent.succeeded\n  payment_intent.payment_failed\n  ```\n',
  ],
  [
    'a string',
    '\n  ```json\n  ["payment_intent.succeeded"]\n  ```\n',
    '\n  ```json\n  ["payment_intent.succeeded", "payment_intent.payment_failed"]\n  ```\n',
  ],
];

test.each(ADDED)('what is missing is added as %s', (_, before, after) => {
  fix('missing-webhook-event', before, after);
});

test('all that is missing at once, behind others on the label’s line', () => {
  const flow = HEAD.replace('Payment Intents', 'Subscriptions');
  const label =
    '- **Required Webhook Events to Listen:** `invoice.paid`, `customer.subscription.*`';
  checkFix(`${flow}${label}\n`, `${flow}${label}, \`invoice.payment_failed\`\n`, {
    rule: 'missing-webhook-event',
    environment,
  });
  const before = `${flow}- **Required Webhook Events to Listen:**\n  - invoice.paid: Extend\n`;
  checkFix(
    before,
    `${before}  - customer.subscription.created: [Action to take]\n  - customer.subscription.updated: [Action to take]\n  - customer.subscription.deleted: [Action to take]\n  - invoice.payment_failed: [Action to take]\n`,
    { rule: 'missing-webhook-event', title: 'Add all 4 events', environment },
  );
});

test('an empty list gets what the flow needs', () => {
  fix(
    'webhook-events-missing',
    '',
    '  - payment_intent.succeeded: [Action to take]\n  - payment_intent.payment_failed: [Action to take]\n',
  );
});

test.each([
  ['duplicate-webhook-event', '  - invoice.paid: x\n  - invoice.paid / voided: y\n'],
  [
    'unknown-webhook-event',
    '  - `customer.subscription.deleted`: x\n  - `customer.subscription.cancelled` / `paused`: y\n',
  ],
  ['deprecated-webhook-event', '  - `transfer.paid` / `created`: x\n'],
])('%s: nothing is offered that would take from others what they are short for', (rule, list) => {
  const { findings } = checkText(`${LABEL}${list}`, environment);
  const fixes = findings.filter((finding) => finding.rule === rule).map((each) => each.fixes());
  expect(fixes).toHaveLength(1);
  expect(fixes.flat().filter(({ title }) => /^Re(?:move|place)/.test(title))).toEqual([]);
});
