import type { Block, CommentBlock } from '../../markdown/block.ts';
import type { MarkdownDocument, TopBlock } from '../../markdown/document.ts';
import { readBlocks } from '../../markdown/read-blocks.ts';
import type { DecodedText } from '../../text/decoded-text.ts';
import type { Span } from '../../text/span.ts';
import { withoutEscapes } from './escape.ts';

/** One thing that a document says, at its place, counted from the document's start. */
export interface Statement extends Span {
  readonly kind: Block['kind'] | 'item' | 'cell';
  /** What kind of block it is, how deep it lies, and its text with its marks: equal where a reader sees the same. */
  readonly says: string;
}

/**
 * All that a document says, in order: two texts of which this is the same mean the same to whoever reads
 * them with our reader, and to the spec. Brackets that may be a placeholder are text, escaped or not.
 */
export function meaningOf(markdown: MarkdownDocument): Statement[] {
  const statements: Statement[] = [];
  for (const run of runsOf(markdown.blocks)) {
    const end = run.next?.start ?? markdown.text.length;
    const raws = run.blocks.map(({ tree, start }) => ({
      node: tree.topNode,
      source: { text: markdown.text, base: start },
    }));
    collect(readBlocks(raws, end), '', markdown.text, statements);
  }
  return statements.sort((a, b) => a.start - b.start);
}

/**
 * For each statement the index of the first that it shares a paragraph with: a comment may take the text
 * before and behind it apart. Its own index for all others.
 */
export function paragraphsOf(statements: readonly Statement[], text: string): number[] {
  const paragraphs: number[] = [];
  for (const [i, { kind, start }] of statements.entries()) {
    const before = statements[i - 1];
    const isJoined =
      (kind === 'comment' || before?.kind === 'comment') &&
      before &&
      !BLANK_LINE.test(text.slice(before.end, start));
    paragraphs.push(isJoined ? (paragraphs[i - 1] ?? i) : i);
  }
  return paragraphs;
}

const BLANK_LINE = /(?:\r\n|\n|\r)[ \t>]*(?:\r\n|\n|\r)/;

/** The blocks from one heading to the next: a payload without a fence ends there at the latest. */
function* runsOf(blocks: readonly TopBlock[]) {
  for (let from = 0; from < blocks.length; ) {
    let to = from + 1;
    while (to < blocks.length && blocks[to]?.level === 0) to++;
    yield { blocks: blocks.slice(from, to), next: blocks[to] };
    from = to;
  }
}

/** `path` has a letter for each list and quote around the blocks. */
function collect(
  blocks: readonly Block[],
  path: string,
  source: string,
  statements: Statement[],
): void {
  const add = (
    { start, end }: Span,
    kind: Statement['kind'],
    ...parts: readonly (string | number)[]
  ) => statements.push({ start, end, kind, says: [kind, ...parts].join('\u0001') });
  for (const block of blocks) {
    switch (block.kind) {
      case 'heading':
        // Of a heading's marks, bold is part of how it is spelt.
        add(block, block.kind, path, block.level, saidBy(block.text, ['strong']));
        break;
      case 'paragraph':
        add({ start: block.text.span.start, end: block.end }, block.kind, path, saidBy(block.text));
        break;
      case 'list':
        for (const { marker, text, blocks: below } of block.items) {
          add(marker, 'item', path, saidBy(text));
          collect(below, `${path}-`, source, statements);
        }
        break;
      case 'table':
        for (const row of [block.header, ...block.rows])
          for (const cell of row.cells) add(cell.span, 'cell', path, saidBy(cell));
        break;
      case 'quote':
        collect(block.blocks, `${path}>`, source, statements);
        break;
      case 'comment':
        // As text it may belong to the element before it, and say the same to everybody.
        add(block, block.kind, commentSource(block, source));
        break;
      default:
        add(block, block.kind, path, source.slice(block.start, block.end));
    }
  }
}

/** The text and its marks; blanks at the end of a line mean nothing. */
function saidBy(text: DecodedText, ignored: readonly string[] = []): string {
  const marks = text.marks
    .filter(({ kind }) => kind !== 'bracket' && !ignored.includes(kind))
    // An address to write to is one, with a link or without.
    .filter(({ kind, start, end }) => kind !== 'url' || !text.text.slice(start, end).includes('@'))
    .map(({ kind, start, end, target }) => `${kind} ${start} ${end} ${target?.text ?? ''}`);
  return [text.text, ...marks].join('\u0002');
}

/** A comment as it would stand between real marks. */
function commentSource({ start, end }: CommentBlock, source: string): string {
  const written = source.slice(start, end);
  return isEscapedComment(written) ? withoutEscapes(written) : written;
}

/** Whether a comment's source is text that an export has escaped. */
export function isEscapedComment(source: string): boolean {
  return !source.startsWith('<!--');
}
