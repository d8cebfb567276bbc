import type { Facts } from '../catalogs/facts.ts';
import type { Integration } from '../spec/integration/integration.ts';
import { isInList, type ListedEvent } from '../spec/integration/listed-event.ts';
import { eventsOf } from '../spec/integration/listed-events.ts';
import { integrationsOf } from '../spec/integration/read-integrations.ts';
import { removeEvent } from '../spec/integration/webhook-edits.ts';
import type { SpecSummary } from '../spec/spec.ts';
import { quote } from './message.ts';
import type { Rule } from './rule.ts';

export const duplicateWebhookEvent: Rule = {
  meta: {
    id: 'duplicate-webhook-event',
    severity: 'warning',
    scope: 'content',
    summary: 'The same webhook event is listed twice in one integration',
    examples: {
      bad: `---
integration-spec: data-sync
---

## Payment Gateway Integration

- **Provider:** Stripe
- **Payment Flow:** Checkout Session
- **Required Webhook Events to Listen:**
  - checkout.session.completed: Confirm the booking
  - checkout.session.completed: Send the ticket
`,
      good: `---
integration-spec: data-sync
---

## Payment Gateway Integration

- **Provider:** Stripe
- **Payment Flow:** Checkout Session
- **Required Webhook Events to Listen:**
  - checkout.session.completed: Confirm the booking, and send the ticket
`,
    },
  },
  *checkSection(outermost, summary, facts) {
    for (const integration of integrationsOf(outermost, summary)) {
      for (const { event, first } of repeated(integration, summary, facts)) {
        yield {
          span: event.span,
          message: `${quote(event.name)} is listed already. Say in one place all that is to be done about it, or the two will differ one day.`,
          related: [{ span: first.span, message: 'It is listed here first.' }],
          fixes: (context) => {
            const edit = removeEvent(event, context);
            const title = 'Remove this one';
            return edit ? [{ title, edits: [edit], preferred: true, safe: false }] : [];
          },
        };
      }
    }
  },
};

interface Repeated {
  readonly event: ListedEvent;
  readonly first: ListedEvent;
}

/** A second list with mostly the same events says something else of them, and repeats none. */
function* repeated(
  integration: Integration,
  summary: SpecSummary,
  facts: Facts,
): Generator<Repeated> {
  const firsts = new Map<string, ListedEvent>();
  const blocks = eventsOf(integration, summary, facts).lists.flatMap(({ events }) =>
    groupBy(events.filter((event) => isInList(event) && !isWrong(event))),
  );
  for (const events of blocks) {
    const again = events.filter(({ name }) => firsts.has(name));
    const isRestated = again.length > 1 && again.length * 2 >= events.length;
    const own = new Map<string, ListedEvent>();
    for (const event of events) {
      const first = own.get(event.name) ?? (isRestated ? undefined : firsts.get(event.name));
      if (first) yield { event, first };
      else own.set(event.name, event);
    }
    for (const [name, event] of own) if (!firsts.has(name)) firsts.set(name, event);
  }
}

/** By the list, table or paragraph in which they stand. */
function groupBy(events: readonly ListedEvent[]): ListedEvent[][] {
  const groups = new Map<string, ListedEvent[]>();
  for (const event of events) {
    const key = `${event.entry.list} ${event.entry.kind === 'code'}`;
    const group = groups.get(key);
    if (group) group.push(event);
    else groups.set(key, [event]);
  }
  return [...groups.values()];
}

/** A name that is a finding in itself is not also one too many. */
function isWrong({ judgement, name }: ListedEvent): boolean {
  return name.includes('*') || (judgement !== undefined && judgement.verdict.is !== 'sent');
}
