import { integrationsOf } from '../spec/integration/read-integrations.ts';
import { insertEvents } from '../spec/integration/webhooks/insert-webhook-events.ts';
import {
  type MissingEvent,
  type MissingEvents,
  missingEventsOf,
} from '../spec/integration/webhooks/needed-events.ts';
import { listed, quote } from './message.ts';
import type { Fix, FixContext, Rule } from './rule.ts';

export const missingWebhookEvent: Rule = {
  meta: {
    id: 'missing-webhook-event',
    severity: 'warning',
    scope: 'content',
    summary: 'A webhook event that the flow cannot do without is not in the list',
    examples: {
      bad: `---
integration-spec: data-sync
---

## Payment Gateway Integration

- **Provider:** Stripe
- **Payment Flow:** Checkout Session
- **Required Webhook Events to Listen:**
  - charge.refunded: Cancel the booking
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
    for (const integration of integrationsOf(outermost, summary)) {
      const found = missingEventsOf(integration, summary, facts);
      for (const event of found?.missing ?? []) {
        const isSure = event.flow.documented && event.condition === undefined;
        yield {
          span: found?.list.slot.label.span ?? integration,
          severity: isSure ? 'warning' : 'info',
          message: message(event),
          fixes: (context) => (found ? fixes(event, found, context) : []),
        };
      }
    }
  },
};

function message({ name, alternatives, condition, flow, catalog }: MissingEvent): string {
  const or = alternatives.length > 0 ? ` (or ${listed(alternatives.map(quote), 'or')})` : '';
  const what = `${quote(name)}${or} is not listed`;
  if (condition !== undefined)
    return `${what}, and is needed where ${condition}, of which this section speaks. Add it, with what is to be done.`;
  const why = flow.documented
    ? `the ${catalog.name} flow ${quote(flow.name)} cannot do without it`
    : `we advise it for the ${catalog.name} flow ${quote(flow.name)}`;
  return `${what}: ${why}. Add it, with what is to be done.`;
}

function fixes(
  { name, condition }: MissingEvent,
  { list, missing }: MissingEvents,
  context: FixContext,
): Fix[] {
  const all = missing.filter((each) => each.condition === undefined || condition !== undefined);
  const names = all.map((each) => each.name);
  const one = insertEvents(list, [name], context);
  const many = names.length > 1 ? insertEvents(list, names, context) : undefined;
  return [
    ...(one
      ? [
          {
            title: `Add ${quote(name)}`,
            edits: [one],
            preferred: true,
            safe: false,
            hasBlanks: true,
          },
        ]
      : []),
    ...(many
      ? [
          {
            title: `Add all ${names.length} events that the flow needs`,
            edits: [many],
            preferred: false,
            safe: false,
            hasBlanks: true,
          },
        ]
      : []),
  ];
}
