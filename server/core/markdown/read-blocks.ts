import type { SyntaxNode } from '@lezer/common';
import { DecodedText } from '../text/decoded-text.ts';
import type { Span } from '../text/span.ts';
import { BareJson, mayBeBareJson } from './bare-json.ts';
import type { Block, CommentBlock, ListBlock, ListItem } from './block.ts';
import { readCode } from './code.ts';
import { splitComments } from './comments.ts';
import { commentText, decodeInline } from './inline.ts';
import { blockSpan, childrenOf, nodeSpan, nodeText, type Source } from './source.ts';
import { readTable } from './table.ts';

const LEAVES = new Set(['ListMark', 'QuoteMark', 'TaskMarker', 'HeaderMark', 'CodeMark']);

/** A parsed block and the source it was parsed from. */
export interface RawBlock {
  readonly node: SyntaxNode;
  readonly source: Source;
}

/**
 * Reads sibling blocks. `end` is where their parent ends: bare JSON, which the parser sees as several
 * paragraphs and code blocks, may reach up to there.
 */
export function readBlocks(raws: readonly RawBlock[], end: number): Block[] {
  const blocks: Block[] = [];
  let readUpTo = -1;
  let bareJson: BareJson | undefined;
  for (const { node, source } of raws) {
    const span = blockSpan(node, source);
    if (span.start < readUpTo || LEAVES.has(node.name)) continue;
    if (node.name === 'Paragraph' && mayBeBareJson(source.text, span)) {
      bareJson ??= new BareJson(source.text, end);
      const json = { start: span.start, end: bareJson.endOf(span) };
      blocks.push({ kind: 'json', ...json });
      readUpTo = json.end;
    } else {
      for (const block of readBlock(node, source, span)) blocks.push(block);
    }
  }
  return blocks;
}

/** The blocks inside a node (a list item, a quote). */
function readChildren(node: SyntaxNode, source: Source): Block[] {
  const raws = childrenOf(node).map((child) => ({ node: child, source }));
  return readBlocks(raws, node.to + source.base);
}

function readBlock(node: SyntaxNode, source: Source, span: Span): Block[] {
  switch (node.name) {
    case 'Paragraph':
    case 'Task':
      return readParagraph(node, source);
    case 'BulletList':
    case 'OrderedList':
      return [readList(node, source)];
    case 'Table':
      return [readTable(node, source)];
    case 'FencedCode':
    case 'CodeBlock':
      return [readCode(node, source)];
    case 'CommentBlock':
      return readCommentBlock(nodeText(node, source), span.start);
    case 'Blockquote':
      return [{ kind: 'quote', ...span, blocks: readChildren(node, source) }];
    case 'HorizontalRule':
      return [{ kind: 'rule', ...span }];
    case 'LinkReference':
      return [{ kind: 'definition', ...span, label: definitionLabel(node, source) }];
    default: {
      const heading = /^(?:ATX|Setext)Heading(\d)$/.exec(node.name);
      if (!heading) return [{ kind: 'other', ...span }];
      const { text } = decodeInline(node, source);
      return [{ kind: 'heading', ...span, level: Number(heading[1]), text: text.trim() }];
    }
  }
}

/** The comments of a block that begins with one, and what stands behind them on the last line. */
function readCommentBlock(text: string, start: number): Block[] {
  const blocks: Block[] = [];
  let at = 0;
  for (const match of text.matchAll(/(?<!\s)\s*(<!--[\s\S]*?(?:-->|$))/g)) {
    if (match.index !== at) break;
    at += match[0].length;
    const comment = match[1] ?? '';
    const end = start + at - (comment.length - comment.trimEnd().length);
    const begin = start + at - comment.length;
    blocks.push({
      kind: 'comment',
      start: begin,
      end,
      text: commentText(comment.trimEnd()),
      alone: true,
    });
  }
  const rest = text.slice(at);
  if (rest.trim() === '') return blocks;
  return [...blocks, { kind: 'other', start: start + at, end: start + at + rest.trimEnd().length }];
}

/** A paragraph without its comments, which become blocks of their own. */
function readParagraph(node: SyntaxNode, source: Source): Block[] {
  const { text, comments } = decodeInline(node, source);
  const split = splitComments(text, comments);
  const paragraph: Block[] = split.text.isBlank
    ? []
    : [{ kind: 'paragraph', ...blockSpan(node, source), text: split.text.trim() }];
  return inOrder([...paragraph, ...split.comments]);
}

/** An item's first line: its text, and the comments in it. */
function readLine(
  node: SyntaxNode,
  source: Source,
): { text: DecodedText; comments: CommentBlock[] } {
  const { text, comments } = decodeInline(node, source);
  const split = splitComments(text, comments);
  return { text: split.text.trim(), comments: split.comments };
}

function inOrder(blocks: Block[]): Block[] {
  return blocks.sort((a, b) => a.start - b.start);
}

function definitionLabel(node: SyntaxNode, source: Source): string {
  const label = node.getChild('LinkLabel');
  return label ? nodeText(label, source).slice(1, -1).trim().toLowerCase() : '';
}

/** Reads a list, whatever its bullets. */
function readList(node: SyntaxNode, source: Source): ListBlock {
  const items = childrenOf(node).filter((child) => child.name === 'ListItem');
  return {
    kind: 'list',
    ...blockSpan(node, source),
    items: items.map((item) => readItem(item, source)),
  };
}

function readItem(node: SyntaxNode, source: Source): ListItem {
  const { start, end } = blockSpan(node, source);
  const [mark, ...rest] = childrenOf(node);
  const marker = mark ? nodeSpan(mark, source) : { start, end: start };
  const [first, ...others] = rest;
  const isText = first?.name === 'Paragraph' || first?.name === 'Task';
  if (!first || !isText || mayBeBareJson(source.text, nodeSpan(first, source))) {
    const text = new DecodedText('', { start: marker.end, end: marker.end });
    const blocks = readBlocks(
      rest.map((child) => ({ node: child, source })),
      end,
    );
    return { start, end, marker, isTicked: undefined, text, blocks };
  }
  const { text, comments } = readLine(first, source);
  const box = first.getChild('TaskMarker');
  const isTicked = box ? /x/i.test(nodeText(box, source)) : undefined;
  const below = readBlocks(
    others.map((child) => ({ node: child, source })),
    end,
  );
  return { start, end, marker, isTicked, text, blocks: [...comments, ...below] };
}
