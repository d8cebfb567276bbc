import { insertInGroup, insertInSection } from '../../spec/insert/field-place.ts';
import { fillField } from '../../spec/insert/fill-field.ts';
import { fillSection } from '../../spec/insert/fill-section.ts';
import { nearestBefore } from '../../spec/insert/insert-field.ts';
import type { Written } from '../../spec/insert/name-text.ts';
import { placeWithin } from '../../spec/insert/section-place.ts';
import { knownChildren } from '../../spec/section.ts';
import { sectionSkeleton } from '../../templates/skeleton.ts';
import type { SectionDefinition } from '../../templates/template.ts';
import type { Edit } from '../../text/edit.ts';
import { insertBlock } from '../../text/insert-block.ts';
import type { Part } from '../completeness.ts';
import type { LensWork } from './lens.ts';
import { workOf } from './lens-work.ts';

/** The step that a missing part asks for: what its skeleton is, written where it belongs, else the way to it. */
export function completePart(part: Part, written: Written): LensWork {
  const edit = part.state === 'placeholder' ? undefined : editFor(part, written);
  return edit ? workOf(edit) : { edit, select: part.open ?? part.span };
}

function editFor(part: Part, written: Written): Edit | undefined {
  const { is, state, section } = part;
  if (is.kind === 'text') return fillSection(section, written.style);
  if (is.kind === 'section') return insertSection(part, is.definition, written);
  const { field, group, definition } = is;
  if (field && state === 'empty') return fillField(field, written);
  if (definition.unlabelled) return undefined;
  if (!group) return insertInSection(section, definition, written);
  const [opening] = group.fields;
  // A row has no room for a field that the table has no column for.
  if (!opening || opening.kind === 'row') return undefined;
  const before = nearestBefore(definition, group.list.fields, group.fields) ?? opening;
  return insertInGroup(before, group, definition, written);
}

function insertSection(
  { section }: Part,
  definition: SectionDefinition,
  { source, style }: Written,
): Edit {
  const { offset, depth } = placeWithin(section, definition, [...knownChildren(section)]);
  const text = sectionSkeleton(definition, style, style.sectionLevel + depth);
  return insertBlock(source, offset, text, style.newline);
}
