import { fieldSkeleton, indentBelow, inStyle } from '../../templates/skeleton.ts';
import type { FieldDefinition } from '../../templates/template.ts';
import { type Edit, insertion } from '../../text/edit.ts';
import { insertBlock } from '../../text/insert-block.ts';
import { lineEnd, nextLine } from '../../text/line-bounds.ts';
import type { Field, FieldGroup, Section } from '../section.ts';
import { insertBefore, insertBehind, nearestBefore } from './insert-field.ts';
import { besideEntry, leadOf, prefixed } from './line-lead.ts';
import type { Written } from './name-text.ts';

/**
 * Behind the field before it in the template's order, else before the first, else at the end of the body.
 * `written` is what is written in the definition's place, where that is not its own skeleton.
 */
export function insertInSection(
  section: Section,
  definition: FieldDefinition,
  { style, source }: Written,
  written = definition,
): Edit {
  if (definition.unlabelled) return insertValue(section, written, { style, source });
  const place = { style, source, siblings: section.entries.map(besideEntry) };
  const before = nearestBefore(definition, section.definition?.fields ?? [], section.fields);
  if (before) return insertBehind(before, written, place);
  const next = section.fields[0];
  if (next) return insertBefore(next, written, place);
  const last = section.body.at(-1);
  const item = last?.kind === 'list' ? last.items.at(-1) : undefined;
  if (item && /[-*+]/.test(source.charAt(item.marker.start))) {
    return insertBehind({ ...item, kind: 'item', line: item.text.span }, written, place);
  }
  const at = nextLine(source, last?.end ?? section.bodySpan.start);
  return insertBlock(source, at, fieldSkeleton(written, style), style.newline);
}

/** A value without a label, at the end of the body. */
function insertValue(
  { body, bodySpan }: Section,
  { skeleton }: FieldDefinition,
  { style, source }: Written,
): Edit {
  const at = nextLine(source, body.at(-1)?.end ?? bodySpan.start);
  return insertBlock(source, at, inStyle(skeleton, style), style.newline);
}

/** Behind the field before it in the group; as the first of those below the one that opens the group. */
export function insertInGroup(
  before: Field,
  { fields }: FieldGroup,
  definition: FieldDefinition,
  { style, source }: Written,
): Edit {
  const opening = fields[0] ?? before;
  const place = { style, source, siblings: fields };
  const others = fields.filter((field) => field !== opening);
  const isFlat = others.length > 0 && others.every((field) => field.start >= opening.end);
  if (before !== opening || opening.kind !== 'item' || isFlat) {
    return insertBehind(before, definition, place);
  }
  const nested = opening.entries[0];
  if (nested) return insertBefore(besideEntry(nested), definition, place);
  const { prefix, marker } = leadOf(source, opening);
  const bullet = marker.replace(/^\d+[.)]/, style.bullet);
  const text = fieldSkeleton(definition, style, bullet);
  const at = lineEnd(source, opening.line.end);
  const newText = `\n${prefixed(text, prefix + indentBelow(marker, style))}`;
  return insertion(at, newText.replaceAll('\n', style.newline));
}
