import { fieldSkeleton, inStyle, isBlock, lineSkeleton } from '../../templates/skeleton.ts';
import type { Style } from '../../templates/style.ts';
import type { FieldDefinition } from '../../templates/template.ts';
import type { Draft } from '../../text/draft.ts';
import { type Choices, choicesFor, draftIn, valuesOf } from './choices.ts';
import type { FieldPlace } from './insertion.ts';

/** A field as it stands on its own: an element of its section's list, a line below the title, or a bare value. */
export function fieldDraft({ field, section }: FieldPlace, style: Style): Draft {
  return writtenDraft(
    field,
    fieldText(field, section === undefined, style),
    choicesFor([field]),
    style,
  );
}

/**
 * A written field as a draft. Where its value has no placeholder it is a blank as a whole, unless it is a
 * block: what a template proposes is not yet what somebody means.
 */
export function writtenDraft(
  field: FieldDefinition,
  text: string,
  choices: Choices,
  style: Style,
): Draft {
  const draft = draftIn(text, choices, style);
  if (draft.length !== 1 || isBlock(field.skeleton) || field.skeleton === '') return draft;
  const value = inStyle(field.skeleton, style);
  const at = text.lastIndexOf(value);
  if (at < 0) return draft;
  const others = valuesOf(field).filter((each) => each !== field.skeleton);
  const blank = {
    text: value,
    ...(field.choices.length > 0 && {
      choices: [value, ...others.map((each) => inStyle(each, style))],
    }),
  };
  const behind = text.slice(at + value.length);
  return [text.slice(0, at), blank, ...(behind === '' ? [] : [behind])];
}

function fieldText(field: FieldDefinition, isMetadata: boolean, style: Style): string {
  if (field.unlabelled) return inStyle(field.skeleton, style);
  return isMetadata ? lineSkeleton(field, style) : fieldSkeleton(field, style);
}
