import type { Facts } from '../../catalogs/facts.ts';
import { shorten } from '../../rules/message.ts';
import { hasMetadata, insertMetadata } from '../../spec/insert/metadata-place.ts';
import type { Spec } from '../../spec/spec.ts';
import { titleSpan } from '../../spec/where.ts';
import type { FieldDefinition } from '../../templates/template.ts';
import { shiftEdit } from '../../text/edit.ts';
import { shiftSpan } from '../../text/span.ts';
import { presentParts } from '../completeness.ts';
import { workOf } from '../lenses/lens-work.ts';
import { measuredPart } from './measure.ts';
import { type Measured, type MeasuredPart, sumUp, uniqueIds } from './measured.ts';

/** The document's own data below its title, like a section; empty where the template has none. */
export function metadataOf(
  spec: Spec,
  facts: Facts,
): { readonly start: number; readonly measured: Measured }[] {
  const { preamble, summary, template } = spec;
  if (template.metadata.length === 0) return [];
  const { start, section } = preamble;
  const idOf = uniqueIds();
  const absent = summary.isUnfilled ? [] : absentMetadata(spec);
  const parts = [
    ...presentParts(section, { outermost: section, summary, facts }).map((part) =>
      measuredPart(part, idOf),
    ),
    ...absent.map((definition) => absentPart(definition, spec, idOf)),
  ];
  if (parts.length === 0) return [];
  const at = shiftSpan(titleSpan(spec), -start);
  const own = { id: 'metadata', title: 'Metadata', at, definition: undefined, section };
  const content = { parts, sections: [] };
  return [{ start, measured: { ...own, ...sumUp(content), ...content, reason: '' } }];
}

function absentMetadata(spec: Spec): FieldDefinition[] {
  const asked = spec.template.metadata.filter(({ applicability }) => applicability !== 'optional');
  return asked.filter((definition) => !hasMetadata(definition, spec));
}

function absentPart(
  definition: FieldDefinition,
  spec: Spec,
  idOf: (name: string) => string,
): MeasuredPart {
  const { start } = spec.preamble;
  const { id, label } = definition;
  return {
    id: idOf(id),
    name: label,
    state: 'missing',
    at: shiftSpan(titleSpan(spec), -start),
    reason: '',
    todo: {
      title: `Insert ${shorten(label)}`,
      run: ({ style }) => workOf(shiftEdit(insertMetadata(definition, spec, style), -start)),
    },
  };
}
