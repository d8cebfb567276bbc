import { insertInSection } from '../../../spec/insert/field-place.ts';
import { hasMetadata, insertMetadata } from '../../../spec/insert/metadata-place.ts';
import { isSaidOtherwise } from '../../../spec/said-otherwise.ts';
import type { Section } from '../../../spec/section.ts';
import { isSilent } from '../../../spec/spec.ts';
import type { FieldDefinition, SectionDefinition } from '../../../templates/template.ts';
import type { Draft } from '../../../text/draft.ts';
import { shiftDraftEdit } from '../../../text/draft-edit.ts';
import { shiftEdit } from '../../../text/edit.ts';
import { choicesOf } from '../choices.ts';
import { writtenDraft } from '../field-draft.ts';
import { fitAround, type Placed, type Spot, sectionsFor } from '../spot.ts';
import { withDraft } from '../stand-in.ts';
import { fallbackRowsFor } from './fallback-table.ts';
import type { Placement } from './placement.ts';

/** The edit that writes a field where the template has it. Undefined where it is there already, or its section is not. */
export function placeField(
  field: FieldDefinition,
  section: SectionDefinition | undefined,
  spot: Spot,
): Placement | undefined {
  if (!section) return placeMetadata(field, spot);
  const lacking = sectionsFor(section, spot).find((placed) => lacks(placed, field, spot));
  if (!lacking) return undefined;
  const { part, origin, source, isHere } = lacking;
  const { style, spec } = spot;
  const filled = fallbackRowsFor(field, spec, style);
  if (filled) return placeFilledField(field, filled.field.skeleton, filled.rows, lacking, spot);
  const written = fitAround(lacking, spot).field(field);
  const edit = insertInSection(part, field, { style, source }, written);
  const { span, newText } = shiftEdit(edit, origin);
  return { span, draft: writtenDraft(field, newText, choicesOf(spec.template), style), isHere };
}

/** The edit that writes a label with a list, or a fence, below it: the stand-in says which. */
export function placeFilledField(
  field: FieldDefinition,
  standIn: string,
  draft: Draft,
  { part, origin, source, isHere }: Placed<Section>,
  { style }: Spot,
): Placement {
  const filled = { ...field, skeleton: standIn };
  const edit = insertInSection(part, field, { style, source }, filled);
  return { ...shiftDraftEdit(withDraft(edit, draft, style), origin), isHere };
}

/** Whether a section says nothing of a field. */
export function lacks({ part, outermost }: Placed<Section>, field: FieldDefinition, spot: Spot) {
  if (field.unlabelled) return part.body.every(isSilent);
  const isThere = part.fields.some(({ definition }) => definition === field);
  return !isThere && !isSaidOtherwise(field, part, outermost, spot.spec.summary);
}

function placeMetadata(field: FieldDefinition, { spec, style, path }: Spot): Placement | undefined {
  if (hasMetadata(field, spec)) return undefined;
  const { span, newText } = insertMetadata(field, spec, style);
  const isHere = path[0] === spec.preamble.section;
  return { span, draft: writtenDraft(field, newText, choicesOf(spec.template), style), isHere };
}
