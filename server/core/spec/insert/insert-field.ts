import { isHeaderRow } from '../../markdown/header-row.ts';
import {
  cellSkeleton,
  escapeText,
  fieldSkeleton,
  lineSkeleton,
  valueSkeleton,
} from '../../templates/skeleton.ts';
import type { Style } from '../../templates/style.ts';
import type { FieldDefinition } from '../../templates/template.ts';
import type { Edit } from '../../text/edit.ts';
import { insertBlock } from '../../text/insert-block.ts';
import { lineEnd, lineStart, nextLine } from '../../text/line-bounds.ts';
import type { Field } from '../section.ts';
import { areLines, breakIn, joinedLines } from './joined-lines.ts';
import {
  elementAround,
  leadOf,
  type Neighbour,
  nextMarker,
  numberStep,
  prefixed,
} from './line-lead.ts';

/** The text that spans count in, and how to write in it. */
interface Place {
  readonly source: string;
  readonly style: Style;
  /** What stands around the neighbour; lines among it may be lines of the same paragraph. */
  readonly siblings: readonly Neighbour[];
}

/** The field behind which the template's order puts another; the last one where there are several. */
export function nearestBefore(
  definition: FieldDefinition,
  order: readonly FieldDefinition[],
  fields: readonly Field[],
): Field | undefined {
  const earlier = order.slice(0, order.indexOf(definition)).reverse();
  const nearest = earlier.find((other) => fields.some((field) => field.definition === other));
  return fields.findLast((field) => field.definition === nearest);
}

/** The edit that writes a field behind another, as that one is written: an item, a row, a line, a heading. */
export function insertBehind(beside: Neighbour, definition: FieldDefinition, place: Place): Edit {
  const { source, style, siblings } = place;
  const field = elementAround(beside, siblings, source);
  const lead = leadOf(source, field);
  const { prefix, marker } = lead;
  switch (field.kind) {
    case 'heading':
      return insertBlock(source, field.end, headingText(field, definition, place), style.newline);
    case 'row': {
      const delimiter = isHeaderRow(field) ? nextLine(source, field.line.start) : field.line.start;
      return insertion(
        lineEnd(source, delimiter),
        `\n${prefix}${rowText(field, definition, place)}`,
        style,
      );
    }
    case 'item': {
      const step = numberStep(source, field.line.start, lead);
      const text = fieldSkeleton(definition, style, nextMarker(marker, step));
      return insertion(endOf(source, field), `\n${prefixed(text, prefix)}`, style);
    }
    case 'line':
      return lineBehind(field, definition, place);
  }
}

/** The edit that writes a field in front of another; behind it where nothing can stand in front. */
export function insertBefore(beside: Neighbour, definition: FieldDefinition, place: Place): Edit {
  const { source, style, siblings } = place;
  const field = elementAround(beside, siblings, source);
  const { prefix, marker, isNested } = leadOf(source, field);
  if (isNested || isHeaderRow(field)) return insertBehind(field, definition, place);
  const at = lineStart(source, field.line.start);
  switch (field.kind) {
    case 'heading':
      return insertBlock(source, field.start, headingText(field, definition, place), style.newline);
    case 'row':
      return insertion(at, `${prefix}${rowText(field, definition, place)}\n`, style);
    case 'item':
      return insertion(
        at,
        `${prefixed(fieldSkeleton(definition, style, marker), prefix)}\n`,
        style,
      );
    case 'line': {
      const joined = joinedLines(field, place.siblings, source);
      const text = lineSkeleton(definition, style);
      const isOneOf = areLines(joined, source) && !text.includes('\n');
      const gap = isOneOf ? `${breakIn(joined, source)}\n` : `\n${prefix.trimEnd()}\n`;
      return insertion(at, prefixed(text, prefix) + gap, style);
    }
  }
}

/** A line of the paragraph, where that has several; else, and for a block, a paragraph of its own. */
function lineBehind(field: Neighbour, definition: FieldDefinition, place: Place): Edit {
  const { source, style, siblings } = place;
  const { prefix } = leadOf(source, field);
  const joined = joinedLines(field, siblings, source);
  const text = lineSkeleton(definition, style);
  if (areLines(joined, source) && field.blocks.length === 0 && !text.includes('\n')) {
    const end = lineEnd(source, endOf(source, field));
    const said = source
      .slice(lineStart(source, end), end)
      .replace(/(?:\\|[ \t]*<br *\/?>)?\s*$/, '');
    const at = lineStart(source, end) + said.length;
    return insertion(at, `${breakIn(joined, source)}\n${prefixed(text, prefix)}`, style);
  }
  const at = lineEnd(source, endOf(source, joined.at(-1) ?? field));
  return insertion(at, `\n${prefix.trimEnd()}\n${prefixed(text, prefix)}`, style);
}

function rowText(
  { row, label }: Neighbour,
  definition: FieldDefinition,
  { style, source }: Place,
): string {
  const name = style.escaped ? escapeText(definition.label) : definition.label;
  const isBold = label?.isWithin(0, label.text.length, 'strong');
  const others = ' |'.repeat(Math.max(0, (row?.header.length ?? 2) - 2));
  const cells = `${isBold ? `**${name}**` : name} | ${cellSkeleton(definition, style)} |${others}`;
  const start = label ? lineStart(source, label.span.start) : 0;
  const isOpen = label && !source.slice(start, label.span.start).includes('|');
  return isOpen ? cells.replace(/ \|$/, '') : `| ${cells}`;
}

function headingText(
  { start, label }: Neighbour,
  definition: FieldDefinition,
  { style, source }: Place,
): string {
  const name = style.escaped ? escapeText(definition.label) : definition.label;
  const [hashes] = /^#{1,6}/.exec(source.slice(start, start + 6)) ?? [];
  const isBold = !hashes || label?.isWithin(0, label.text.length, 'strong');
  const title = isBold ? `**${name}**` : name;
  const isSetext = !hashes && /^.*(?:\r\n?|\n) *-+[ \t]*(?:[\r\n]|$)/.test(source.slice(start));
  const head = hashes ? `${hashes} ${title}` : isSetext ? `## ${name}` : title;
  const value = valueSkeleton(definition, style, '').trimStart();
  return value === '' ? head : `${head}\n\n${value}`;
}

/** Where a field ends, without blank lines, those of a quote included. */
function endOf(source: string, { start, end }: Neighbour): number {
  const tail = source.slice(Math.max(start, end - 200), end);
  const lines = tail.split('\n');
  while (lines.length > 1 && /^[\s>]*$/.test(lines.at(-1) ?? '')) lines.pop();
  return end - tail.length + lines.join('\n').trimEnd().length;
}

function insertion(at: number, text: string, style: Style): Edit {
  return { span: { start: at, end: at }, newText: text.replaceAll('\n', style.newline) };
}
