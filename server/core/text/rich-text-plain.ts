import type { Inline, Line, RichBlock, RichText } from './rich-text.ts';

/** The text for a client that shows it as it stands; links with their address. Lines end with LF. */
export function plainTextOf(text: RichText): string {
  return text.map(blockOf).join('\n\n');
}

function blockOf(block: RichBlock): string {
  switch (block.kind) {
    case 'paragraph':
    case 'quote':
      return lineOf(block.line);
    case 'list':
      return block.items.map((item) => `- ${lineOf(item)}`).join('\n');
    case 'code':
      return block.text.replace(/\r\n?/g, '\n');
  }
}

function lineOf(line: Line): string {
  return line.map(inlineOf).join('').replace(/\s+/g, ' ').trim();
}

function inlineOf(part: string | Inline): string {
  if (typeof part === 'string') return part;
  return part.kind === 'link' ? `${part.text} (${part.href})` : part.text;
}
