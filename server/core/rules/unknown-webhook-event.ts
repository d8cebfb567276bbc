import type { Suggestions } from '../catalogs/event-suggestion.ts';
import type { EventJudgement } from '../catalogs/event-verdict.ts';
import type { IntegrationEvents, ListedEvent } from '../spec/integration/webhooks/listed-event.ts';
import { listedEvents } from '../spec/integration/webhooks/listed-events.ts';
import { repairsOf } from '../spec/integration/webhooks/webhook-repairs.ts';
import { listed, quote } from './message.ts';
import type { Fix, FixContext, Rule, Severity } from './rule.ts';

export const unknownWebhookEvent: Rule = {
  meta: {
    id: 'unknown-webhook-event',
    severity: 'error',
    scope: 'content',
    summary: 'A webhook event that the provider does not send, under this name at least',
    examples: {
      bad: `---
integration-spec: data-sync
---

## Payment Gateway Integration

- **Provider:** Stripe
- **Payment Flow:** Checkout Session
- **Required Webhook Events to Listen:**
  - checkout.session.completed: Activate the subscription
  - customer.subscription.cancelled: End the subscription
`,
      good: `---
integration-spec: data-sync
---

## Payment Gateway Integration

- **Provider:** Stripe
- **Payment Flow:** Checkout Session
- **Required Webhook Events to Listen:**
  - checkout.session.completed: Activate the subscription
  - customer.subscription.deleted: End the subscription
`,
    },
  },
  *checkSection(outermost, summary, facts) {
    for (const { event, all } of listedEvents(outermost, summary, facts)) {
      const { judgement } = event;
      if (!judgement) continue;
      const { verdict } = judgement;
      if (verdict.is !== 'unknown' && verdict.is !== 'mistake') continue;
      yield {
        span: event.span,
        severity: severityOf(judgement),
        message: `${whatIsWrong(event.name, judgement)} ${whatToDo(verdict.suggestions, judgement)}`,
        fixes: (context) => fixes(event, verdict.suggestions, all, context),
      };
    }
  },
};

/** A usual mistake is one, however many other events the provider may have. */
function severityOf({ isClosed, verdict }: EventJudgement): Severity {
  if (isClosed) return 'error';
  return verdict.is === 'mistake' ? 'warning' : 'info';
}

function whatIsWrong(
  name: string,
  { catalog, candidates, isClosed, verdict }: EventJudgement,
): string {
  const kind = catalog.webhooks?.kind ?? 'event';
  const providers = candidates.map((each) => each.name);
  if (name.includes('*')) return `No ${kind} of ${listed(providers, 'or')} fits ${quote(name)}.`;
  if (verdict.is === 'unknown' && !isClosed) {
    return `We know of no ${kind} ${quote(name)} of ${listed(providers, 'or')}, though our list may not be complete.`;
  }
  const who =
    providers.length > 1 ? `Neither ${listed(providers, 'nor')}` : `${catalog.name} never`;
  return `${who} sends ${aOr(kind)} ${quote(name)}, so the backend would wait for it in vain.`;
}

function whatToDo({ names, by }: Suggestions, { catalog }: EventJudgement): string {
  const [first] = names;
  if (first === undefined) return `Check the name against ${catalog.documentation}`;
  if (by === 'kin') return `There are ${listed(names.map(quote), 'and')}.`;
  if (by === 'spelling')
    return `Write ${quote(first)}: the name must be the same letter for letter.`;
  return `Did you mean ${quote(first)}?`;
}

function fixes(
  event: ListedEvent,
  { names, by }: Suggestions,
  all: IntegrationEvents,
  context: FixContext,
): Fix[] {
  return repairsOf(event, names, all, context).map(({ title, edits, isOnly }, i) => ({
    title,
    edits,
    preferred: i === 0 && by !== 'kin',
    safe: i === 0 && by === 'spelling' && isOnly,
  }));
}

function aOr(kind: string): string {
  return /^[aeiou]/.test(kind) ? `an ${kind}` : `a ${kind}`;
}
