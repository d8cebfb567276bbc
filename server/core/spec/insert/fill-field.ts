import { marksBeforeKey } from '../../markdown/keys-on-line.ts';
import { cellSkeleton, indentBelow, valueSkeleton } from '../../templates/skeleton.ts';
import type { FieldDefinition } from '../../templates/template.ts';
import { type Edit, insertion } from '../../text/edit.ts';
import { lineEnd } from '../../text/line-bounds.ts';
import type { Field } from '../section.ts';
import { leadOf, prefixed } from './line-lead.ts';
import type { Written } from './name-text.ts';

/** The edit that writes the skeleton of a field's value behind, or below, its label. Undefined where there is none. */
export function fillField(
  field: Field,
  written: Written,
  definition = field.definition,
): Edit | undefined {
  return field.kind === 'row' ? fillCell(field, written) : fillLine(field, written, definition);
}

/** A cell holds a line at most: a list that belongs there is left to be written. */
function fillCell({ definition, value }: Field, { style }: Written): Edit {
  return { span: value.span, newText: ` ${cellSkeleton(definition, style)} ` };
}

function fillLine(
  field: Field,
  { style, source }: Written,
  definition: FieldDefinition,
): Edit | undefined {
  const { end } = field.value.span;
  const rest = source.slice(end, lineEnd(source, end)).trimEnd();
  const marks = marksBeforeKey(rest);
  const at = end + (marks ?? rest).length;
  const isHeading = field.kind === 'heading';
  const { prefix, marker } = leadOf(source, field);
  // Below a list element the value stands in as far as that one's text does.
  const indent = marker === '' ? undefined : indentBelow(marker, style, definition);
  const skeleton = valueSkeleton(definition, style, indent).replace(
    /^\n?/,
    isHeading ? '\n\n' : '$&',
  );
  if (skeleton === '' || (marks !== undefined && skeleton.includes('\n'))) return undefined;
  const [first = '', ...below] = skeleton.split('\n');
  const value = below.length === 0 ? first : `${first}\n${prefixed(below.join('\n'), prefix)}`;
  return insertion(at, value.replaceAll('\n', style.newline));
}
