import type { Block, ParagraphBlock, TableBlock } from '../markdown/block.ts';
import { isBrokenRow } from '../markdown/broken-row.ts';
import type { Span } from '../text/span.ts';

/** A row that does not fit its table. */
export interface BrokenRow extends Span {
  /** `text` is a line without any pipe below a table, `delimiter` the dashes below a header. */
  readonly kind: 'more' | 'fewer' | 'text' | 'delimiter';
  readonly cells: number;
  readonly columns: number;
  /** True where a pipe parts a code span. */
  readonly isCodeSplit: boolean;
}

const DELIMITER = /^\|?(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?)?\s*$/;

/** The broken rows of the tables among blocks, however deep, in order. */
export function brokenRowsIn(blocks: readonly Block[]): BrokenRow[] {
  const found: BrokenRow[] = [];
  collect(blocks, found);
  return found;
}

function collect(blocks: readonly Block[], found: BrokenRow[]): void {
  for (const block of blocks) {
    switch (block.kind) {
      case 'table':
        for (const row of inTable(block)) found.push(row);
        break;
      case 'paragraph':
        for (const row of inParagraph(block)) found.push(row);
        break;
      case 'list':
        for (const item of block.items) collect(item.blocks, found);
        break;
      case 'quote':
        collect(block.blocks, found);
        break;
      default:
    }
  }
}

function* inTable({ header, rows }: TableBlock): Generator<BrokenRow> {
  const columns = header.cells.length;
  for (const { start, end, cells } of rows) {
    if (!isBrokenRow({ header: header.cells, cells })) continue;
    const [only] = cells;
    const isText = cells.length === 1 && only?.span.start === start && only.span.end === end;
    const isMore = cells.length > columns;
    const isCodeSplit = cells.some(({ text }) => /^[^`]*`[^`]*$/.test(text));
    const kind = isMore ? 'more' : isText ? 'text' : 'fewer';
    yield { kind, start, end, cells: cells.length, columns, isCodeSplit: isMore && isCodeSplit };
  }
}

/** A header and its dashes that are no table, since they do not have the same number of cells. */
function* inParagraph({ text }: ParagraphBlock): Generator<BrokenRow> {
  if (!text.text.includes('|') || !text.text.includes('\n')) return;
  const [header, delimiter] = text
    .lines()
    .slice(0, 2)
    .map(({ line }) => line.trim());
  if (!header?.text.startsWith('|') || !delimiter || !DELIMITER.test(delimiter.text)) return;
  const columns = cellsOf(header.text);
  const cells = cellsOf(delimiter.text);
  if (cells === columns) return;
  yield { kind: 'delimiter', ...delimiter.span, cells, columns, isCodeSplit: false };
}

function cellsOf(line: string): number {
  return line.replace(/^\|/, '').replace(/\|$/, '').split('|').length;
}
