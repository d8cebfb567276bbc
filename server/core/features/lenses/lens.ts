import type { Written } from '../../spec/insert/name-text.ts';
import type { Edit } from '../../text/edit.ts';
import type { Span } from '../../text/span.ts';

/** What stands above a line of the document: how far something is. Its span is what the lens is about. */
export interface Lens extends Span {
  readonly kind: 'section' | 'events';
  readonly title: string;
  /** What there is to say beside it; empty for nothing. */
  readonly tooltip: string;
  /** What a click does; undefined where there is nothing to do. */
  readonly work: (() => LensWork | undefined) | undefined;
}

/** The next step towards a whole section or list. */
export interface LensWork {
  /** Undefined where there is only something to go to. */
  readonly edit: Edit | undefined;
  /** What to select in the text as it is after the edit. */
  readonly select: Span;
}

/** A lens of an outermost section: spans count from its start. */
export interface SectionLens extends Omit<Lens, 'work'> {
  readonly work: ((written: Written) => LensWork | undefined) | undefined;
}
