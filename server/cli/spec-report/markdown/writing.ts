import type { Span } from '../../../core/text/span.ts';

/** How a report in Markdown is to be written. */
export interface Writing {
  /** How many rows a table has at most. */
  readonly rows: number;
  /** How many characters of one text are shown. */
  readonly characters: number;
  /** Whether each spec is told of, or only all of them together. */
  readonly tells: 'specs' | 'totals';
}

/** Says where something stands, as Markdown: a line, linked where that can be. */
export type Place = (at: Span) => string;

/** What the parts of one spec are written with. */
export interface SpecWriting extends Writing {
  readonly place: Place;
}
