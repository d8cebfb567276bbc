import { type NodeType, Tree, TreeFragment } from '@lezer/common';
import { GFM, parser } from '@lezer/markdown';
import { lineStart, nextLine } from '../text/line-bounds.ts';
import type { Span } from '../text/span.ts';
import { firstFrom } from '../text/span-set.ts';
import { boundedInline } from './bounded-inline.ts';
import { plainWords } from './plain-words.ts';

/** A block of the document's outermost level, with its tree. `start` and `end` count from the document's start. */
export interface TopBlock extends Span {
  readonly tree: Tree;
  readonly name: string;
  /** 1 to 6 for a heading, 0 for any other block. */
  readonly level: number;
}

/** Where two versions of a text differ: the old stretch and the one that took its place. */
export interface Change {
  readonly start: number;
  readonly oldEnd: number;
  readonly newEnd: number;
}

const markdown = parser.configure([GFM, boundedInline, plainWords]);
const DOCUMENT = markdown.nodeSet.types.find(({ isTop }) => isTop) as NodeType;

/** The level of a heading, by the id of its node type. */
const LEVELS: readonly number[] = markdown.nodeSet.types.map(({ name }) =>
  Number(/^(?:ATX|Setext)Heading(\d)$/.exec(name)?.[1] ?? 0),
);

/** The blocks of a masked text. `fragments` are what may be taken from the trees of an older version. */
export function parseBlocks(
  masked: string,
  fragments: readonly TreeFragment[] = [],
): readonly TopBlock[] {
  return blocksOf(parse(masked, fragments), 0);
}

/**
 * The blocks after a change that touches whole runs of non-blank lines. Parses from the block that the
 * change could continue to the first one behind it that begins where it did before: a block behind a blank
 * line begins anew whatever stands above, so all that follows is as it was.
 */
export function reparseBlocks(
  old: readonly TopBlock[],
  masked: string,
  change: Change,
): readonly TopBlock[] {
  const grown = change.newEnd - change.oldEnd;
  let first = firstFrom(old, change.start) - 1;
  while (first > 0 && !isBehindBlank(masked, old[first] as TopBlock)) first--;
  const kept = Math.max(0, first);
  const start = first > 0 ? lineStart(masked, (old[first] as TopBlock).start) : 0;
  const behind = firstFrom(old, change.oldEnd);
  for (let ahead = 0; ; ahead = ahead * 8 + 1) {
    let next = behind + ahead;
    while (next < old.length && !isBehindBlank(masked, old[next] as TopBlock, grown)) next++;
    const following = old[next];
    const from = following ? following.start + grown : masked.length;
    const end = following ? nextLine(masked, nextLine(masked, from)) : masked.length;
    const tree = parse(
      masked.slice(start, end),
      fragmentsOf(old.slice(kept, next), change, { start, end: end - grown }),
    );
    const parsed = blocksOf(tree, start);
    const met = following ? parsed.findIndex((block) => block.start === from) : parsed.length;
    if (met < 0) continue;
    const rest = old.slice(next);
    return [
      ...old.slice(0, kept),
      ...parsed.slice(0, met),
      ...(grown === 0 ? rest : rest.map((block) => moved(block, grown))),
    ];
  }
}

/** A line with a list's mark and nothing behind it. */
const EMPTY_ITEM = /(?:^|[ \t>])(?:[-*+]|\d{1,9}[.)])[ \t]*$/m;

/** Below an empty element the parser reads on in another way than afresh, so nothing is taken over there. */
function parse(text: string, fragments: readonly TreeFragment[]): Tree {
  const isUseful = fragments.length > 0 && !EMPTY_ITEM.test(text);
  return markdown.parse(text, isUseful ? fragments : []);
}

/** What the parser may take from blocks after a change, in the stretch of text in which they stood. */
export function fragmentsOf(
  blocks: readonly TopBlock[],
  change: Change,
  { start, end }: Span,
): readonly TreeFragment[] {
  const trees = blocks.map(({ tree }) => tree);
  const positions = blocks.map((block) => block.start - start);
  const tree = new Tree(DOCUMENT, trees, positions, end - start);
  return applyChange(TreeFragment.addTree(tree), {
    start: change.start - start,
    oldEnd: change.oldEnd - start,
    newEnd: change.newEnd - start,
  });
}

/** The same fragments after one more change. */
export function applyChange(
  fragments: readonly TreeFragment[],
  { start, oldEnd, newEnd }: Change,
): readonly TreeFragment[] {
  return TreeFragment.applyChanges(fragments, [
    { fromA: start, toA: oldEnd, fromB: start, toB: newEnd },
  ]);
}

function blocksOf(tree: Tree, start: number, blocks: TopBlock[] = []): TopBlock[] {
  // The parser balances a long document's blocks into nameless nodes; the blocks are below these.
  for (let i = 0; i < tree.children.length; i++) {
    const child = tree.children[i] as Tree;
    const at = start + (tree.positions[i] ?? 0);
    if (child.type.isAnonymous) blocksOf(child, at, blocks);
    else blocks.push(topBlock(child, at));
  }
  return blocks;
}

function topBlock(tree: Tree, start: number): TopBlock {
  const { name, id } = tree.type;
  return { tree, name, level: LEVELS[id] ?? 0, start, end: start + tree.length };
}

function moved({ tree, name, level, start, end }: TopBlock, by: number): TopBlock {
  return { tree, name, level, start: start + by, end: end + by };
}

/** Whether the line above a block, which has moved by so many units, is blank or none. */
function isBehindBlank(masked: string, { start }: TopBlock, by = 0): boolean {
  const line = lineStart(masked, start + by);
  return line === 0 || masked.slice(lineStart(masked, line - 1), line).trim() === '';
}
