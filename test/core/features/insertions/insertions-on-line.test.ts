import { expect, test } from 'vitest';
import { insertionsOnLine } from '../../../../server/core/features/insertions/insertions-on-line.ts';
import { plainText } from '../../../../server/core/text/draft.ts';
import { checkText } from '../../../../server/workspace/checked-document.ts';
import { readWith } from '../../../helpers/environment.ts';
import { FACTS } from '../../../helpers/facts.ts';
import { SPELLINGS } from '../../../helpers/spellings.ts';

/** What each insertion on the line of `$0` would write there, by its prefix; the first of each. */
function onLine(marked: string): Record<string, string> {
  const text = marked.replace('$0', '');
  const { spec } = checkText(text, readWith('data-sync'));
  const found = spec ? insertionsOnLine(spec, FACTS, marked.indexOf('$0')) : [];
  const entries = found.map(({ insertion, draft }) => [insertion.prefix, plainText(draft)]);
  return Object.fromEntries(entries.reverse());
}

const PAYMENT = '## Payment Gateway Integration\n\n- **Provider:** Stripe\n';

test.each(['', 'spec-', 'spec-events-str'])(
  'what is missing at the end of a section, behind %j',
  (typed) => {
    const found = onLine(`${PAYMENT}${typed}$0\n\n## Email & Communication Service\n\nx\n`);
    expect(found).toMatchObject({
      'spec-field-payment-flow': '- **Payment Flow:** [e.g., Checkout Session / Subscriptions]',
      'spec-events-stripe-checkout':
        '- **Required Webhook Events to Listen:**\n  - checkout.session.completed: [Action to take]',
    });
    expect(Object.keys(found)).not.toContain('spec-events-mollie');
    expect(Object.keys(found)).not.toContain('spec-section-push');
  },
);

test('an event list as deep as its label wants it', () => {
  const found = onLine(`${PAYMENT}- **Required Webhook Events to Listen:**\n  spec-$0\n`);
  expect(found['spec-events-stripe-invoices']).toBe(
    '  - invoice.paid: [Action to take]\n  - invoice.payment_failed: [Action to take]',
  );
});

test('a section with a blank line to its neighbours', () => {
  const found = onLine(
    `${PAYMENT}$0\n## Push Notifications (Mobile/Web)\n\nNot applicable, a desk.\n`,
  );
  expect(found['spec-section-email']).toMatch(/^\n## Email & Communication Service\n\n[\s\S]*\n$/);
});

test('a row at the end of the table', () => {
  const found = onLine(
    `${PAYMENT}\n## External Dependencies & Fallback Strategy\n\n| External Service | Criticality Level |\n| :-- | :-- |\n| SendGrid | Low |\n$0\n`,
  );
  expect(found['spec-fallback-row']).toBe('| [Service 3] | [Level] |');
});

test.each(['escaped', 'CRLF', 'other bullets'])('in the document’s own style: %s', (spelling) => {
  const spell = SPELLINGS[spelling] ?? String;
  const flow = `- **Payment Flow:** [e.g., Checkout Session / Subscriptions]`;
  const found = onLine(spell(`${PAYMENT.replace('Stripe', '[e.g., Stripe]')}$0\n`));
  expect(found['spec-field-payment-flow']).toBe(spell(flow));
});

test.each([
  ['where the section lacks nothing', '## Integration Landscape Overview\n\n$0\n'],
  [
    'in one that does not apply',
    '## Payment Gateway Integration\n\nNot applicable, free.\n\n$0\n\nEnd.\n',
  ],
])('nothing %s', (_, text) => {
  const found = Object.keys(onLine(`${text}\n## Security\n\nx\n`));
  expect(found.filter((prefix) => !prefix.startsWith('spec-section'))).toEqual([]);
});
