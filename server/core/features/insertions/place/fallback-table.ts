import { dependenciesOf } from '../../../spec/fallback/dependencies.ts';
import type { Spec } from '../../../spec/spec.ts';
import type { Style } from '../../../templates/style.ts';
import type { FieldDefinition, SectionDefinition } from '../../../templates/template.ts';
import { type Draft, joinDrafts } from '../../../text/draft.ts';
import { fallbackRowDraft } from '../pieces/fallback-row.ts';
import { LIST_STAND_IN } from '../stand-in.ts';

/** A fallback table for the services that a document relies on. */
export interface FallbackRows {
  /** The field with a stand-in for the rows. */
  readonly field: FieldDefinition;
  readonly rows: Draft;
}

/** The rows that a new fallback table needs. Undefined for another field, and where the document relies on nothing yet. */
export function fallbackRowsFor(
  field: FieldDefinition,
  spec: Spec,
  style: Style,
): FallbackRows | undefined {
  const services = field.type === 'fallback-table' ? dependenciesOf(spec) : [];
  const [header, delimiter] = field.skeleton.split('\n').filter((line) => line.startsWith('|'));
  if (services.length === 0 || !header || !delimiter) return undefined;
  const rows = services.map(({ name, purpose = 'other' }) =>
    fallbackRowDraft({ name, purpose }, field, style),
  );
  const skeleton = [header, delimiter, LIST_STAND_IN].join('\n');
  return { field: { ...field, skeleton }, rows: joinDrafts(rows, '\n') };
}

/** The section with the rows that its table needs; undefined as above. */
export function sectionWithRows(
  section: SectionDefinition,
  spec: Spec,
  style: Style,
): { readonly section: SectionDefinition; readonly rows: Draft } | undefined {
  for (const field of section.fields) {
    const filled = fallbackRowsFor(field, spec, style);
    if (!filled) continue;
    const fields = section.fields.map((each) => (each === field ? filled.field : each));
    return { section: { ...section, fields }, rows: filled.rows };
  }
  return undefined;
}
