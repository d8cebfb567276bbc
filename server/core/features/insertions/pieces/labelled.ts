import { indentBelow, isBlock, labelText } from '../../../templates/skeleton.ts';
import type { Style } from '../../../templates/style.ts';
import type { FieldDefinition } from '../../../templates/template.ts';
import { type Draft, indentDraft, joinDrafts, plainText } from '../../../text/draft.ts';

/** A field as a list element: its label, and a value on the same line, or as blocks below it. */
export function itemDraft(field: FieldDefinition, value: Draft, style: Style): Draft {
  const marker = `${style.bullet} `;
  const indent = indentBelow(marker, style, field);
  return labelled(`${marker}${labelText(field.label, style)}`, value, `\n${indent}`, indent);
}

/** A field as a line of its own: its label, and a value on the same line, or as blocks below it. */
export function lineDraft(field: FieldDefinition, value: Draft, style: Style): Draft {
  return labelled(labelText(field.label, style), value, '\n\n', '');
}

function labelled(label: string, value: Draft, gap: string, indent: string): Draft {
  const said = plainText(value);
  if (said === '') return [label];
  const isBelow = isBlock(said);
  return joinDrafts([[label], isBelow ? indentDraft(value, indent) : value], isBelow ? gap : ' ');
}
