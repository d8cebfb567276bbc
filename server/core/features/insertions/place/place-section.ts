import type { Fit } from '../../../spec/insert/fitted.ts';
import { placeIn, placeWithin, presentSections } from '../../../spec/insert/section-place.ts';
import { knownChildren, type Section } from '../../../spec/section.ts';
import type { Spec } from '../../../spec/spec.ts';
import { notApplicableSkeleton, sectionSkeleton } from '../../../templates/skeleton.ts';
import type { SectionDefinition } from '../../../templates/template.ts';
import type { Draft } from '../../../text/draft.ts';
import { type Edit, shiftEdit } from '../../../text/edit.ts';
import { insertBlock } from '../../../text/insert-block.ts';
import { choicesOf, draftIn } from '../choices.ts';
import type { Belongs } from '../insertion.ts';
import { fitAround, type Placed, type Spot, sectionsFor } from '../spot.ts';
import { withDraft } from '../stand-in.ts';
import { sectionWithRows } from './fallback-table.ts';
import type { Placement } from './placement.ts';

/** The edit that puts a section where the template has it. Undefined where it is there already, or there is nothing to be a part of. */
export function placeSection(
  { section, parent, as }: Extract<Belongs, { kind: 'section' }>,
  spot: Spot,
): Placement | undefined {
  const { spec, style } = spot;
  const placed = parent
    ? withinParent(section, parent, spot)
    : section.repeats
      ? repeated(section, spec)
      : absentOf(section, spec);
  if (!placed) return undefined;
  const { offset, level, isHere, fit } = placed;
  const { text } = spec.markdown;
  const withRows = as === 'whole' ? sectionWithRows(section, spec, style) : undefined;
  if (withRows) {
    const block = sectionSkeleton(withRows.section, style, level);
    return {
      ...withDraft(insertBlock(text, offset, block, style.newline), withRows.rows, style),
      isHere,
    };
  }
  const write = as === 'whole' ? sectionSkeleton : notApplicableSkeleton;
  const skeleton = write(fit?.section(section) ?? section, style, level);
  const edit = insertBlock(text, offset, skeleton, style.newline);
  return { span: edit.span, draft: draftIn(edit.newText, choicesOf(spec.template), style), isHere };
}

/** The edit that puts an absent part of a section in its place: as `written`, with a draft where that has a stand-in. */
export function placePart(
  part: SectionDefinition,
  written: SectionDefinition,
  { part: parent, origin, source, isHere }: Placed<Section>,
  draft: Draft,
  { style }: Spot,
): Placement {
  const { offset, level } = placeWithin(parent, part, [...knownChildren(parent)]);
  const text = sectionSkeleton(written, style, level ?? style.sectionLevel);
  const edit: Edit = insertBlock(source, offset, text, style.newline);
  return { ...withDraft(shiftEdit(edit, origin), draft, style), isHere };
}

interface Target {
  readonly offset: number;
  readonly level: number;
  readonly isHere: boolean;
  readonly fit?: Fit;
}

function absentOf(section: SectionDefinition, spec: Spec): Target | undefined {
  const present = presentSections(spec);
  if (present.some((each) => each.section.definition === section)) return undefined;
  const { offset } = placeIn(spec, section, present);
  return { offset, level: spec.sectionLevel, isHere: false };
}

/** Behind the last of its kind. */
function repeated(section: SectionDefinition, spec: Spec): Target {
  const last = spec.sections.findLast((each) => each.section.definition === section);
  const level = spec.sectionLevel;
  if (last) return { offset: last.start + last.section.end, level, isHere: false };
  const { offset } = placeIn(spec, section, presentSections(spec));
  return { offset, level, isHere: false };
}

function withinParent(
  section: SectionDefinition,
  parent: SectionDefinition,
  spot: Spot,
): Target | undefined {
  const lacking = sectionsFor(parent, spot).find(({ part }) => {
    return ![...knownChildren(part)].some(({ definition }) => definition === section);
  });
  if (!lacking) return undefined;
  const { part, origin, isHere } = lacking;
  const { offset, level = spot.style.sectionLevel } = placeWithin(part, section, [
    ...knownChildren(part),
  ]);
  return { offset: origin + offset, level, isHere, fit: fitAround(lacking, spot) };
}
