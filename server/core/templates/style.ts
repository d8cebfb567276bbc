/** How a document is written, so that what a fix inserts looks like the rest of it. */
export interface Style {
  readonly newline: '\n' | '\r\n';
  /** True where the document escapes as a Google Docs export does (`\[`, `\_`, `2\.`). */
  readonly escaped: boolean;
  readonly boldHeadings: boolean;
  /** What stands behind a heading's number; undefined where headings have none. */
  readonly numbered: '.' | ')' | undefined;
  readonly bullet: '-' | '*' | '+';
  /** Blanks before a nested list element. */
  readonly indent: number;
  /** `**Label:**` or `**Label**:`. */
  readonly colon: 'inside' | 'outside';
  /** The level of the outermost sections. */
  readonly sectionLevel: number;
}

/** The style of a document that does not say anything else: the clean one. */
export const CLEAN_STYLE: Style = {
  newline: '\n',
  escaped: false,
  boldHeadings: false,
  numbered: '.',
  bullet: '-',
  indent: 2,
  colon: 'inside',
  sectionLevel: 2,
};
