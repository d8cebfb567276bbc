import { describe, expect, test } from 'vitest';
import { catalogsNeeded } from '../../../../server/core/features/hover/hover.ts';
import { checkText } from '../../../../server/workspace/checked-document.ts';
import { ENVIRONMENT } from '../../../helpers/environment.ts';
import { checkHover, hovered, integration, payment } from './hovered.ts';

/** A payment section of a provider, with a flow and events. */
const listed = (provider: string, flow: string, ...events: readonly string[]) =>
  payment(`
- **Provider:** ${provider}
- **Payment Flow:** ${flow}
- **Required Webhook Events to Listen:**
${events.map((event) => `  - ${event}: Do what it asks for`).join('\n')}
`);

/** The sub-section for webhook events of an integration. */
const sent = (provider: string, ...events: readonly string[]) =>
  integration(
    provider,
    `### Webhook Events\n\n${events.map((event) => `- \`${event}\`: Do it`).join('\n')}`,
  );

describe('a webhook event', () => {
  test('of the flow that the integration follows: what else it needs', () => {
    checkHover(
      listed('Stripe', 'Subscriptions', 'invoice.payment$0_failed', 'invoice.paid'),
      `
\`invoice.payment_failed\` · webhook event of Stripe

Occurs whenever an invoice payment attempt fails, due to either a declined payment, including soft decline, or to the lack of a stored payment method.

- [Subscriptions](https://docs.stripe.com/billing/subscriptions/webhooks), the flow of this integration, needs it. It also needs \`customer.subscription.created\` or \`checkout.session.completed\` (not listed), \`customer.subscription.updated\` (not listed), \`customer.subscription.deleted\` (not listed) and \`invoice.paid\` or \`invoice.payment_succeeded\` (listed).
- [Invoicing](https://docs.stripe.com/invoicing/integration) needs it (our advice).

[Stripe: webhooks](https://docs.stripe.com/webhooks)
`,
    );
  });

  test('that the flow only recommends, or needs under a condition', () => {
    checkHover(
      listed('Stripe', 'Checkout Session', 'checkout.session.expired$0'),
      `
\`checkout.session.expired\` · webhook event of Stripe

Occurs when a Checkout Session is expired.

- [Checkout Session](https://docs.stripe.com/checkout/fulfillment), the flow of this integration, recommends it. It needs \`checkout.session.completed\` (not listed).

[Stripe: webhooks](https://docs.stripe.com/webhooks)
`,
    );
    checkHover(
      listed('Midtrans', 'Snap with cards', '$0capture', 'settlement', 'expire'),
      `
\`capture\` · webhook status of Midtrans

A card was charged; look at \`fraud_status\` before you deliver.

- [Snap and Core API](https://docs.midtrans.com/docs/transaction-status-cycle), the flow of this integration, needs it where cards are accepted. It also needs \`settlement\` (listed) and \`expire\` (listed).

[Midtrans: webhooks](https://docs.midtrans.com/docs/https-notification-webhooks)
`,
    );
  });

  test('where no flow is named: of each that needs it what else it needs', () => {
    checkHover(
      sent('Stripe', 'payment_intent.suc$0ceeded'),
      `
\`payment_intent.succeeded\` · webhook event of Stripe

Occurs when a PaymentIntent has successfully completed payment.

- [Payment Intents](https://docs.stripe.com/payments/payment-intents/verifying-status) needs it. It also needs \`payment_intent.payment_failed\` (not listed).

[Stripe: webhooks](https://docs.stripe.com/webhooks)
`,
    );
  });

  test('that no flow speaks of', () => {
    checkHover(
      sent('GitHub', 'pull$0_request.opened'),
      `
\`pull_request.opened\` · webhook event of GitHub

A pull request was created.

[GitHub: webhooks](https://docs.github.com/en/webhooks/webhook-events-and-payloads)
`,
    );
  });

  test('in another form that the provider takes', () => {
    checkHover(
      sent('Shopify', 'ORDERS_CRE$0ATE'),
      `
\`ORDERS_CREATE\` · webhook topic of Shopify

Occurs whenever an order is created.

[Shopify: webhooks](https://shopify.dev/docs/api/webhooks)
`,
    );
  });

  test('of a form that is the provider’s, which the catalog does not list', () => {
    checkHover(
      sent('GitHub', 'repository_dispatch.nigh$0tly'),
      `
\`repository_dispatch.nightly\` · webhook event of GitHub

[GitHub: webhooks](https://docs.github.com/en/webhooks/webhook-events-and-payloads)
`,
    );
  });

  test('with a star: what it stands for', () => {
    checkHover(
      sent('Stripe', 'refund$0.*'),
      `
\`refund.*\` · webhook event of Stripe

Stands for 3 of them:

- \`refund.created\`
- \`refund.failed\`
- \`refund.updated\`

[Stripe: webhooks](https://docs.stripe.com/webhooks)
`,
    );
    checkHover(
      sent('Stripe', 'invoice.$0*'),
      `
\`invoice.*\` · webhook event of Stripe

Stands for 17 of them:

- \`invoice.created\`
- \`invoice.deleted\`
- \`invoice.finalization_failed\`
- \`invoice.finalized\`
- \`invoice.marked_uncollectible\`
- \`invoice.overdue\`
- \`invoice.overpaid\`
- \`invoice.paid\`
- and 9 more

[Stripe: webhooks](https://docs.stripe.com/webhooks)
`,
    );
  });

  test('misspelt: the suggestion, and what that means', () => {
    checkHover(
      listed('Stripe', 'Payment Links', 'customer.subscription.cancelled$0'),
      `
\`customer.subscription.cancelled\` · no webhook event of Stripe

Did you mean \`customer.subscription.deleted\`?

Occurs whenever a customer's subscription ends.

- [Checkout Session](https://docs.stripe.com/checkout/fulfillment), the flow of this integration, does not need it. It needs \`checkout.session.completed\` (not listed).
- [Subscriptions](https://docs.stripe.com/billing/subscriptions/webhooks) needs it.

[Stripe: webhooks](https://docs.stripe.com/webhooks)
`,
    );
  });

  test('that nobody knows: less is said where the list is open', () => {
    checkHover(
      sent('Stripe', 'kayak.$0returned'),
      `
\`kayak.returned\` · no webhook event of Stripe

[Stripe: webhooks](https://docs.stripe.com/webhooks)
`,
    );
    checkHover(
      sent('Xendit', 'kayak.$0returned'),
      `
\`kayak.returned\` · no webhook event of Xendit that we know of

[Xendit: webhooks](https://docs.xendit.co/docs/payments-api-webhooks)
`,
    );
  });

  test('deprecated or gone: what takes its place', () => {
    checkHover(
      listed('PayPal', 'Orders', 'CHECKOUT.CHECKOUT.BUYER-$0APPROVED'),
      `
\`CHECKOUT.CHECKOUT.BUYER-APPROVED\` · deprecated webhook event of PayPal

A buyer approved an express checkout (API version 1).

Listen to \`CHECKOUT.ORDER.APPROVED\` instead.

\`CHECKOUT.ORDER.APPROVED\`: A buyer approved an order; capture it now.

- [Orders](https://developer.paypal.com/payment-methods/webhooks), the flow of this integration, does not need it. It needs \`PAYMENT.CAPTURE.COMPLETED\` (not listed), \`PAYMENT.CAPTURE.DENIED\` (not listed) and \`CHECKOUT.ORDER.APPROVED\` (listed).

[PayPal: webhooks](https://developer.paypal.com/api/rest/webhooks/event-names/)
`,
    );
    checkHover(
      sent('Stripe', 'invoiceitem.upd$0ated'),
      `
\`invoiceitem.updated\` · webhook event that Stripe no longer sends

Removed in the API of 2024-04-10.

[Stripe: webhooks](https://docs.stripe.com/webhooks)
`,
    );
    checkHover(
      sent('Mailgun', 'boun$0ced'),
      `
\`bounced\` · webhook event that Mailgun no longer sends

Sent by the webhooks before 2018. Listen to \`permanent_fail\` instead.

\`permanent_fail\`: A message could not be delivered, and is not tried again.

[Mailgun: webhooks](https://documentation.mailgun.com/docs/mailgun/user-manual/webhooks/webhooks)
`,
    );
  });

  test('of another provider: whose it is, and what this one has for it', () => {
    checkHover(
      sent('Paddle', 'payment_intent.suc$0ceeded', 'transaction.paid'),
      `
\`payment_intent.succeeded\` · webhook event of Stripe, not of Paddle

At Stripe: Occurs when a PaymentIntent has successfully completed payment.

[Paddle: webhooks](https://developer.paddle.com/webhooks/overview)
`,
    );
    checkHover(
      sent('Paddle', 'invoice.payment_f$0ailed', 'transaction.paid'),
      `
\`invoice.payment_failed\` · webhook event of Paystack and Stripe, not of Paddle

At Paystack: The charge for a subscription's invoice failed.

Did you mean \`transaction.payment_failed\`?

A payment for a transaction failed.

- [Subscriptions](https://developer.paddle.com/build/subscriptions/provision-access-webhooks) recommends it.
- [One-time payments](https://developer.paddle.com/webhooks/overview) recommends it.

[Paddle: webhooks](https://developer.paddle.com/webhooks/overview)
`,
    );
  });

  test('that is only the beginning of others', () => {
    checkHover(
      sent('Stripe', 'customer.sub$0scription'),
      `
\`customer.subscription\` · no webhook event of Stripe

There are \`customer.created\`, \`customer.deleted\` and \`customer.updated\`.

[Stripe: webhooks](https://docs.stripe.com/webhooks)
`,
    );
  });

  test('in a document of no template', () => {
    checkHover(
      `# Billing integrations

## Stripe

Webhook events:

- \`checkout.session.completed\`: grant access
- \`charge.re$0funded\`: take it back
- \`customer.subscription.deleted\`: end it
`,
      `
\`charge.refunded\` · webhook event of Stripe

Occurs whenever a charge is refunded, including partial refunds. Listen to \`refund.created\` for information about the refund.

- [Checkout Session](https://docs.stripe.com/checkout/fulfillment) recommends it.
- [Payment Intents](https://docs.stripe.com/payments/payment-intents/verifying-status) recommends it.

[Stripe: webhooks](https://docs.stripe.com/webhooks)
`,
    );
  });
});

describe('which catalogs a hover needs', () => {
  const needed = (marked: string) => {
    const offset = marked.indexOf('$0');
    const { spec } = checkText(marked.replace('$0', ''), ENVIRONMENT);
    return spec && catalogsNeeded(offset, spec, ENVIRONMENT.facts);
  };

  test('that of the provider, and of the other whose event it is', () => {
    expect(needed(sent('Stripe', 'invoice.$0paid'))).toEqual(['stripe']);
    expect(needed(sent('Paddle', 'payment_intent.suc$0ceeded'))).toEqual(['stripe', 'paddle']);
  });

  test('none elsewhere, and none for a provider that we do not know', () => {
    expect(needed(listed('Str$0ipe', 'Checkout', 'invoice.paid'))).toEqual([]);
    expect(needed(listed('Acme Pay', 'Checkout', 'invoice$0.paid'))).toEqual([]);
    expect(hovered(listed('Acme Pay', 'Checkout', 'invoice$0.paid'))).toBeUndefined();
  });
});
