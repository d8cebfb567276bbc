import type { SyntaxNode } from '@lezer/common';
import type { Span } from '../text/span.ts';
import type { MarkdownDocument } from './document.ts';

/**
 * What a document's source holds that a reader does not see, or sees as something else. In order; spans
 * count from the document's start.
 */
export interface Spelling {
  /** A backslash and the character that it lets stand for itself. */
  readonly escapes: readonly Span[];
  /** `&amp;` and its kin. */
  readonly entities: readonly Span[];
  /** Line breaks that a reader sees: blanks, or a backslash, and the line end. */
  readonly hardBreaks: readonly Span[];
  /** For each heading that is bold as a whole: its marks. */
  readonly boldHeadings: readonly (readonly Span[])[];
  /** Code, HTML, comments, addresses: what says what it says letter for letter. */
  readonly verbatim: readonly Span[];
  readonly tables: readonly Span[];
}

const VERBATIM =
  /^(?:FencedCode|CodeBlock|InlineCode|HTMLBlock|HTMLTag|Comment|CommentBlock|ProcessingInstruction|ProcessingInstructionBlock|URL|Autolink|LinkReference)$/;
const HEADING = /^(?:ATX|Setext)Heading\d$/;
/** What may stand beside the bold text: blanks, and a name for links (`{#payments}`). */
const BESIDE_BOLD = /^\s*(?:\{#[^{}]*\}\s*)?$/;

/** How a document is spelt. Time grows with its length. */
export function spellingOf({ text, blocks }: MarkdownDocument): Spelling {
  const escapes: Span[] = [];
  const entities: Span[] = [];
  const hardBreaks: Span[] = [];
  const verbatim: Span[] = [];
  const tables: Span[] = [];
  const boldHeadings: Span[][] = [];
  const lists: Readonly<Record<string, Span[]>> = {
    Escape: escapes,
    Entity: entities,
    HardBreak: hardBreaks,
    Table: tables,
  };
  for (const { tree, start } of blocks) {
    tree.iterate({
      enter({ name, from, to, node }) {
        const span = { start: from + start, end: to + start };
        if (VERBATIM.test(name)) verbatim.push(span);
        else lists[name]?.push(span);
        if (HEADING.test(name)) {
          const marks = boldMarks(node, text.slice(span.start, span.end), start);
          if (marks.length > 0) boldHeadings.push(marks);
        }
      },
    });
  }
  return { escapes, entities, hardBreaks, boldHeadings, verbatim, tables };
}

/** The marks of a heading's bold parts, which are all that it says; empty where it says more. */
function boldMarks(heading: SyntaxNode, source: string, base: number): Span[] {
  const marks: Span[] = [];
  let at = heading.from;
  const isBeside = (to: number) =>
    BESIDE_BOLD.test(source.slice(at - heading.from, to - heading.from));
  for (let child = heading.firstChild; child; child = child.nextSibling) {
    if (!isBeside(child.from)) return [];
    at = child.to;
    if (child.name === 'HeaderMark') continue;
    const [open, close] = child.getChildren('EmphasisMark');
    if (child.name !== 'StrongEmphasis' || !open || !close) return [];
    for (const { from, to } of [open, close]) marks.push({ start: from + base, end: to + base });
  }
  return isBeside(heading.to) ? marks : [];
}
