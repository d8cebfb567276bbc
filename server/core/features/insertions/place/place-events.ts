import type { Catalog, Flow } from '../../../catalogs/catalog.ts';
import type { Integration } from '../../../spec/integration/integration.ts';
import { insertEvents } from '../../../spec/integration/webhooks/insert-webhook-events.ts';
import { eventsOf } from '../../../spec/integration/webhooks/listed-events.ts';
import { absentEvents } from '../../../spec/integration/webhooks/needed-events.ts';
import { knownChildren, sectionsWithin } from '../../../spec/section.ts';
import type { SectionDefinition } from '../../../templates/template.ts';
import { type Draft, draftOf, joinDrafts } from '../../../text/draft.ts';
import { shiftDraftEdit } from '../../../text/draft-edit.ts';
import { eventDraft } from '../pieces/event-list.ts';
import { integrationsFor, type Placed, type PlacedIntegration, type Spot } from '../spot.ts';
import { LIST_STAND_IN } from '../stand-in.ts';
import { lacks, placeFilledField } from './place-field.ts';
import { placePart } from './place-section.ts';
import type { Placement } from './placement.ts';

/**
 * The edit that adds what a flow needs, and the document does not list, to the list of the integration with
 * that provider; where nothing is needed, what is useful. `listed` where all of it is, undefined where there
 * is no such integration.
 */
export function placeEvents(
  catalog: Catalog,
  flow: Flow,
  spot: Spot,
): Placement | 'listed' | undefined {
  let isListed = false;
  for (const placed of integrationsFor(spot)) {
    if (!isServedBy(placed, catalog, spot)) continue;
    const { part, origin, source, isHere } = placed;
    const { spec, facts, style } = spot;
    const events = eventsOf(part, spec.summary, facts);
    const { needed, recommended } = absentEvents(part, events, { catalog, flow });
    const names = needed.length > 0 ? needed : recommended;
    if (names.length === 0) {
      isListed = true;
      continue;
    }
    const list = events.lists.find((each) => each.events.length > 0) ?? events.lists[0];
    const edit = list && insertEvents(list, names, { source, style });
    if (edit) {
      const draft = draftOf(edit.newText);
      const description = names.join(', ');
      return { ...shiftDraftEdit({ span: edit.span, draft }, origin), isHere, description };
    }
    const draft = joinDrafts(
      names.map((name) => eventDraft(name, style)),
      '\n',
    );
    const added = list ? undefined : newList(placed, draft, spot);
    if (added) return added;
  }
  return isListed ? 'listed' : undefined;
}

/** Whether an integration names the provider, or, around the spot, none while it is for the same purpose. */
function isServedBy(
  { part: { purpose }, providers, isHere }: PlacedIntegration,
  catalog: Catalog,
  { spec }: Spot,
): boolean {
  if (providers.length > 0) return providers.some(({ id }) => id === catalog.id);
  if (!isHere) return false;
  const meant = spec.providers.find(catalog.name);
  return purpose !== undefined && meant?.purpose === purpose;
}

/** The label, or the section, for events, where the template has one and the integration does not. */
function newList(
  { part, ...where }: Placed<Integration>,
  draft: Draft,
  spot: Spot,
): Placement | undefined {
  for (const section of sectionsWithin(part.section)) {
    const placed = { ...where, part: section };
    const field = section.definition?.fields.find(({ type }) => type === 'webhook-events');
    if (field && lacks(placed, field, spot)) {
      return placeFilledField(field, LIST_STAND_IN, draft, placed, spot);
    }
  }
  const { section } = part;
  const present = [...knownChildren(section)].map(({ definition }) => definition);
  const absent = section.definition?.sections.find(
    (each) => !present.includes(each) && each.fields.some(({ type }) => type === 'webhook-events'),
  );
  return absent && placePart(absent, withStandIn(absent), { ...where, part: section }, draft, spot);
}

function withStandIn(section: SectionDefinition): SectionDefinition {
  const fields = section.fields.map((field) =>
    field.type === 'webhook-events' ? { ...field, skeleton: LIST_STAND_IN } : field,
  );
  return { ...section, fields };
}
