import type { Block } from '../../markdown/block.ts';
import { bareText } from '../../spec/integration/push/payload-text.ts';
import { type Section, sectionsWithin } from '../../spec/section.ts';
import type { Json } from './shown.ts';

/** The JSON that stands in an outermost section without a fence, in order; `source` is the section's text. */
export function jsonIn(outermost: Section, source: string): Json[] {
  return sectionsWithin(outermost)
    .flatMap(({ body }) => [...bareIn(body)])
    .map(({ start, end }) => {
      const { text } = bareText(source, { start, end });
      return { start, end, text: indented(text) };
    })
    .sort((a, b) => a.start - b.start);
}

function* bareIn(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    if (block.kind === 'json') yield block;
    else if (block.kind === 'quote') yield* bareIn(block.blocks);
    else if (block.kind === 'list') for (const item of block.items) yield* bareIn(item.blocks);
  }
}

/** What tells how deep a line stands: strings, whose brackets do not count, and brackets. */
const STRING_OR_BRACKET = /"(?:[^"\\\r\n]|\\.)*"|[{[\]}]/g;

/** The lines that say anything, as deep as the brackets around them say; a text's own indentation is often lost. */
function indented(text: string): string {
  let depth = 0;
  const lines = text
    .split(/\r\n|\n|\r/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const shown = lines.map((line) => {
    const closing = /^[\]}]*/.exec(line)?.[0].length ?? 0;
    const own = Math.max(0, depth - closing);
    for (const [found] of line.matchAll(STRING_OR_BRACKET)) {
      if (found === '{' || found === '[') depth++;
      else if (found === '}' || found === ']') depth = Math.max(0, depth - 1);
    }
    return '  '.repeat(own) + line;
  });
  return `${shown.join('\n')}\n`;
}
