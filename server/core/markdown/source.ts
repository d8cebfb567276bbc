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

/** Where a block stands, without the blanks (and the CR) behind its last line that the parser counts to it. */
export function blockSpan(node: SyntaxNode, source: Source): Span {
  const { start, end } = nodeSpan(node, source);
  return { start, end: trimEnd(source.text, start, end) };
}

/** The end of what stands between two offsets, without the white space at its end. */
export function trimEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && ' \t\r\n\u00a0'.includes(text.charAt(at - 1))) at--;
  return at;
}

export function nodeText(node: SyntaxNode, source: Source): string {
  return source.text.slice(node.from + source.base, node.to + source.base);
}

/** A node's children, in order. */
export function childrenOf(node: SyntaxNode): SyntaxNode[] {
  const children: SyntaxNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) children.push(child);
  return children;
}
