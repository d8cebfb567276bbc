import type { SyntaxNode } from '@lezer/common';
import { DecodedText } from '../text/decoded-text.ts';
import type { TableBlock, TableRow } from './block.ts';
import { decodeInline } from './inline.ts';
import { blockSpan, childrenOf, nodeSpan, type Source } from './source.ts';

/** Reads a table; its delimiter row is left out. */
export function readTable(node: SyntaxNode, source: Source): TableBlock {
  const rows = childrenOf(node).filter((child) => child.name === 'TableRow');
  const header = node.getChild('TableHeader') ?? node;
  return {
    kind: 'table',
    ...blockSpan(node, source),
    header: readRow(header, source),
    rows: rows.map((row) => readRow(row, source)),
  };
}

/** Reads a table's header or one of its rows. The parser has no node for a blank cell: it lies between two delimiters. */
export function readRow(node: SyntaxNode, source: Source): TableRow {
  const span = blockSpan(node, source);
  const cells: DecodedText[] = [];
  let at = span.start;
  let cell: SyntaxNode | undefined;
  let isFirst = true;
  const close = (end: number) => {
    if (cell) cells.push(withoutPipeEscapes(decodeInline(cell, source).text.trim()));
    else if (!isFirst) cells.push(new DecodedText('', { start: at, end }));
  };
  for (const child of childrenOf(node)) {
    if (child.name === 'TableCell') cell = child;
    if (child.name !== 'TableDelimiter') continue;
    const { start, end } = nodeSpan(child, source);
    close(start);
    at = end;
    cell = undefined;
    isFirst = false;
  }
  if (cell) close(span.end);
  return { start: span.start, end: span.end, cells };
}

/** In a table a pipe is escaped within code, too, where a backslash stands for itself otherwise. */
function withoutPipeEscapes(text: DecodedText): DecodedText {
  if (!text.text.includes('\\|')) return text;
  const escapes = Array.from(text.text.matchAll(/\\(?=\|)/g), ({ index }) => index);
  const inCode = escapes.filter((at) => text.isWithin(at, at + 1, 'code'));
  return text.without(inCode.map((start) => ({ start, end: start + 1 })));
}
