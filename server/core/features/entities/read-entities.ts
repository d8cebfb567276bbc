import type { Facts } from '../../catalogs/facts.ts';
import { namedIn } from '../../catalogs/named-in.ts';
import type { ProviderMention } from '../../catalogs/provider-names.ts';
import { fallbackRows } from '../../spec/fallback/fallback-rows.ts';
import { endpointsOf } from '../../spec/integration/endpoints/endpoints.ts';
import { errorResponsesOf } from '../../spec/integration/errors/error-responses.ts';
import { type Integration, slotsOf } from '../../spec/integration/integration.ts';
import { emailTriggersOf } from '../../spec/integration/mail/email-triggers.ts';
import { templateVariablesOf } from '../../spec/integration/mail/template-variables.ts';
import { providerTexts } from '../../spec/integration/provider-uses.ts';
import { integrationsOf } from '../../spec/integration/read-integrations.ts';
import { connectionEndpointsOf } from '../../spec/integration/realtime/connection-endpoints.ts';
import { realtimeEventsOf } from '../../spec/integration/realtime/realtime-events.ts';
import { referencesIn } from '../../spec/integration/references/references.ts';
import { eventsOf } from '../../spec/integration/webhooks/listed-events.ts';
import { placeholdersIn } from '../../spec/placeholder.ts';
import { type Section, sectionsWithin } from '../../spec/section.ts';
import { allFields, fieldAround, type SpecSummary } from '../../spec/spec.ts';
import { textsOf } from '../../spec/texts.ts';
import type { DecodedText } from '../../text/decoded-text.ts';
import type { Span } from '../../text/span.ts';
import type { Meaning } from './entity.ts';

/** An entity of an outermost section; the span counts from its start. */
export interface SectionEntity extends Span {
  readonly means: Meaning;
}

/** What an outermost section names, payloads and suppressions aside, in no order. */
export function* readEntities(
  outermost: Section,
  summary: SpecSummary,
  facts: Facts,
): Generator<SectionEntity> {
  for (const section of sectionsWithin(outermost)) yield* fromSection(section, summary);
  for (const integration of integrationsOf(outermost, summary))
    yield* fromIntegration(integration, summary, facts);
  for (const reference of referencesIn(outermost, summary.template))
    yield at(reference, { kind: 'reference', reference });
}

function* fromSection(section: Section, summary: SpecSummary): Generator<SectionEntity> {
  const { heading, definition, notApplicable, marksOthers } = section;
  if (heading) yield at(heading.title.innerSpan, { kind: 'section', section });
  const fields = [...allFields(section)];
  for (const field of fields) {
    yield at(field.label.span, { kind: 'label', field, section });
    const { notApplicable: mark } = field;
    if (mark)
      yield at(mark.phrase, { kind: 'not-applicable', mark, about: { kind: 'field', field } });
  }
  for (const placeholder of placeholdersIn(section, summary.template)) {
    const field = fieldAround(fields, placeholder);
    yield at(placeholder, { kind: 'placeholder', placeholder, field, section });
  }
  const own = notApplicable ? [{ mark: notApplicable, sectionId: definition?.id }] : [];
  const others = marksOthers.map((mark) => ({ mark, sectionId: mark.sectionId }));
  for (const { mark, sectionId } of [...own, ...others])
    yield at(mark.phrase, {
      kind: 'not-applicable',
      mark,
      about: { kind: 'section', sectionId },
    });
  for (const text of textsOf(section)) {
    if (!summary.providers.mayName(text.text)) continue;
    yield* providersIn(text, summary.providers.mentions(text.text));
  }
  // Where a name is expected an everyday word is one, too.
  const names = [...(heading ? [heading.title] : []), ...servicesIn(section)];
  for (const text of names) yield* providersIn(text, namedIn(text.text, summary.providers));
}

/** What the rows of a fallback table are for. */
function servicesIn(section: Section): DecodedText[] {
  return fallbackRows(section).map(({ serviceText }) => serviceText);
}

function* providersIn(
  text: DecodedText,
  mentions: readonly ProviderMention[],
): Generator<SectionEntity> {
  for (const { provider, start, end } of mentions) {
    if (isInIdentifier(text.text, start, end)) continue;
    const name = text.slice(start, end);
    yield at(name.innerSpan, { kind: 'provider', provider, text: name });
  }
}

/** Whether a name is a piece of an address, a path, a package or a constant: `api.stripe.com`, `STRIPE_SECRET_KEY`. */
function isInIdentifier(text: string, start: number, end: number): boolean {
  const name = text.slice(start, end);
  const before = text.charAt(start - 1);
  const after = text.slice(end, end + 2);
  if (before === '_' || after.startsWith('_')) return true;
  return name === name.toLowerCase() && (/[/.@-]/.test(before) || /^(?:[/@-]|\.\w)/.test(after));
}

function* fromIntegration(
  integration: Integration,
  summary: SpecSummary,
  facts: Facts,
): Generator<SectionEntity> {
  const { lists, mentioned } = eventsOf(integration, summary, facts);
  for (const event of [...lists.flatMap(({ events }) => events), ...mentioned])
    yield at(event.span, { kind: 'webhook-event', event, integration });
  for (const trigger of emailTriggersOf(integration))
    yield at(trigger.event.innerSpan, { kind: 'email-trigger', trigger, integration });
  for (const event of realtimeEventsOf(integration))
    yield at(event, { kind: 'realtime-event', event, integration });
  for (const endpoint of endpointsOf(integration))
    yield at(endpoint, { kind: 'endpoint', endpoint, integration });
  for (const endpoint of connectionEndpointsOf(integration))
    yield at(endpoint, { kind: 'connection', endpoint, integration });
  for (const slot of slotsOf(integration, 'provider'))
    for (const text of providerTexts(slot))
      yield* providersIn(text, namedIn(text.text, summary.providers));
  for (const slot of integration.slots) {
    for (const variable of templateVariablesOf(slot))
      yield at(variable, { kind: 'variable', variable, integration });
    for (const response of errorResponsesOf(slot))
      for (const code of response.codes) yield at(code, { kind: 'status', code, response });
  }
}

function at({ start, end }: Span, means: Meaning): SectionEntity {
  return { start, end, means };
}
