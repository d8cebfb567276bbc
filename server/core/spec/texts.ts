import type { Block } from '../markdown/block.ts';
import type { DecodedText } from '../text/decoded-text.ts';
import type { Section } from './section.ts';

/** The texts of a section itself, heading first: paragraphs, list elements and cells, however deep; no code, no comments. */
export function* textsOf(section: Section): Generator<DecodedText> {
  if (section.heading) yield section.heading.title;
  yield* textsIn(section.body);
}

/** The texts of blocks, in the document's order. */
export function* textsIn(blocks: readonly Block[]): Generator<DecodedText> {
  for (const block of blocks) {
    switch (block.kind) {
      case 'paragraph':
        yield block.text;
        break;
      case 'list':
        for (const item of block.items) {
          yield item.text;
          yield* textsIn(item.blocks);
        }
        break;
      case 'table':
        for (const row of [block.header, ...block.rows]) yield* row.cells;
        break;
      case 'quote':
        yield* textsIn(block.blocks);
        break;
      default:
    }
  }
}
