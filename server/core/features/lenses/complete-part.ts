import { insertSection } from '../../spec/insert/absent-sections.ts';
import { insertInGroup, insertInSection } from '../../spec/insert/field-place.ts';
import { fillField } from '../../spec/insert/fill-field.ts';
import { fillSection } from '../../spec/insert/fill-section.ts';
import { nearestBefore } from '../../spec/insert/insert-field.ts';
import type { Written } from '../../spec/insert/name-text.ts';
import { placeWithin } from '../../spec/insert/section-place.ts';
import { insertErrorResponse } from '../../spec/integration/errors/insert-error-response.ts';
import { knownChildren } from '../../spec/section.ts';
import type { Edit } from '../../text/edit.ts';
import type { Part } from '../completeness.ts';
import type { LensWork } from './lens.ts';
import { workOf } from './lens-work.ts';

/** The step that a missing part asks for: what its skeleton is, written where it belongs, else the way to it. */
export function completePart(part: Part, written: Written): LensWork {
  const edit = editOf(part)?.(written);
  return edit ? workOf(edit) : { edit, select: part.open ?? part.span };
}

/** Whether that step writes anything. */
export function writesPart(part: Part): boolean {
  return editOf(part) !== undefined;
}

type EditOf = (written: Written) => Edit | undefined;

function editOf(part: Part): EditOf | undefined {
  const { is, state, section, fit } = part;
  if (state === 'placeholder') return undefined;
  switch (is.kind) {
    case 'text':
      return ({ style }) =>
        fillSection(section, style, section.definition && fit.section(section.definition));
    case 'section': {
      const { definition } = is;
      const present = [...knownChildren(section)];
      return (written) =>
        insertSection(fit.section(definition), placeWithin(section, definition, present), written);
    }
    case 'error': {
      const { responses, need } = is.met;
      // Nothing is written behind a line of a paragraph.
      if (responses.at(-1)?.entry?.kind === 'line') return undefined;
      return (written) => insertErrorResponse(responses, need, written);
    }
    default:
      return fieldEdit(part, is);
  }
}

function fieldEdit(
  { state, section, fit }: Part,
  { field, group, definition }: Part['is'] & { readonly kind: 'field' },
): EditOf | undefined {
  if (field && state === 'empty') {
    const hasSkeleton = field.kind === 'row' || definition.skeleton !== '';
    return hasSkeleton ? (written) => fillField(field, written, fit.field(definition)) : undefined;
  }
  if (definition.unlabelled) return undefined;
  if (!group)
    return (written) => insertInSection(section, definition, written, fit.field(definition));
  const [opening] = group.fields;
  // A row has no room for a field that the table has no column for.
  if (!opening || opening.kind === 'row') return undefined;
  const before = nearestBefore(definition, group.list.fields, group.fields) ?? opening;
  return (written) => insertInGroup(before, group, fit.field(definition), written);
}
