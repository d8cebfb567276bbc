import { expect, test } from 'vitest';
import { builtinCatalogs } from '../../../server/core/catalogs/builtin.ts';
import type { Catalog } from '../../../server/core/catalogs/catalog.ts';
import { covers, hasPattern } from '../../../server/core/catalogs/event-pattern.ts';
import { judgeEvent } from '../../../server/core/catalogs/event-verdict.ts';
import { flowsIn } from '../../../server/core/catalogs/flow-match.ts';

const VERDICTS: readonly (readonly [providers: string, name: string, verdict: string])[] = [
  ['stripe', 'invoice.paid', 'sent'],
  ['stripe', 'invoice.*', 'sent'],
  ['stripe', '*', 'sent'],
  ['stripe', 'invoices.*', 'unknown'],
  ['stripe', 'v1.account.updated', 'sent'],
  ['stripe', 'v1.billing.*', 'sent'],
  ['shopify', 'orders/create', 'sent'],
  ['shopify', 'ORDERS_CREATE', 'sent'],
  ['shopify', 'ORDERS_CREATED', 'unknown'],
  ['stripe', 'order.created', 'removed'],
  ['stripe', 'customer.subscription.cancelled', 'mistake'],
  ['stripe', 'subscription.created', 'mistake'],
  ['stripe', 'Invoice.paid', 'mistake'],
  ['stripe', 'checkout_session_completed', 'mistake'],
  ['stripe', 'order_created', 'foreign lemonsqueezy'],
  ['stripe', 'PAYMENT.CAPTURE.COMPLETED', 'foreign paypal'],
  ['stripe', 'settlement', 'foreign midtrans'],
  ['stripe', 'com.twilio.messaging.message.delivered', 'foreign twilio'],
  ['stripe', 'delivered', 'unknown'],
  ['stripe', 'invoice.payd', 'unknown'],
  ['stripe', 'hasOwnProperty', 'unknown'],
  ['square', 'labor.shift.created', 'deprecated'],
  ['midtrans', 'settlement', 'sent'],
  ['midtrans', 'payment_intent.succeeded', 'foreign stripe'],
  ['razorpay', 'checkout.session.completed', 'foreign stripe'],
  ['razorpay', 'invoice.payment_failed', 'possible'],
  ['polar', 'subscription.cancelled', 'mistake'],
  ['stripe xendit', 'recurring.cycle.failed', 'sent'],
  ['stripe xendit', 'order_created', 'foreign lemonsqueezy'],
  ['stripe pusher', 'order_created', 'none'],
  ['', 'order_created', 'none'],
];

test.each(VERDICTS)('of %s, %s is %s', (providers, name, expected) => {
  expect(verdict(providers, name)).toBe(expected);
});

function verdict(providers: string, name: string): string {
  const ids = providers.split(' ').filter((id) => id !== '');
  const candidates = ids.map((id) => builtinCatalogs.get(id) as Catalog);
  const found = judgeEvent(name, candidates, builtinCatalogs)?.verdict;
  if (found?.is !== 'foreign') return found?.is ?? 'none';
  if (found.isPossible) return 'possible';
  return `foreign ${found.owners.map(({ id }) => id).join(' ')}`;
}

test('patterns and stars', () => {
  expect(hasPattern('v1.a.b', 'v1.**')).toBe(true);
  expect(hasPattern('v1.', 'v1.**')).toBe(false);
  expect(hasPattern('v1', 'v1.**')).toBe(false);
  expect(hasPattern('a.b.c', 'a.*.c')).toBe(true);
  expect(hasPattern('a..c', 'a.*.c')).toBe(false);
  expect(covers('a.*', 'a.b.c')).toBe(true);
  expect(covers('*.c', 'a.b.c')).toBe(true);
  expect(covers('a.*.c', 'a.c')).toBe(false);
  expect(covers('a*b*c', 'a.c.b.c')).toBe(true);
});

const FLOWS: readonly (readonly [text: string, flows: string])[] = [
  ['Checkout Session', 'checkout'],
  ['Checkout Session / Subscriptions', 'checkout subscriptions'],
  ['checkout sessions with subscription billing', 'checkout subscriptions'],
  ['Subscriptions (monthly)', 'subscriptions'],
  ['PaymentIntents', 'payment-intents'],
  ['Payment Intents with a custom checkout', 'payment-intents'],
  ['Checkout Session, no subscriptions', 'checkout'],
  ['One-off, without a subscription', ''],
  ['Bank transfer', ''],
  ['', ''],
];

test.each(FLOWS)('Stripe’s flows in “%s”: %s', (text, flows) => {
  const stripe = builtinCatalogs.get('stripe') as Catalog;
  expect(
    flowsIn(text, stripe)
      .map(({ id }) => id)
      .join(' '),
  ).toBe(flows);
});
