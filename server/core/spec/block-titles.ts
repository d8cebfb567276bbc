import type { MarkdownDocument, TopBlock } from '../markdown/document.ts';
import { decodeInline } from '../markdown/inline.ts';
import { comparableForms } from '../text/comparable.ts';
import { Memo } from '../text/memo.ts';
import { readHeading } from './heading.ts';

/** The titles that a template knows, in comparable form. */
export interface KnownTitles {
  /** 0 for the document's title, 1 for a section's, 2 for a sub-section's; undefined for any other text. */
  depthOf(form: string): number | undefined;
  /** Whether it is also the label of a field: a line in bold that says it is a label, then. */
  isLabel(form: string): boolean;
}

/** The parser hands an untouched block back as the same tree, so what its text means is looked up once. */
const depths = new WeakMap<KnownTitles, Memo<TopBlock['tree'], number | undefined>>();

/** The depth of the title that a heading, or a line in bold, is; undefined where it is none that the template knows. */
export function titleDepth(block: TopBlock, text: string, titles: KnownTitles): number | undefined {
  if (block.level === 0 && !mayBeBoldHeading(block, text)) return undefined;
  let known = depths.get(titles);
  if (!known) {
    known = new Memo();
    depths.set(titles, known);
  }
  const seen = known.get(block.tree);
  if (seen !== undefined || known.has(block.tree)) return seen;
  const forms = formsOf(block, text);
  const isLabel = block.level === 0 && forms.some((form) => titles.isLabel(form));
  const depth = isLabel
    ? undefined
    : forms.map((form) => titles.depthOf(form)).find((found) => found !== undefined);
  known.set(block.tree, depth);
  return depth;
}

/** The comparable forms of the first heading, or of a bold line before it; empty where there is neither. */
export function firstTitleForms({ blocks, text }: MarkdownDocument): readonly string[] {
  const first = blocks.find((block) => block.level > 0 || mayBeBoldHeading(block, text));
  return first ? formsOf(first, text) : [];
}

/** Whether a block is a paragraph that is one line in bold. */
function mayBeBoldHeading(block: TopBlock, text: string): boolean {
  if (block.name !== 'Paragraph' || block.end - block.start > 200) return false;
  const start = text[block.start];
  if (start !== '*' && start !== '_') return false;
  const strong = block.tree.topNode.firstChild;
  // Behind it there may be blanks: of a hard break, or where the parser is shown the end of a CRLF line.
  return (
    strong?.name === 'StrongEmphasis' &&
    strong.from === 0 &&
    text.slice(block.start + strong.to, block.end).trim() === ''
  );
}

function formsOf(block: TopBlock, text: string): readonly string[] {
  const decoded = decodeInline(block.tree.topNode, { text, base: block.start }).text.trim();
  return comparableForms(readHeading(block, block.level, decoded, block.level === 0).title.text);
}
