import type { Facts } from '../catalogs/facts.ts';
import type { Integration } from '../spec/integration/integration.ts';
import { integrationsOf } from '../spec/integration/read-integrations.ts';
import { isInList, type ListedEvent } from '../spec/integration/webhooks/listed-event.ts';
import { eventsOf } from '../spec/integration/webhooks/listed-events.ts';
import { removeEvent } from '../spec/integration/webhooks/webhook-edits.ts';
import type { SpecSummary } from '../spec/spec.ts';
import { comparable } from '../text/comparable.ts';
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

/** What begins in brackets, or as a condition, behind a name. */
const CASE =
  /^[^\p{L}\p{N}([]{0,10}(\([^()]{1,200}\)|\[[^[\]]{1,200}\]|(?:if|when|where)\b[^:,;\n]{1,200})/iu;

interface Repeated {
  readonly event: ListedEvent;
  readonly first: ListedEvent;
}

/** A fence, or a second list with mostly the same events, says something else of them, and repeats none. */
function* repeated(
  integration: Integration,
  summary: SpecSummary,
  facts: Facts,
): Generator<Repeated> {
  const firsts = new Map<string, ListedEvent>();
  const blocks = eventsOf(integration, summary, facts).lists.flatMap(({ events }) =>
    groupBy(events.filter((event) => isInList(event) && !event.entry.isBroken && !isWrong(event))),
  );
  for (const events of blocks) {
    const keyed = events.map((event) => [caseOf(event), event] as const);
    const keys = new Set(keyed.map(([key]) => key));
    const again = [...keys].filter((key) => firsts.has(key));
    // A fence shows how the listed events are set up or handled.
    const isFence = events[0]?.entry.kind === 'code';
    const isRestated = isFence || (again.length > 1 && again.length * 2 >= keys.size);
    const own = new Map<string, ListedEvent>();
    for (const [key, event] of keyed) {
      const first = own.get(key) ?? (isRestated ? undefined : firsts.get(key));
      if (first) yield { event, first };
      else own.set(key, event);
    }
    if (isFence) continue;
    for (const [key, event] of own) if (!firsts.has(key)) firsts.set(key, event);
  }
}

/**
 * The name with the case that its place is about: `a (in test mode)`, `a - if it is the first`, or what stands
 * in the cells in front of it, and between it and what is done. What is done in another case stands rightly elsewhere.
 */
function caseOf({ name, entry }: ListedEvent): string {
  const behind = entry.text.text.slice(entry.names.at(-1)?.end ?? 0).trim();
  // The name's own cell is not among them; what is done, and behind it notes, tell no cases apart.
  const { index, action } = entry.cell ?? { index: 0, action: 0 };
  const beside = (entry.about ?? []).slice(0, Math.max(index, action - 1));
  const cells = beside.filter((cell) => /\p{L}/u.test(cell));
  const own = entry.cell ? behind : (CASE.exec(behind)?.[1] ?? '');
  return [name, comparable(own), ...cells.map(comparable)].join('\n');
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
