import type { Newline } from '../text/line-bounds.ts';

/** How a document is written, so that what a fix inserts looks like the rest of it. */
export interface Style {
  readonly newline: Newline;
  /** True where the document escapes as a Google Docs export does (`\[`, `\_`, `2\.`). */
  readonly escaped: boolean;
  readonly boldHeadings: boolean;
  /** How headings are numbered; undefined where they are not. */
  readonly numbered: NumberStyle | undefined;
  readonly bullet: '-' | '*' | '+';
  /** Blanks before a nested list element. */
  readonly indent: number;
  /** True where nested list elements stand behind tabs, and none behind blanks. */
  readonly tabs: boolean;
  /** `**Label:**` or `**Label**:`. */
  readonly colon: 'inside' | 'outside';
  /** The level of the outermost sections. */
  readonly sectionLevel: number;
}

/** The manner of a heading's number: `2. Title`, `02 — Title`, `Section 2: Title`. */
export interface NumberStyle {
  /** The word in front, with its blank; empty for none. */
  readonly before: string;
  /** How many digits it has at least: zeros fill it up. */
  readonly digits: number;
  /** What stands between the number and the title, blanks included. */
  readonly after: string;
  /** True where an emoji of the title stands before the number. */
  readonly behindSymbol: boolean;
}

/** Clean Markdown as our own templates write it: what stands where no document says how. */
export const CLEAN_STYLE: Style = {
  newline: '\n',
  escaped: false,
  boldHeadings: false,
  numbered: { before: '', digits: 1, after: '. ', behindSymbol: false },
  bullet: '-',
  indent: 2,
  tabs: false,
  colon: 'inside',
  sectionLevel: 2,
};
