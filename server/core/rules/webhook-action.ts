import type { ListedEvent } from '../spec/integration/webhooks/listed-event.ts';
import { listedEvents } from '../spec/integration/webhooks/listed-events.ts';
import { quote } from './message.ts';
import type { Rule } from './rule.ts';

export const webhookAction: Rule = {
  meta: {
    id: 'webhook-action',
    severity: 'warning',
    scope: 'structure',
    summary: 'A webhook event without a word on what the system does about it',
    examples: {
      bad: `---
integration-spec: data-sync
---

## Payment Gateway Integration

- **Provider:** Stripe
- **Payment Flow:** Checkout Session
- **Required Webhook Events to Listen:**
  - checkout.session.completed: Confirm the booking
  - charge.refunded
`,
      good: `---
integration-spec: data-sync
---

## Payment Gateway Integration

- **Provider:** Stripe
- **Payment Flow:** Checkout Session
- **Required Webhook Events to Listen:**
  - checkout.session.completed: Confirm the booking
  - charge.refunded: Cancel the booking
`,
    },
  },
  *checkSection(outermost, summary, facts) {
    for (const { event } of listedEvents(outermost, summary, facts)) {
      if (!needsAction(event)) continue;
      yield {
        span: event.span,
        message: `Nothing is said about what happens on ${quote(event.name)}. Write it behind the name, so that whoever builds the handler need not guess.`,
      };
    }
  },
};

/** One event an item or a row, in a list for which the template asks for actions. */
function needsAction({ entry, slot }: ListedEvent): boolean {
  const isOfTemplate = slot?.definition?.skeleton.includes('[Action') ?? false;
  const isOneEach = (entry.kind === 'item' || entry.kind === 'row') && entry.names.length === 1;
  return isOfTemplate && isOneEach && !entry.hasAction;
}
