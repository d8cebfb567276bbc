import type { SyntaxNode } from '@lezer/common';
import type { CodeBlock } from './block.ts';
import { blockSpan, nodeSpan, nodeText, type Source } from './source.ts';

/** Reads a fenced or indented code block. */
export function readCode(node: SyntaxNode, source: Source): CodeBlock {
  const span = blockSpan(node, source);
  const info = node.getChild('CodeInfo');
  const texts = node.getChildren('CodeText');
  const first = texts[0];
  const last = texts.at(-1);
  const content =
    first && last
      ? { start: nodeSpan(first, source).start, end: nodeSpan(last, source).end }
      : { start: span.end, end: span.end };
  const text = source.text.slice(content.start, content.end);
  const language = info ? (nodeText(info, source).trim().split(/\s+/)[0] ?? '').toLowerCase() : '';
  return { kind: 'code', ...span, fenced: node.name === 'FencedCode', language, content, text };
}
