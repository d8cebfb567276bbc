import type { SyntaxNode } from '@lezer/common';
import { DecodedText } from '../text/decoded-text.ts';
import { mayBeBareJson } from './bare-json.ts';
import type { ListBlock, ListItem } from './block.ts';
import { readBlocks, readLine } from './read-blocks.ts';
import { blockSpan, childrenOf, nodeSpan, type Source } from './source.ts';

/** Reads a list, whatever its bullets. */
export function readList(node: SyntaxNode, source: Source): ListBlock {
  const items = [...childrenOf(node)].filter((child) => child.name === 'ListItem');
  return {
    kind: 'list',
    ...blockSpan(node, source),
    items: items.map((item) => readItem(item, source)),
  };
}

function readItem(node: SyntaxNode, source: Source): ListItem {
  const span = blockSpan(node, source);
  const [mark, ...rest] = childrenOf(node);
  const marker = mark ? nodeSpan(mark, source) : { start: span.start, end: span.start };
  const [first, ...others] = rest;
  const isText = first?.name === 'Paragraph' || first?.name === 'Task';
  if (!first || !isText || mayBeBareJson(source.text, nodeSpan(first, source))) {
    const text = new DecodedText('', { start: marker.end, end: marker.end });
    const blocks = readBlocks(
      rest.map((child) => ({ node: child, source })),
      span.end,
    );
    return { ...span, marker, text, blocks };
  }
  const { text, comments } = readLine(first, source);
  const below = readBlocks(
    others.map((child) => ({ node: child, source })),
    span.end,
  );
  return { ...span, marker, text, blocks: [...comments, ...below] };
}
