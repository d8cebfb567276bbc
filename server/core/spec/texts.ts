import type { Block } from '../markdown/block.ts';
import type { DecodedText } from '../text/decoded-text.ts';
import { Memo } from '../text/memo.ts';
import type { Section } from './section.ts';

const known = new Memo<readonly Block[], readonly DecodedText[]>();

/** The texts of a section itself, heading first: paragraphs, list elements and cells, however deep; no code, no comments. */
export function* textsOf(section: Section): Generator<DecodedText> {
  if (section.heading) yield section.heading.title;
  yield* textsIn(section.body);
}

/** The texts of blocks, in the document's order. */
export function textsIn(blocks: readonly Block[]): readonly DecodedText[] {
  let texts = known.get(blocks);
  if (!texts) {
    const found: DecodedText[] = [];
    collect(blocks, found);
    texts = found;
    known.set(blocks, texts);
  }
  return texts;
}

function collect(blocks: readonly Block[], found: DecodedText[]): void {
  for (const block of blocks) {
    switch (block.kind) {
      case 'paragraph':
        found.push(block.text);
        break;
      case 'list':
        for (const item of block.items) {
          found.push(item.text);
          collect(item.blocks, found);
        }
        break;
      case 'table':
        for (const row of [block.header, ...block.rows])
          for (const cell of row.cells) found.push(cell);
        break;
      case 'quote':
        collect(block.blocks, found);
        break;
      default:
    }
  }
}
