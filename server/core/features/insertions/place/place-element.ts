import { leadOf, nextMarker } from '../../../spec/insert/line-lead.ts';
import type { FieldGroup, Section } from '../../../spec/section.ts';
import type { FieldDefinition, SectionDefinition } from '../../../templates/template.ts';
import { comparable } from '../../../text/comparable.ts';
import { type Draft, indentDraft } from '../../../text/draft.ts';
import { type DraftEdit, shiftDraftEdit } from '../../../text/draft-edit.ts';
import { lineEnd } from '../../../text/line-bounds.ts';
import { triggerDraft, triggerIndent } from '../pieces/trigger.ts';
import { integrationsFor, type Placed, type Spot, sectionsFor } from '../spot.ts';
import { endedAs, LIST_STAND_IN } from '../stand-in.ts';
import { firstBelow } from './below-label.ts';
import { lacks, placeFilledField } from './place-field.ts';
import type { Placement } from './placement.ts';

/**
 * The edit that adds an element to a list of groups: behind the last one, below the label, or with the
 * label. Undefined where the list is a table, or made of headings.
 */
export function placeElement(
  list: FieldDefinition,
  section: SectionDefinition,
  spot: Spot,
): Placement | undefined {
  const [placed] = sectionsFor(section, spot);
  if (!placed) return undefined;
  const { part, origin, source, isHere } = placed;
  const { style } = spot;
  const groups = part.groups.filter((each) => each.list === list);
  const listed = new Set(groups.map(({ fields }) => comparable(fields[0]?.value.text ?? '')));
  const draft = triggerDraft(list, languageIn(part, spot), style, listed);
  const group = groups.at(-1);
  const field = part.fields.find(({ definition }) => definition === list);
  if (!group && !field && lacks(placed, list, spot)) {
    return placeFilledField(list, LIST_STAND_IN, draft, placed, spot);
  }
  const edit = group
    ? behindGroup(group, draft, placed, spot)
    : field && firstBelow({ ...field, field }, draft, { source, style });
  return edit && { ...shiftDraftEdit(edit, origin), isHere };
}

function languageIn(section: Section, spot: Spot) {
  const integration = integrationsFor(spot).find(({ part }) => part.section === section);
  const provider = integration?.providers[0];
  return provider && spot.facts.catalogs.get(provider.id)?.variables;
}

function behindGroup(
  { fields, start, end }: FieldGroup,
  draft: Draft,
  { source }: Placed<Section>,
  { style }: Spot,
): DraftEdit | undefined {
  const [opening] = fields;
  if (opening?.kind !== 'item') return undefined;
  const { prefix, marker } = leadOf(source, opening);
  const said = start + source.slice(start, end).trimEnd().length;
  const at = lineEnd(source, said);
  const bullet = nextMarker(marker);
  // What belongs to an element stands in as far as its text does: behind a number that is more than a bullet's width.
  const more = ' '.repeat(Math.max(0, bullet.length - triggerIndent(style)));
  const [first = '', ...others] = indentDraft(draft, prefix + more);
  const head = typeof first === 'string' ? first.replace(/^[-*+] /, () => bullet) : first;
  const lines = [`\n${prefix}`, head, ...others];
  return { span: { start: at, end: at }, draft: endedAs(lines, style) };
}
