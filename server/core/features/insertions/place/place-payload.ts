import type { PayloadFormat } from '../../../catalogs/catalog.ts';
import { type Integration, slotsOf } from '../../../spec/integration/integration.ts';
import { sectionsWithin } from '../../../spec/section.ts';
import { shiftDraftEdit } from '../../../text/draft-edit.ts';
import { payloadDraft } from '../pieces/payload.ts';
import { integrationsFor, type Placed, type PlacedIntegration, type Spot } from '../spot.ts';
import { FENCE_STAND_IN } from '../stand-in.ts';
import { firstBelow, labelOf, lastBelow } from './below-label.ts';
import { lacks, placeFilledField } from './place-field.ts';
import type { Placement } from './placement.ts';

/**
 * The edit that writes a payload under the label that an integration with such a provider has for it, or
 * that label too. Undefined where no integration takes that format.
 */
export function placePayload(format: PayloadFormat, spot: Spot): Placement | undefined {
  for (const placed of integrationsFor(spot)) {
    if (!takes(placed, format, spot)) continue;
    const placement = inSlot(placed, format, spot) ?? inSection(placed, format, spot);
    if (placement) return placement;
  }
  return undefined;
}

function takes(
  { part, providers }: PlacedIntegration,
  format: PayloadFormat,
  { facts }: Spot,
): boolean {
  if (providers.length === 0) return part.purpose === 'push';
  return providers.some(({ id }) => facts.catalogs.get(id)?.payload === format);
}

function inSlot(
  { part, origin, source, isHere }: Placed<Integration>,
  format: PayloadFormat,
  { style }: Spot,
): Placement | undefined {
  const slot = slotsOf(part, 'payload').at(-1);
  if (!slot) return undefined;
  const draft = payloadDraft(format);
  const written = { source, style };
  const isEmpty = slot.value.isBlank && slot.blocks.length === 0;
  const edit = isEmpty
    ? firstBelow(labelOf(slot), draft, written)
    : lastBelow(labelOf(slot), draft, written, '\n\n');
  return edit && { ...shiftDraftEdit(edit, origin), isHere };
}

function inSection(
  { part, ...where }: Placed<Integration>,
  format: PayloadFormat,
  spot: Spot,
): Placement | undefined {
  for (const section of sectionsWithin(part.section)) {
    const placed = { ...where, part: section };
    const field = section.definition?.fields.find(({ type }) => type === 'payload');
    if (field && lacks(placed, field, spot)) {
      return placeFilledField(field, FENCE_STAND_IN, payloadDraft(format), placed, spot);
    }
  }
  return undefined;
}
