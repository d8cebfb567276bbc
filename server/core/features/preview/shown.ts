import type { Span } from '../../text/span.ts';

/** A name, or text that is still to be replaced, that a preview sets apart. */
export interface Chip extends Span {
  readonly kind: 'event' | 'realtime-event' | 'variable' | 'provider' | 'placeholder';
  /** `wrong`: it does not work as it is written; `deprecated`: not for long, or no longer. */
  readonly state: 'right' | 'deprecated' | 'wrong';
  /** What there is to know of it, for a reader; empty for nothing. Lines end with LF. */
  readonly words: string;
}

/** How far a section of the template is; the span is that of its heading's text. */
export interface Badge extends Span {
  readonly is: 'complete' | 'incomplete' | 'empty' | 'not-applicable';
  /** "2 missing". */
  readonly title: string;
  /** What is missing, by name, or why it does not apply; empty for nothing. */
  readonly words: string;
  /** The names of what is missing in the section itself and stands nowhere in it, so that nothing else shows it. */
  readonly absent: string;
}

/** A section that is missing where it belongs. */
export interface Gap {
  readonly offset: number;
  /** With its number, where the template numbers. */
  readonly title: string;
  /** True where it may be marked as not applicable instead. */
  readonly mayBeMarked: boolean;
  /** True for one that belongs in another. */
  readonly isWithin: boolean;
}

/** A comment that an export has made text of. */
export interface Aside extends Span {
  readonly text: string;
  /** True where nothing else stands on its lines. */
  readonly isAlone: boolean;
  /** True for the template's words to whoever fills it in. */
  readonly isInstruction: boolean;
}

/** JSON that stands in the text without a fence. */
export interface Json extends Span {
  /** Without Markdown's escapes, a line for each of its lines, indented. Lines end with LF. */
  readonly text: string;
}

/** What a preview shows of a part of a spec. Lists are in the document's order. */
export interface Shown {
  /** No two overlap. */
  readonly chips: readonly Chip[];
  readonly badges: readonly Badge[];
  readonly gaps: readonly Gap[];
  readonly asides: readonly Aside[];
  readonly json: readonly Json[];
  /** The sections that do not apply, whole, outermost ones only. */
  readonly muted: readonly Span[];
}

/** The same of a whole document. */
export interface ShownSpec extends Shown {
  /** Undefined where it follows no template. */
  readonly progress: ShownProgress | undefined;
  /** The ids of the providers of which words are shown that a described catalog would have. */
  readonly wanted: readonly string[];
}

/** How many of the template's own sections are complete or do not apply, those that are missing included. */
export interface ShownProgress {
  readonly template: string;
  readonly complete: number;
  readonly total: number;
}
