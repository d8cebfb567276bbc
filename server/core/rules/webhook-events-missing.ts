import type { Facts } from '../catalogs/facts.ts';
import { insertList } from '../spec/integration/insert-webhook-events.ts';
import type { Integration } from '../spec/integration/integration.ts';
import type { IntegrationEvents } from '../spec/integration/listed-event.ts';
import { eventsOf } from '../spec/integration/listed-events.ts';
import { neededEvents } from '../spec/integration/needed-events.ts';
import { integrationsOf } from '../spec/integration/read-integrations.ts';
import {
  isBare,
  isSettled,
  mentionsEvent,
  webhookMention,
} from '../spec/integration/webhook-mentions.ts';
import type { SpecSummary } from '../spec/spec.ts';
import { commonFields } from '../templates/content.ts';
import { listed, quote } from './message.ts';
import type { Rule, RuleFinding } from './rule.ts';

export const webhookEventsMissing: Rule = {
  meta: {
    id: 'webhook-events-missing',
    severity: 'warning',
    scope: 'content',
    summary: 'A place for webhook events, or prose about webhooks, and no event is named',
    examples: {
      bad: `---
integration-spec: data-sync
---

## Payment Gateway Integration

- **Provider:** Stripe
- **Payment Flow:** Checkout Session
- **Required Webhook Events to Listen:**
`,
      good: `---
integration-spec: data-sync
---

## Payment Gateway Integration

- **Provider:** Stripe
- **Payment Flow:** Checkout Session
- **Required Webhook Events to Listen:**
  - checkout.session.completed: Confirm the booking
`,
    },
  },
  *checkSection(outermost, summary, facts) {
    for (const integration of integrationsOf(outermost, summary)) {
      const all = eventsOf(integration, summary, facts);
      if (all.lists.some(({ events, isOpen }) => events.length > 0 || isOpen)) continue;
      if (all.lists.length > 0) yield* unnamed(integration, all, summary);
      else yield* spokenOf(integration, all, summary, facts);
    }
  },
};

function* unnamed(
  integration: Integration,
  all: IntegrationEvents,
  summary: SpecSummary,
): Generator<RuleFinding> {
  for (const { slot } of all.lists) {
    if (!isBare(slot) && isSettled(slot, all.catalogs, summary)) continue;
    // A label that all templates share may stand over something else.
    const isOfTemplate = !commonFields.some((field) => field === slot.definition);
    if (!isOfTemplate && !isBare(slot) && all.catalogs.length === 0) continue;
    const names = neededEvents(integration, all, summary);
    yield {
      span: slot.label.span,
      ...(!isOfTemplate && !isBare(slot) && { severity: 'info' as const }),
      message: `No webhook event is named here. Name each one that the backend must handle, exactly as ${whoOf(all)} sends it, with what is to be done.`,
      fixes: (context) => {
        const edit = names.length > 0 ? insertList(slot, names, context) : undefined;
        const title = `Insert what the flow needs: ${listed(names.map(quote), 'and')}`;
        return edit ? [{ title, edits: [edit], preferred: true, safe: false }] : [];
      },
    };
  }
}

function* spokenOf(
  integration: Integration,
  all: IntegrationEvents,
  { template }: SpecSummary,
  facts: Facts,
): Generator<RuleFinding> {
  if (integration.providers.length === 0 || asksForEvents(integration)) return;
  if (all.mentioned.length > 0) return;
  const span = webhookMention(integration);
  if (!span || mentionsEvent(integration, all.catalogs, facts)) return;
  const where = template.sections.length > 0 ? ' under “Webhook Events”' : '';
  yield {
    span,
    severity: 'info',
    message: `The text speaks of webhooks, and no event is named anywhere. List them${where}, exactly as ${whoOf(all)} sends them.`,
  };
}

/** Where the template asks for a list, its absence is a missing field. */
function asksForEvents({ section }: Integration): boolean {
  const fields = section.definition?.fields ?? [];
  return fields.some(
    ({ type, applicability }) => type === 'webhook-events' && applicability !== 'optional',
  );
}

function whoOf({ catalogs }: IntegrationEvents): string {
  const [only, ...more] = catalogs;
  return only && more.length === 0 ? only.name : 'the provider';
}
