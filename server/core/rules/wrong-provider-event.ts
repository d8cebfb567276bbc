import type { EventJudgement, EventVerdict } from '../catalogs/event-verdict.ts';
import { listedEvents } from '../spec/integration/webhooks/listed-events.ts';
import { repairsOf } from '../spec/integration/webhooks/webhook-repairs.ts';
import { listed, quote } from './message.ts';
import type { Rule } from './rule.ts';

const MOST_OWNERS = 3;

export const wrongProviderEvent: Rule = {
  meta: {
    id: 'wrong-provider-event',
    severity: 'error',
    scope: 'content',
    summary: 'A webhook event of another provider than the one that the document names',
    examples: {
      bad: `---
integration-spec: data-sync
---

## Payment Gateway Integration

- **Provider:** Stripe
- **Payment Flow:** Checkout Session
- **Required Webhook Events to Listen:**
  - checkout.session.completed: Send the ticket
  - order_created: Write the invoice
`,
      good: `---
integration-spec: data-sync
---

## Payment Gateway Integration

- **Provider:** Lemon Squeezy
- **Payment Flow:** Orders
- **Required Webhook Events to Listen:**
  - order_created: Write the invoice
`,
    },
  },
  *checkSection(outermost, summary, facts) {
    for (const { event, all } of listedEvents(outermost, summary, facts)) {
      const { judgement } = event;
      const verdict = judgement?.verdict;
      if (!judgement || verdict?.is !== 'foreign') continue;
      const { suggestions, isPossible } = verdict;
      yield {
        span: event.span,
        ...(isPossible && { severity: 'info' as const }),
        message: message(event.name, verdict, judgement),
        fixes: (context) =>
          repairsOf(event, suggestions.names.slice(0, 1), all, context).map((repair) => ({
            title: repair.title,
            edits: repair.edits,
            preferred: true,
            safe: false,
          })),
      };
    }
  },
};

function message(
  name: string,
  { owners, suggestions, isPossible }: EventVerdict & { is: 'foreign' },
  { candidates }: EventJudgement,
): string {
  const shown = owners.slice(0, MOST_OWNERS).map((owner) => owner.name);
  const others = owners.length > MOST_OWNERS ? [...shown.slice(0, -1), 'others'] : shown;
  const here = listed(
    candidates.map((catalog) => catalog.name),
    'or',
  );
  const [first] = suggestions.names;
  const instead = first === undefined ? '' : ` The event of ${here} is ${quote(first)}.`;
  const is = `${quote(name)} is an event of ${listed(others, 'and')}, `;
  if (isPossible) return `${is}and we know of none of ${here} by that name.${instead} Check it.`;
  return `${is}not of ${here}, which will never send it.${instead || ' Name the event of this provider, or the other provider.'}`;
}
