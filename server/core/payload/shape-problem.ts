import type { PayloadFormat } from '../catalogs/catalog.ts';
import type { SchemaProblem } from '../schema/problem.ts';
import type { Edit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';
import type { JsonNode } from './json.ts';
import type { JsonPlace } from './json-value.ts';

/** Where a payload has not the shape that its provider wants; spans count its text's units. */
export interface ShapeProblem extends Span {
  readonly message: string;
  /** True where the provider may still take it. */
  readonly isDoubtful?: true;
  readonly fixes: readonly ShapeFix[];
}

export interface ShapeFix {
  readonly title: string;
  readonly edits: readonly Edit[];
  readonly preferred: boolean;
}

/** A complaint of the schema at the place that it is about. */
export interface PlacedProblem extends SchemaProblem, JsonPlace {
  readonly root: JsonNode;
  /** The payload's text. */
  readonly text: string;
  readonly format: PayloadFormat;
}
