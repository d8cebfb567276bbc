import { fallbackOf, uncoveredDependencies } from '../../../spec/fallback/uncovered.ts';
import { insertRow } from '../../../spec/insert/insert-row.ts';
import { skeletonRows } from '../../../templates/skeleton-rows.ts';
import type { FieldDefinition } from '../../../templates/template.ts';
import { choicesOf, draftIn } from '../choices.ts';
import type { Spot } from '../spot.ts';
import type { Placement } from './placement.ts';

/** The edit that adds a row to the end of the fallback table. Undefined where there is no table, or none that is filled in. */
export function placeRow(
  service: string | undefined,
  field: FieldDefinition,
  { spec, style, path }: Spot,
): Placement | undefined {
  const fallback = fallbackOf(spec);
  const table = fallback?.tables[0];
  if (!fallback || !table) return undefined;
  const name = service ?? openService(field);
  const place = { source: spec.markdown.text.slice(fallback.start), origin: 0, style };
  const { span, newText } = insertRow(name, table, field, place);
  const shifted = { start: span.start + fallback.start, end: span.end + fallback.start };
  const isHere = path.includes(fallback.section);
  return { span: shifted, draft: draftIn(newText, choicesOf(spec.template), style), isHere };
}

/** The services that no row is for, as the document names them. */
export function servicesWithoutRow({ spec }: Spot): string[] {
  const fallback = fallbackOf(spec);
  return fallback ? uncoveredDependencies(spec, fallback).map(({ name }) => name) : [];
}

function openService(field: FieldDefinition): string {
  const at = field.columns.findIndex(({ type }) => type === 'provider');
  const cell = skeletonRows(field).at(-1)?.[Math.max(0, at)] ?? '';
  return cell.replace(/^\*\*|\*\*$/g, '') || `[${field.columns[0]?.title ?? 'Service'}]`;
}
