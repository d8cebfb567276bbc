import type { TopBlock } from './top-blocks.ts';

interface Readable {
  readonly text: string;
  readonly blocks: readonly TopBlock[];
}

/** HTML that ends at its own end and at no blank line, and what ends it. */
const HTML_ENDS: readonly (readonly [opening: RegExp, closing: RegExp])[] = [
  [/^<(?:script|pre|style|textarea)\b/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^<\?/, /\?>/],
  [/^<!--/, /-->/],
  [/^<!\[CDATA\[/, /\]\]>/],
  [/^<![a-z]/i, />/],
];

/** Whether a document ends within a fence, a comment or HTML that nothing closes: what is written there belongs to it. */
export function endsOpen({ blocks, text }: Readable): boolean {
  const last = blocks.at(-1);
  if (!last) return false;
  if (last.name === 'FencedCode') return last.tree.topNode.getChildren('CodeMark').length < 2;
  if (!/^(?:HTMLBlock|CommentBlock|ProcessingInstructionBlock)$/.test(last.name)) return false;
  const html = text.slice(last.start, last.end);
  const kind = HTML_ENDS.find(([opening]) => opening.test(html));
  return kind !== undefined && !kind[1].test(html);
}
