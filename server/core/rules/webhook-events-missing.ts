import type { Facts } from '../catalogs/facts.ts';
import type { Integration, Slot } from '../spec/integration/integration.ts';
import { integrationsOf } from '../spec/integration/read-integrations.ts';
import { headedEntries } from '../spec/integration/webhooks/headed-events.ts';
import { insertList } from '../spec/integration/webhooks/insert-webhook-events.ts';
import type { IntegrationEvents } from '../spec/integration/webhooks/listed-event.ts';
import { eventsOf } from '../spec/integration/webhooks/listed-events.ts';
import { neededEvents } from '../spec/integration/webhooks/needed-events.ts';
import {
  holdsTitles,
  isAddress,
  isBare,
  isSettled,
  mentionsEvent,
  webhookMention,
} from '../spec/integration/webhooks/webhook-mentions.ts';
import type { SpecSummary } from '../spec/spec.ts';
import { isCommonField } from '../templates/content.ts';
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
      if (all.lists.length > 0) yield* unnamed(integration, all, summary, facts);
      else yield* spokenOf(integration, all, summary, facts);
    }
  },
};

function* unnamed(
  integration: Integration,
  all: IntegrationEvents,
  summary: SpecSummary,
  facts: Facts,
): Generator<RuleFinding> {
  // Asked once for all lists, for it looks at the whole integration.
  let mentions: boolean | undefined;
  const isMentioned = () => {
    mentions ??= mentionsEvent(integration, all.catalogs, facts);
    return mentions;
  };
  for (const { slot } of all.lists) {
    if (!isBare(slot) && isSettled(slot, all.catalogs, summary)) continue;
    if (isBare(slot) && isNamedBelow(slot, integration, all)) continue;
    if (headedEntries(slot, integration.section).length > 0) continue;
    // A label that all templates share may stand over something else.
    const isOfTemplate = !isCommonField(slot.definition);
    if (!isOfTemplate && !isBare(slot) && !(asksByName(slot, all) && !isMentioned())) continue;
    const names = neededEvents(integration, all, summary);
    yield {
      span: slot.label.span,
      ...(!isOfTemplate && !isBare(slot) && { severity: 'info' as const }),
      message: `No webhook event is named here. Name each one that the backend must handle, exactly as ${whoOf(all)} sends it, with what is to be done.`,
      fixes: (context) => {
        const edit = names.length > 0 ? insertList(slot, names, context) : undefined;
        const title = `Insert what the flow needs: ${listed(names.map(quote), 'and')}`;
        return edit
          ? [{ title, edits: [edit], preferred: true, safe: false, hasBlanks: true }]
          : [];
      },
    };
  }
}

/** Whether a paragraph below a label with nothing behind it names events, before anything else begins. */
function isNamedBelow(
  { end }: Slot,
  { slots }: Integration,
  { mentioned }: IntegrationEvents,
): boolean {
  return mentioned.some(({ span }) => {
    return span.start >= end && !slots.some(({ start }) => start >= end && start < span.start);
  });
}

const EVENTS =
  /events?\b|topics?\b|eventos?\b|[ée]v[ée]nements?\b|ereignisse?\b|событи|イベント|이벤트|事件/iu;

/** Whether a label that all templates share asks for events: "Webhooks" may as well stand over their address. */
function asksByName(slot: Slot, { catalogs }: IntegrationEvents): boolean {
  if (catalogs.length === 0 || !EVENTS.test(slot.label.text)) return false;
  return !isAddress(slot) && !holdsTitles(slot);
}

function* spokenOf(
  integration: Integration,
  all: IntegrationEvents,
  { template }: SpecSummary,
  facts: Facts,
): Generator<RuleFinding> {
  // A document without template may name them in any other section.
  if (template.sections.length === 0) return;
  if (integration.providers.length === 0 || asksForEvents(integration)) return;
  if (all.mentioned.length > 0) return;
  const span = webhookMention(integration);
  if (!span || mentionsEvent(integration, all.catalogs, facts)) return;
  yield {
    span,
    severity: 'info',
    message: `The text speaks of webhooks, and no event is named anywhere. List them under “Webhook Events”, exactly as ${whoOf(all)} sends them.`,
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
