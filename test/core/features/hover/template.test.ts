import { describe, expect, test } from 'vitest';
import { checkHover, dataSync, email, hovered, integration, payment } from './hovered.ts';

describe('a heading', () => {
  test('the template’s guidance', () => {
    checkHover(
      dataSync('2. Payment Gate$0way Integration', 'Boats.'),
      `
**Payment Gateway Integration** · section 2 of *3rd Party Integrations & Data Sync*

How the product takes money: the provider, the flow a customer goes through, and the webhook events without which the backend would not learn that a payment succeeded or failed.

Mark it *Not Applicable*, with a reason, where the product charges nothing.

Required, or marked as not applicable with a reason.
`,
    );
    checkHover(
      dataSync('1. Integration $0Landscape Overview', 'Boats.'),
      `
**Integration Landscape Overview** · section 1 of *3rd Party Integrations & Data Sync*

A short summary of every external service the product relies on, and why it needs each: one sentence or list item per service is enough. The business and non-functional requirements say which ones.

Say here, too, what the product does **not** need. A section named in such a sentence may then be left out:

> Push notifications are not applicable for MVP: the product is used at a desk.

Required: it cannot be marked as not applicable.
`,
    );
    checkHover(
      integration('Stripe', '### Webhook $0Events'),
      `
**Webhook Events** · section of *External Integrations*

The events that the service sends us, and what we do about each. Leave the section out where there are none.

Optional.
`,
    );
  });

  test('of a section that does not apply', () => {
    checkHover(
      dataSync('4. Push $0Notifications (Mobile/Web)', 'Not applicable: nobody asked for it, yet.'),
      `
**Push Notifications (Mobile/Web)** · section 4 of *3rd Party Integrations & Data Sync*

Marked as not applicable. The reason: nobody asked for it, yet.

How the product reaches a phone or a browser that does not have it open: the provider, and the shape of the message that backend and app agree on.

Mark it *Not Applicable*, with a reason, where nothing is pushed.

Required, or marked as not applicable with a reason.
`,
    );
    checkHover(
      dataSync(
        '1. Integration Landscape Overview',
        'Push notifications are not applicable for MVP.\n\n## 4. Push $0Notifications (Mobile/Web)',
      ),
      `
**Push Notifications (Mobile/Web)** · section 4 of *3rd Party Integrations & Data Sync*

Not applicable, as the overview says.

How the product reaches a phone or a browser that does not have it open: the provider, and the shape of the message that backend and app agree on.

Mark it *Not Applicable*, with a reason, where nothing is pushed.

Required, or marked as not applicable with a reason.
`,
    );
  });

  test('nothing of free text', () => {
    checkHover(dataSync('Change$0 Log', 'Boats.'), '');
  });
});

describe('a label', () => {
  test('what belongs behind it', () => {
    checkHover(
      payment('- **Prov$0ider:** Stripe'),
      `
**Provider** · name of a provider

The payment provider, by name. Its name decides which webhook events are checked.

Decide before you write: "Stripe or Xendit" leaves the backend without a contract. Example: \`Stripe\`

Other values: \`Midtrans\`, \`PayPal\`, \`Razorpay\`, \`Adyen\`, \`Paddle\`, \`Square\` or \`Mollie\`.

Required, or marked as not applicable with a reason.
`,
    );
    checkHover(
      payment('- Payment Flow$0:'),
      `
**Payment Flow** · flow of the provider

The way a customer pays, in the provider's own words. It decides which webhook events the backend cannot do without: subscriptions, for instance, fail and end long after the checkout.

Example: \`Checkout Session / Subscriptions\`

Other values: \`Payment Intents\`, \`Payment Links\` or \`Invoices\`.

Required, or marked as not applicable with a reason.
`,
    );
  });

  test('a choice, and a field that applies always', () => {
    checkHover(
      '---\nintegration-spec: external-integrations\n---\n\n# External Integrations\n\n**Sta$0tus**: Draft\n',
      `
**Status** · one of a few words

How far the document may be relied on: *Draft* is being written, *Active* describes what holds, *Deprecated* is kept for reading only. Other words are welcome.

Usual values: \`Draft\`, \`Active\`, \`Deprecated\`, \`In Review\`, \`Accepted\` or \`Under Construction\`.

Required, or marked as not applicable with a reason.
`,
    );
    checkHover(
      integration('Stripe', '- **Pur$0pose**: Payments'),
      `
**Purpose** · text

What the system gets from the service, in a few words.

Example: \`Payment processing\`

Other values: \`Email delivery\`, \`Push notifications\`, \`Real-time updates\`, \`File storage\` or \`Authentication\`.

Required: it cannot be marked as not applicable.
`,
    );
  });

  test('a connection, and its heartbeat: what the technology says', () => {
    const at = (line: string) =>
      dataSync(
        '5. Real-Time Data Synchronization (WebSockets)',
        `- **Technology:** Pusher\n${line}`,
      );
    const told =
      /\n\n\[Pusher\]\(https:\/\/pusher\.com\S+\): Clients connect to `wss:\/\/ws-\*\.pusher\.com\/app\/\*`\. A heartbeat every 120 seconds by default\./;
    expect(hovered(at('- **Connection End$0point:** wss://a.example'))?.markdown).toMatch(told);
    expect(hovered(at('- **Heartbeat/Ping $0Interval:** 20 s'))?.markdown).toMatch(told);
  });
});

describe('a placeholder', () => {
  test('what belongs in its place', () => {
    checkHover(
      payment('- **Provider:** [e.g., $0Stripe]'),
      `
\`[e.g., Stripe]\` · placeholder in **Provider**

The payment provider, by name. Its name decides which webhook events are checked.

Decide before you write: "Stripe or Xendit" leaves the backend without a contract. Example: \`Stripe\`

Other values: \`Midtrans\`, \`PayPal\`, \`Razorpay\`, \`Adyen\`, \`Paddle\`, \`Square\` or \`Mollie\`.
`,
    );
    checkHover(
      dataSync('1. Integration Landscape Overview', '[Integration $0Overview]'),
      `
\`[Integration Overview]\` · placeholder in **Integration Landscape Overview**

A short summary of every external service the product relies on, and why it needs each: one sentence or list item per service is enough. The business and non-functional requirements say which ones.

Say here, too, what the product does **not** need. A section named in such a sentence may then be left out:

> Push notifications are not applicable for MVP: the product is used at a desk.
`,
    );
    checkHover(
      dataSync('Change Log', 'TB$0D'),
      `
\`TBD\` · placeholder
`,
    );
  });
});

describe('a mark', () => {
  test('what it is about, why, and whether it may be', () => {
    checkHover(
      dataSync('4. Push Notifications (Mobile/Web)', 'Not Appl$0icable'),
      `
**Push Notifications (Mobile/Web)** is marked as not applicable.

It gives no reason.

The template allows that, with a reason.
`,
    );
    checkHover(
      dataSync('4. Push Notifications (Mobile/Web)', 'N/$0A — no phone app (in 2026)'),
      `
**Push Notifications (Mobile/Web)** is marked as not applicable.

The reason: no phone app (in 2026).

The template allows that, with a reason.
`,
    );
    checkHover(
      dataSync(
        '1. Integration Landscape Overview',
        'Push notifications are not appl$0icable for MVP.',
      ),
      `
**Push Notifications (Mobile/Web)** is marked as not applicable.

The reason: for MVP.

The template allows that, with a reason.
`,
    );
    checkHover(
      dataSync('1. Integration Landscape Overview', 'Not appl$0icable'),
      `
**Integration Landscape Overview** is marked as not applicable.

It gives no reason.

The template does not allow that.
`,
    );
    checkHover(
      dataSync('6. External Dependencies & Fallback Strategy', 'N/$0A, we rely on nobody.'),
      `
**External Dependencies & Fallback Strategy** is marked as not applicable.

The reason: we rely on nobody.

The template allows that only while the document names no provider.
`,
    );
    checkHover(
      email('- **Provider:** SendGrid\n- **Core Email Triggers:** N$0/A: later'),
      `
**Core Email Triggers** is marked as not applicable.

The reason: later.

The template allows that, with a reason.
`,
    );
    checkHover(
      dataSync('4. Push Notifications (Mobile/Web) (N$0/A for MVP)', ''),
      `
**Push Notifications (Mobile/Web)** is marked as not applicable.

The reason: for MVP.

The template allows that, with a reason.
`,
    );
    checkHover(
      dataSync('Change Log', 'Not appl$0icable'),
      `
This section is marked as not applicable.

It gives no reason.
`,
    );
  });
});
