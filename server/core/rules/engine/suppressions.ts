import type { Block, CommentBlock } from '../../markdown/block.ts';
import { type Section, sectionsWithin } from '../../spec/section.ts';
import { placedSections, type Spec } from '../../spec/spec.ts';
import { Memo } from '../../text/memo.ts';
import { type Span, shiftSpan } from '../../text/span.ts';
import { firstFrom } from '../../text/span-set.ts';

/** Where a comment hides findings. */
export type SuppressionKind = 'next-line' | 'file';

/** A comment that hides findings. Spans count from the start of the document. */
export interface Suppression {
  readonly comment: Span;
  /** `unknown` for a comment that begins like ours and is none: it hides nothing. */
  readonly kind: SuppressionKind | 'unknown';
  readonly rules: readonly string[];
  /** Where it hides findings. */
  readonly covered: Span;
}

const COMMENT = /^integration-spec-((?:disable|enable|ignore)[\w-]*)(?:\s+([\s\S]*))?$/;
const KINDS: Readonly<Record<string, SuppressionKind>> = {
  'disable-next-line': 'next-line',
  'disable-file': 'file',
};

/** The suppression comments of a document, the escaped ones included. */
export function readSuppressions(spec: Spec): Suppression[] {
  const { text } = spec.markdown;
  return placedSections(spec).flatMap(({ start, section }) => {
    const comments = suppressingComments(section);
    if (comments.length === 0) return [];
    const blocks = sectionsWithin(section).flatMap((part) => [...wholeBlocks(part.body)]);
    return comments.map((comment) => readSuppression(comment, start, blocks, text));
  });
}

const suppressing = new Memo<Section, readonly CommentBlock[]>();

/** The comments at and below a section that suppress something; spans as the section's. */
function suppressingComments(outermost: Section): readonly CommentBlock[] {
  let comments = suppressing.get(outermost);
  if (!comments) {
    comments = sectionsWithin(outermost)
      .flatMap((section) => section.comments)
      .filter(({ text }) => COMMENT.test(text));
    suppressing.set(outermost, comments);
  }
  return comments;
}

function readSuppression(
  comment: CommentBlock,
  origin: number,
  blocks: readonly Span[],
  text: string,
): Suppression {
  const [, word = '', names = ''] = COMMENT.exec(comment.text) ?? [];
  const kind = KINDS[word];
  const span = shiftSpan(comment, origin);
  const rules = names
    .replace(/\s--\s[\s\S]*$/, '')
    .split(/[\s,]+/)
    .filter(Boolean);
  if (!kind) return { comment: span, kind: 'unknown', rules: [], covered: { start: 0, end: 0 } };
  if (kind === 'file')
    return { comment: span, kind, rules, covered: { start: 0, end: text.length + 1 } };
  const line = nextLine(text, span.end);
  const block = blocks[firstFrom(blocks, line.start - origin)];
  const isNext = block && block.start + origin < line.end;
  const end = isNext ? Math.max(line.end, block.end + origin) : line.end;
  return { comment: span, kind, rules, covered: { start: line.start, end } };
}

/** The next line that says anything: an export puts a blank line between all paragraphs. */
function nextLine(text: string, from: number): Span {
  const rest = /\r\n|\n|\r/g;
  rest.lastIndex = from;
  const lineEnd = rest.exec(text);
  let start = lineEnd ? lineEnd.index + lineEnd[0].length : text.length;
  const blank = /^(?:[ \t]*(?:\r\n|\n|\r))+/.exec(text.slice(start, start + 1000));
  start += blank?.[0].length ?? 0;
  rest.lastIndex = start;
  const end = rest.exec(text)?.index ?? text.length;
  return { start, end: end + 1 };
}

/** The blocks that a comment could not stand in, in order: it hides findings in all of them. */
function* wholeBlocks(blocks: readonly Block[]): Generator<Span> {
  for (const block of blocks) {
    if (block.kind === 'table' || block.kind === 'code' || block.kind === 'json') yield block;
    else if (block.kind === 'quote') yield* wholeBlocks(block.blocks);
    else if (block.kind === 'list') for (const item of block.items) yield* wholeBlocks(item.blocks);
  }
}
