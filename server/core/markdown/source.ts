import type { SyntaxNode } from '@lezer/common';
import type { Span } from '../text/span.ts';

/** The text that a block's tree was parsed from, and where the tree's own offset 0 lies in it. */
export interface Source {
  readonly text: string;
  readonly base: number;
}

/** Where a node stands in the source's text. */
export function nodeSpan(node: SyntaxNode, source: Source): Span {
  return { start: node.from + source.base, end: node.to + source.base };
}

export function nodeText(node: SyntaxNode, source: Source): string {
  return source.text.slice(node.from + source.base, node.to + source.base);
}

/** A node's children, in order. */
export function* childrenOf(node: SyntaxNode): Generator<SyntaxNode> {
  for (let child = node.firstChild; child; child = child.nextSibling) yield child;
}
