import type { MarkdownDocument } from './document.ts';

/** The names of the parser's nodes around an offset, the innermost first; empty between blocks. */
export function nodeNamesAt({ blocks }: MarkdownDocument, offset: number): string[] {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((blocks[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const block = blocks[low];
  if (!block || offset < block.start || offset > block.end) return [];
  const names: string[] = [];
  const inner = block.tree.resolveInner(offset - block.start, 1);
  for (let node: typeof inner | null = inner; node; node = node.parent) names.push(node.name);
  return names;
}
