import type { DecodedText } from '../text/decoded-text.ts';
import type { Span } from '../text/span.ts';

/**
 * The blocks of a section, as the rest of the code sees Markdown: exact source spans, relative to the
 * section's start, and decoded text. Comments stand apart from what a reader sees.
 */
export type Block =
  | HeadingBlock
  | ParagraphBlock
  | ListBlock
  | TableBlock
  | CodeBlock
  | JsonBlock
  | CommentBlock
  | QuoteBlock
  | DefinitionBlock
  | RuleBlock
  | OtherBlock;

export interface HeadingBlock extends Span {
  readonly kind: 'heading';
  readonly level: number;
  readonly text: DecodedText;
}

export interface ParagraphBlock extends Span {
  readonly kind: 'paragraph';
  readonly text: DecodedText;
}

export interface ListBlock extends Span {
  readonly kind: 'list';
  readonly items: readonly ListItem[];
}

export interface ListItem extends Span {
  /** The bullet or number, without the blanks behind it. */
  readonly marker: Span;
  /** Whether its check box is ticked; undefined where it has none. */
  readonly isTicked: boolean | undefined;
  /** The item's first paragraph; blank where the item begins with something else. */
  readonly text: DecodedText;
  /** What else the item holds. */
  readonly blocks: readonly Block[];
}

export interface TableBlock extends Span {
  readonly kind: 'table';
  readonly header: TableRow;
  readonly rows: readonly TableRow[];
}

export interface TableRow extends Span {
  /** One entry a column, blank cells included. */
  readonly cells: readonly DecodedText[];
}

export interface CodeBlock extends Span {
  readonly kind: 'code';
  readonly fenced: boolean;
  /** The first word behind the fence, in lower case. */
  readonly language: string;
  /** What stands between the fences, or the whole indented block. */
  readonly content: Span;
  /** The same as it stands in the source, letter for letter. */
  readonly text: string;
}

/** JSON that stands in the text without a fence, as a Google Docs export leaves it. */
export interface JsonBlock extends Span {
  readonly kind: 'json';
}

/** A comment that a reader does not see, or would not if Google Docs had not escaped it. */
export interface CommentBlock extends Span {
  readonly kind: 'comment';
  readonly text: string;
  /** True where nothing else stands on the comment's lines. */
  readonly alone: boolean;
}

export interface QuoteBlock extends Span {
  readonly kind: 'quote';
  readonly blocks: readonly Block[];
}

/** A link reference definition. */
export interface DefinitionBlock extends Span {
  readonly kind: 'definition';
  readonly label: string;
}

/** A line across the page: it parts, and says nothing. */
export interface RuleBlock extends Span {
  readonly kind: 'rule';
}

/** A piece of HTML: it counts as content, and nothing is read from it. */
export interface OtherBlock extends Span {
  readonly kind: 'other';
}
