import type { SyntaxNode, Tree } from '@lezer/common';
import type { DecodedText } from '../text/decoded-text.ts';
import { Memo } from '../text/memo.ts';
import type { Span } from '../text/span.ts';
import type { MarkdownDocument, TopBlock } from './document.ts';
import { decodeInline } from './inline.ts';
import { readRow } from './table.ts';

/** A text of the document, decoded, and where the block begins that its spans count from. */
export interface PlacedText {
  readonly origin: number;
  readonly text: DecodedText;
}

/** What holds text in a line: a paragraph, a heading, a table's row. Offsets count from the block's start. */
interface TextNode {
  readonly node: SyntaxNode;
  readonly from: number;
  texts: readonly DecodedText[] | undefined;
}

/** Trees are the same from version to version where the text is. */
const known = new Memo<Tree, readonly TextNode[]>();

/** The texts of a document that stand in its blocks however deep, each read when it is asked for. */
export class InlineTexts {
  readonly #markdown: MarkdownDocument;

  constructor(markdown: MarkdownDocument) {
    this.#markdown = markdown;
  }

  /** The text that begins on a line (its span), of a table's row that in a column; undefined for none. */
  at({ start, end }: Span, column = 0): PlacedText | undefined {
    const block = lastBefore(this.#markdown.blocks, end, (each) => each.start);
    if (!block || block.end <= start) return undefined;
    const origin = block.start;
    const found = lastBefore(nodesOf(block.tree), end - origin, ({ from }) => from);
    if (!found || found.from < start - origin) return undefined;
    found.texts ??= this.#read(found.node, block);
    const text = found.texts[column];
    return text && { origin, text };
  }

  #read(node: SyntaxNode, { start, end }: TopBlock): DecodedText[] {
    const source = { text: this.#markdown.text.slice(start, end), base: 0 };
    if (ROW.test(node.name)) return [...readRow(node, source).cells];
    return [decodeInline(node, source).text];
  }
}

const ROW = /^Table(?:Header|Row)$/;
const HOLDS_TEXT = /^(?:Paragraph|Task|(?:ATX|Setext)Heading\d|Table(?:Header|Row))$/;

function nodesOf(tree: Tree): readonly TextNode[] {
  let nodes = known.get(tree);
  if (!nodes) {
    const found: TextNode[] = [];
    tree.iterate({
      enter({ name, node, from }) {
        if (!HOLDS_TEXT.test(name)) return true;
        found.push({ node, from, texts: undefined });
        return false;
      },
    });
    nodes = found;
    known.set(tree, nodes);
  }
  return nodes;
}

/** The last of several in order that begins before an offset. */
function lastBefore<T>(
  items: readonly T[],
  offset: number,
  startOf: (item: T) => number,
): T | undefined {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (startOf(items[middle] as T) < offset) low = middle + 1;
    else high = middle;
  }
  return items[low - 1];
}
