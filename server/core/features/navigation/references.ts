import type { Facts } from '../../catalogs/facts.ts';
import type { Spec } from '../../spec/spec.ts';
import { coversSpan } from '../../text/span.ts';
import { definitionAt } from './definition.ts';
import { type Occurrence, occurrencesAt } from './occurrences.ts';

export interface FoundReference extends Occurrence {
  /** True where the definition of the thing leads. */
  readonly isDeclaration: boolean;
}

/** Every place that names the same thing as one offset, by place; empty for nothing. */
export function referencesAt(spec: Spec, facts: Facts, offset: number): FoundReference[] {
  const occurrences = occurrencesAt(spec, facts, offset);
  if (occurrences.length === 0) return [];
  const targets = definitionAt(spec, facts, offset)?.targets ?? [];
  return occurrences.map((occurrence) => ({
    ...occurrence,
    isDeclaration: targets.some(
      (target) => target.kind === 'place' && coversSpan(target.name, occurrence),
    ),
  }));
}
