import type { Facts } from '../../catalogs/facts.ts';
import { fallbackRows } from '../../spec/fallback/fallback-rows.ts';
import { endpointsOf } from '../../spec/integration/endpoints/endpoints.ts';
import { type Integration, providersOf, slotsOf } from '../../spec/integration/integration.ts';
import { emailTriggersOf } from '../../spec/integration/mail/email-triggers.ts';
import { templateVariablesOf } from '../../spec/integration/mail/template-variables.ts';
import { integrationsOf } from '../../spec/integration/read-integrations.ts';
import { realtimeEventsOf } from '../../spec/integration/realtime/realtime-events.ts';
import { eventsOf } from '../../spec/integration/webhooks/listed-events.ts';
import { type Section, sectionsWithin } from '../../spec/section.ts';
import { isNotApplicable, type SpecSummary } from '../../spec/spec.ts';
import { coversSpan, type Span } from '../../text/span.ts';
import { remembered } from '../remembered.ts';
import type { OutlineItem, OutlineKind } from './outline-item.ts';

/** What an outermost section has for the outline, payloads aside, in no order; spans count from its start. */
export const sectionItems = remembered(
  (outermost: Section, summary, facts): readonly OutlineItem[] => {
    const integrations = integrationsOf(outermost, summary);
    return [
      ...sectionsWithin(outermost).flatMap((section) => headed(section, integrations, summary)),
      ...integrations.flatMap((integration) => [...contentsOf(integration, summary, facts)]),
      ...sectionsWithin(outermost).flatMap(rowsOf),
    ];
  },
);

function headed(
  section: Section,
  integrations: readonly Integration[],
  summary: SpecSummary,
): OutlineItem[] {
  const { heading, definition } = section;
  if (!heading || heading.text.isBlank) return [];
  const own = integrations.filter((each) => each.section === section);
  const names = new Set(own.flatMap(providersOf).map(({ name }) => name));
  const isIntegration = own.length > 0 || definition?.purpose !== undefined;
  const served = [...names].filter((name) => name !== heading.title.text).join(', ');
  const detail = isNotApplicable(section, summary) ? 'not applicable' : served;
  const kind = isIntegration ? 'integration' : 'section';
  return [item(kind, heading.text.text, section, heading.text.innerSpan, detail)];
}

function* contentsOf(
  integration: Integration,
  summary: SpecSummary,
  facts: Facts,
): Generator<OutlineItem> {
  for (const { slot, events } of eventsOf(integration, summary, facts).lists) {
    const isLabelled = slot.field !== undefined && slot.field.kind !== 'heading';
    if (isLabelled) yield item('list', slot.label.text, slot, slot.label.innerSpan);
    for (const { name, span, entry } of events)
      yield item('webhook-event', name, entry.names.length === 1 ? entry : span, span);
  }
  for (const { event } of emailTriggersOf(integration)) {
    const group = integration.groups.find((each) => coversSpan(each, event.span));
    yield item('email-trigger', event.text, group ?? event.innerSpan, event.innerSpan);
  }
  for (const slot of slotsOf(integration, 'template-variables'))
    for (const { inner, innerSpan, start, end } of templateVariablesOf(slot))
      yield item('variable', inner, { start, end }, innerSpan);
  for (const { name, direction, start, end, whole } of realtimeEventsOf(integration))
    yield item('realtime-event', name, whole, { start, end }, direction);
  for (const { methods, path, start, end, said } of endpointsOf(integration)) {
    const name = [methods.map(({ text }) => text).join('|'), path].filter(Boolean).join(' ');
    if (said === 'entry') yield item('endpoint', name, { start, end }, { start, end });
  }
}

function rowsOf(section: Section): OutlineItem[] {
  return fallbackRows(section).map((row) =>
    item('fallback', row.service, row, row.serviceText.innerSpan),
  );
}

function item(
  kind: OutlineKind,
  name: string,
  { start, end }: Span,
  nameSpan: Span,
  detail = '',
): OutlineItem {
  return { kind, name: name.trim(), start, end, nameSpan, detail: detail || undefined };
}
