import { leadOf, nextMarker, numberStep } from '../../../spec/insert/line-lead.ts';
import { slotsOf } from '../../../spec/integration/integration.ts';
import { templateVariablesOf } from '../../../spec/integration/mail/template-variables.ts';
import type { FieldGroup, Section } from '../../../spec/section.ts';
import { indentBelow } from '../../../templates/skeleton.ts';
import type { Style } from '../../../templates/style.ts';
import type { FieldDefinition, SectionDefinition } from '../../../templates/template.ts';
import { comparable } from '../../../text/comparable.ts';
import { type Draft, indentDraft } from '../../../text/draft.ts';
import { type DraftEdit, shiftDraftEdit } from '../../../text/draft-edit.ts';
import { lineEnd } from '../../../text/line-bounds.ts';
import { triggerDraft } from '../pieces/trigger.ts';
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
  const group = groups.at(-1);
  const bullet = group && bulletBehind(group, source);
  const indent = bullet === undefined ? undefined : indentIn(groups, bullet, source, style);
  const { language, beside } = variablesIn(part, spot);
  const draft = triggerDraft(list, language, style, listed, beside, indent);
  const field = part.fields.find(({ definition }) => definition === list);
  if (!group && !field && lacks(placed, list, spot)) {
    return placeFilledField(list, LIST_STAND_IN, draft, placed, spot);
  }
  const edit = group
    ? bullet === undefined
      ? undefined
      : behindGroup(group, bullet, draft, placed, spot)
    : field && firstBelow({ ...field, field }, draft, { source, style });
  return edit && { ...shiftDraftEdit(edit, origin), isHere };
}

/** The language of the variables in a section, and those that it lists. */
function variablesIn(section: Section, spot: Spot) {
  const integration = integrationsFor(spot).find(({ part }) => part.section === section);
  const provider = integration?.providers[0];
  const language = provider && spot.facts.catalogs.get(provider.id)?.variables;
  const slots = integration ? slotsOf(integration.part, 'template-variables') : [];
  return { language, beside: slots.flatMap(templateVariablesOf) };
}

/** The marker of an element behind another; undefined behind a row or a heading. */
function bulletBehind({ fields: [opening] }: FieldGroup, source: string): string | undefined {
  if (opening?.kind !== 'item') return undefined;
  const lead = leadOf(source, opening);
  return nextMarker(lead.marker, numberStep(source, opening.line.start, lead));
}

/** How far the fields of the elements stand in from their bullets, as the last that has any below it says. */
function indentIn(
  groups: readonly FieldGroup[],
  bullet: string,
  source: string,
  style: Style,
): string {
  for (const { fields } of [...groups].reverse()) {
    const [outer, inner] = fields
      .filter(({ kind }) => kind === 'item')
      .map((field) => leadOf(source, field).prefix);
    const own = inner?.startsWith(outer ?? '') ? inner.slice(outer?.length) : '';
    // Behind a number that is wider than the last the text begins further in.
    if (own.includes('\t') || own.length >= bullet.length) return own;
  }
  return indentBelow(bullet, style);
}

function behindGroup(
  { fields, start, end }: FieldGroup,
  bullet: string,
  draft: Draft,
  { source }: Placed<Section>,
  { style }: Spot,
): DraftEdit | undefined {
  const [opening] = fields;
  if (!opening) return undefined;
  const { prefix } = leadOf(source, opening);
  const said = start + source.slice(start, end).trimEnd().length;
  const at = lineEnd(source, said);
  const [first = '', ...others] = indentDraft(draft, prefix);
  const head = typeof first === 'string' ? first.replace(/^[-*+] /, () => bullet) : first;
  const lines = [`\n${prefix}`, head, ...others];
  return { span: { start: at, end: at }, draft: endedAs(lines, style) };
}
