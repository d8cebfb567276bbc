import { expect, test } from 'vitest';
import { builtinCatalogs } from '../../../server/core/catalogs/builtin.ts';
import type { Catalog } from '../../../server/core/catalogs/catalog.ts';
import { eventIndex, isSent } from '../../../server/core/catalogs/event-index.ts';
import { suggestEvents } from '../../../server/core/catalogs/event-suggestion.ts';
import { judgeEvent } from '../../../server/core/catalogs/event-verdict.ts';

const MUTANTS_PER_NAME = 6;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz_.';

const closed = [...builtinCatalogs.values()].filter(({ webhooks }) => webhooks?.closed);

test('names of closed catalogs with one slip: all found, the right name first in nearly all', () => {
  const random = randomNumbers(20261123);
  const wrong: string[] = [];
  let tried = 0;
  for (const catalog of closed) {
    for (const name of Object.keys(catalog.webhooks?.events ?? {})) {
      for (let i = 0; i < MUTANTS_PER_NAME; i++) {
        const mutant = withSlip(name, i, random);
        if (name === '*' || !catalog.webhooks || isSent(mutant, catalog.webhooks)) continue;
        tried++;
        const first = firstSuggestion(mutant, catalog);
        if (first !== name) wrong.push(`${catalog.id}: ${mutant} for ${name} gives ${first}`);
      }
    }
  }
  expect(tried).toBeGreaterThan(6_000);
  expect(wrong.filter((line) => line.endsWith('gives not found'))).toEqual([]);
  expect(wrong.length / tried, wrong.join('\n')).toBeLessThan(0.005);
});

test('two thousand names are judged in no time', () => {
  const stripe = builtinCatalogs.get('stripe') as Catalog;
  const names = Object.keys(stripe.webhooks?.events ?? {}).flatMap((name) =>
    ['', '', '', '', '', '', 'x'].map((tail) => name + tail),
  );
  judgeEvent('warm.up', [stripe], builtinCatalogs);
  const start = performance.now();
  for (const name of names) judgeEvent(name, [stripe], builtinCatalogs);
  // Some 15 ms on a quiet machine.
  expect(performance.now() - start).toBeLessThan(300);
});

const SUGGESTED: readonly (readonly [provider: string, written: string, meant: string])[] = [
  ['stripe', 'customer.subscription.cancelled', 'customer.subscription.deleted'],
  ['stripe', 'customer.subscription.canceled', 'customer.subscription.deleted'],
  ['stripe', 'subscription_cancelled', 'customer.subscription.deleted'],
  ['stripe', 'subscription.created', 'customer.subscription.created'],
  ['stripe', 'payment_intent.failed', 'payment_intent.payment_failed'],
  ['stripe', 'payment_intent.completed', 'payment_intent.succeeded'],
  ['stripe', 'checkout.session.succeeded', 'checkout.session.completed'],
  ['stripe', 'invoice.payment.failed', 'invoice.payment_failed'],
  ['stripe', 'Invoice.Paid', 'invoice.paid'],
  ['stripe', 'invoice_paid', 'invoice.paid'],
  ['stripe', 'charge.dispute.opened', 'charge.dispute.created'],
  ['stripe', 'custmer.subscripton.created', 'customer.subscription.created'],
  ['stripe', 'subscription.trial_ending', 'customer.subscription.trial_will_end'],
  ['stripe', 'customer.invoice.paid', 'invoice.paid'],
  ['paddle', 'subscription.cancelled', 'subscription.canceled'],
  ['paddle', 'subscription.deleted', 'subscription.canceled'],
  ['paddle', 'transaction.succeeded', 'transaction.completed'],
  ['sendgrid', 'spam_report', 'spamreport'],
  ['sendgrid', 'Delivered', 'delivered'],
  ['resend', 'email.open', 'email.opened'],
  ['resend', 'delivered', 'email.delivered'],
  ['clerk', 'organization_membership.created', 'organizationMembership.created'],
  ['github', 'issue.opened', 'issues.opened'],
  ['github', 'pull_request.created', 'pull_request.opened'],
  ['shopify', 'order/paid', 'orders/paid'],
  ['shopify', 'orders.paid', 'orders/paid'],
  ['razorpay', 'subscription.canceled', 'subscription.cancelled'],
  ['paypal', 'PAYMENT.CAPTURE.SUCCEEDED', 'PAYMENT.CAPTURE.COMPLETED'],
  ['postmark', 'spam_complaint', 'SpamComplaint'],
];

test.each(SUGGESTED)('%s: %s is meant for %s', (provider, written, meant) => {
  expect(suggestions(provider, written).names[0]).toBe(meant);
});

test('never the opposite, only what else happens to the same thing', () => {
  const { names, by } = suggestions('stripe', 'customer.subscription.snoozed');
  expect(by).toBe('kin');
  expect(names).toContain('customer.subscription.updated');
  expect(suggestions('stripe', 'customer.subscription.cancelled').names).not.toContain(
    'customer.subscription.created',
  );
});

test('nothing for what is like nothing', () => {
  for (const name of [
    '',
    '.',
    'refunded',
    'our.thing.happened',
    'x'.repeat(500),
    '🎉',
    '__proto__',
  ]) {
    expect(suggestions('stripe', name).names).toEqual([]);
  }
});

function suggestions(provider: string, name: string) {
  const index = eventIndex(builtinCatalogs.get(provider) as Catalog);
  if (!index) throw new Error(`${provider} has no events`);
  return suggestEvents(name, index);
}

function firstSuggestion(name: string, catalog: Catalog): string | undefined {
  const verdict = judgeEvent(name, [catalog], builtinCatalogs)?.verdict;
  if (verdict?.is === 'unknown' || verdict?.is === 'mistake') return verdict.suggestions.names[0];
  return verdict?.is === 'removed' ? verdict.replacedBy[0] : 'not found';
}

/** A letter left out, added, replaced, or swapped with the next. */
function withSlip(name: string, kind: number, random: () => number): string {
  const at = Math.floor(random() * name.length);
  const letter = LETTERS[Math.floor(random() * LETTERS.length)] ?? '';
  const head = name.slice(0, at);
  if (kind % 4 === 0) return head + name.slice(at + 1);
  if (kind % 4 === 1) return head + letter + name.slice(at);
  if (kind % 4 === 2) return head + letter + name.slice(at + 1);
  return (
    head +
    name
      .slice(at, at + 2)
      .split('')
      .reverse()
      .join('') +
    name.slice(at + 2)
  );
}

function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
