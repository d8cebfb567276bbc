import { type Tree, TreeFragment } from '@lezer/common';
import { GFM, parser } from '@lezer/markdown';
import { lineStart, nextLine } from '../text/line-bounds.ts';
import { type Span, shiftSpan } from '../text/span.ts';
import type { FrontMatter } from './front-matter.ts';
import { findFrontMatter } from './front-matter.ts';
import { type MaskedText, maskLines, maskText } from './mask.ts';
import { plainWords } from './plain-words.ts';

/** A block of the document's outermost level, with its tree. `start` and `end` count from the document's start. */
export interface TopBlock extends Span {
  readonly tree: Tree;
  readonly name: string;
  /** 1 to 6 for a heading, 0 for any other block. */
  readonly level: number;
}

/** One version of a Markdown document: its text and its tree. Immutable. */
export interface MarkdownDocument {
  readonly text: string;
  readonly masked: MaskedText;
  readonly frontMatter: FrontMatter | undefined;
  readonly blocks: readonly TopBlock[];
  /** What the next version may take from this one, or from the one before it was swallowed. */
  readonly fragments: readonly TreeFragment[];
  /**
   * True where a comment or a fence that nothing closes has just swallowed the rest of the document.
   * Somebody is about to close it, and everything comes back then.
   */
  readonly isSwallowed: boolean;
}

/** Where two versions of a text differ: the old stretch and the one that took its place. */
export interface Change {
  readonly start: number;
  readonly oldEnd: number;
  readonly newEnd: number;
}

const markdown = parser.configure([GFM, plainWords]);

/** The level of a heading, by the id of its node type. */
const LEVELS: readonly number[] = markdown.nodeSet.types.map(({ name }) =>
  Number(/^(?:ATX|Setext)Heading(\d)$/.exec(name)?.[1] ?? 0),
);

/** The blocks that reach to the end of the document where nothing closes them. */
const OPEN_ENDED = new Set([
  'CommentBlock',
  'FencedCode',
  'HTMLBlock',
  'ProcessingInstructionBlock',
]);
/** So many are read anew before anybody notices. */
const MANY_BLOCKS = 50;

/** Reads a text. Never throws; time grows with the text's length. */
export function parseMarkdown(text: string): MarkdownDocument {
  return build(text, maskText(text), []);
}

/** The new version of a document after one change: what the change does not touch is not parsed again. */
export function editMarkdown(
  old: MarkdownDocument,
  text: string,
  change: Change,
): MarkdownDocument {
  const touched = touchedRuns(old, text, change);
  if (!touched) return parseMarkdown(text);
  const { start, oldEnd, newEnd } = touched;
  const grown = newEnd - oldEnd;
  const touchedText = text.slice(start, newEnd);
  const lines = maskLines(touchedText);
  // Most texts need no mask, and one string is enough then.
  const isBare = old.masked.text === old.text && lines.text === touchedText;
  const masked: MaskedText = {
    text: isBare
      ? text
      : old.masked.text.slice(0, start) + lines.text + old.masked.text.slice(oldEnd),
    frontMatter: old.frontMatter,
    oversized: [
      ...old.masked.oversized.filter((span) => span.end <= start),
      ...lines.oversized.map((span) => shiftSpan(span, start)),
      ...old.masked.oversized
        .filter((span) => span.start >= oldEnd)
        .map((s) => shiftSpan(s, grown)),
    ],
  };
  const changed = { fromA: start, toA: oldEnd, fromB: start, toB: newEnd };
  return build(text, masked, TreeFragment.applyChanges(old.fragments, [changed]), old);
}

function build(
  text: string,
  masked: MaskedText,
  fragments: readonly TreeFragment[],
  old?: MarkdownDocument,
): MarkdownDocument {
  const tree = markdown.parse(masked.text, fragments);
  const blocks: TopBlock[] = [];
  collectBlocks(tree, 0, blocks, old?.blocks ?? []);
  const isSwallowed = old !== undefined && swallows(blocks, old);
  return {
    text,
    masked,
    frontMatter: masked.frontMatter,
    blocks,
    fragments: isSwallowed ? fragments : TreeFragment.addTree(tree, fragments),
    isSwallowed,
  };
}

/** Whether the last block has taken the place of many. */
function swallows(blocks: readonly TopBlock[], old: MarkdownDocument): boolean {
  const last = blocks.at(-1);
  const mayBeOpen = last !== undefined && OPEN_ENDED.has(last.name);
  return mayBeOpen && (old.isSwallowed || old.blocks.length - blocks.length > MANY_BLOCKS);
}

/**
 * The parser balances a long document's blocks into nameless nodes; the blocks are below these. Those above
 * a change are the same as in the version before, so that typing leaves little behind to be collected.
 */
function collectBlocks(
  tree: Tree,
  start: number,
  blocks: TopBlock[],
  known: readonly TopBlock[],
): void {
  for (let i = 0; i < tree.children.length; i++) {
    const child = tree.children[i] as Tree;
    const at = start + (tree.positions[i] ?? 0);
    if (child.type.isAnonymous) collectBlocks(child, at, blocks, known);
    else {
      const same = known[blocks.length];
      blocks.push(same?.tree === child && same.start === at ? same : topBlock(child, at));
    }
  }
}

function topBlock(tree: Tree, start: number): TopBlock {
  const { name, id } = tree.type;
  return { tree, name, level: LEVELS[id] ?? 0, start, end: start + tree.length };
}

/**
 * The change widened to whole runs of non-blank lines, because the mask looks at those; undefined where
 * the front matter may have changed, and everything has to be read anew.
 */
function touchedRuns(old: MarkdownDocument, text: string, change: Change): Change | undefined {
  const head = old.frontMatter?.span.end ?? 0;
  if (change.start <= head || change.start < 4) return undefined;
  const front = findFrontMatter(text);
  if (front?.span.end !== old.frontMatter?.span.end) return undefined;
  const start = Math.max(head, runStart(text, change.start));
  const newEnd = runEnd(text, change.newEnd);
  return { start, oldEnd: newEnd - change.newEnd + change.oldEnd, newEnd };
}

/** The start of the run of non-blank lines around an offset: behind the nearest blank line before it. */
function runStart(text: string, offset: number): number {
  let at = lineStart(text, offset);
  while (at > 0) {
    const previous = lineStart(text, at - 1);
    if (text.slice(previous, at).trim() === '') break;
    at = previous;
  }
  return at;
}

/** The end of that run: the start of the nearest blank line behind it, or the text's end. */
function runEnd(text: string, offset: number): number {
  let at = nextLine(text, offset);
  while (at < text.length) {
    const next = nextLine(text, at);
    if (text.slice(at, next).trim() === '') break;
    at = next;
  }
  return at;
}
