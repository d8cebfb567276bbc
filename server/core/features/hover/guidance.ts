import type { Block, ListItem } from '../../markdown/block.ts';
import { parseMarkdown } from '../../markdown/document.ts';
import { readBlocks } from '../../markdown/read-blocks.ts';
import type { DecodedText } from '../../text/decoded-text.ts';
import type { Inline, Line, RichBlock, RichText } from '../../text/rich-text.ts';

/**
 * Markdown of a template as text for a reader: paragraphs, lists, quotes, emphasis and code. Links, images
 * and HTML are words in it, for a template may be anybody's.
 */
export function guidanceText(markdown: string): RichText {
  return blocksOf(markdown).flatMap((block) => richBlocks(block, markdown));
}

/** A sentence or two in Markdown, as one line. */
export function guidanceLine(markdown: string): Line {
  return blocksOf(markdown)
    .flatMap(textsIn)
    .flatMap((text, i) => [...(i === 0 ? [] : [' ']), ...lineOf(text)]);
}

/** The words of a piece of Markdown, on one line: without escapes and marks. */
export function wordsOf(markdown: string): string {
  const texts = blocksOf(markdown).flatMap(textsIn);
  return texts
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function blocksOf(markdown: string): Block[] {
  const { text, blocks } = parseMarkdown(markdown);
  const raws = blocks.map(({ tree, start }) => ({
    node: tree.topNode,
    source: { text, base: start },
  }));
  return readBlocks(raws, text.length);
}

function richBlocks(block: Block, source: string): RichBlock[] {
  switch (block.kind) {
    case 'paragraph':
      return [{ kind: 'paragraph', line: lineOf(block.text) }];
    case 'heading':
      return [{ kind: 'paragraph', line: [{ kind: 'strong', text: block.text.text }] }];
    case 'quote':
      return block.blocks.flatMap(textsIn).map((text) => ({ kind: 'quote', line: lineOf(text) }));
    case 'list':
      return [{ kind: 'list', items: block.items.flatMap(itemLines) }];
    case 'code':
      return [{ kind: 'code', text: block.text }];
    case 'table':
    case 'json':
    case 'other':
      return [{ kind: 'code', text: source.slice(block.start, block.end) }];
    default:
      return [];
  }
}

function itemLines({ text, blocks }: ListItem): Line[] {
  return [text, ...blocks.flatMap(textsIn)].map(lineOf);
}

/** The texts of a block that are running text, in order. */
function textsIn(block: Block): DecodedText[] {
  if (block.kind === 'paragraph' || block.kind === 'heading') return [block.text];
  if (block.kind === 'quote') return block.blocks.flatMap(textsIn);
  if (block.kind !== 'list') return [];
  return block.items.flatMap(({ text, blocks }) => [text, ...blocks.flatMap(textsIn)]);
}

const KEPT = { code: 'code', strong: 'strong', emphasis: 'emphasis' } as const;

function lineOf({ text, marks }: DecodedText): Line {
  const line: (string | Inline)[] = [];
  let at = 0;
  for (const { kind, start, end } of marks) {
    const kept = kind in KEPT ? KEPT[kind as keyof typeof KEPT] : undefined;
    if (!kept || start < at) continue;
    line.push(text.slice(at, start), { kind: kept, text: text.slice(start, end) });
    at = end;
  }
  return [...line, text.slice(at)];
}
