import type { MarkdownDocument, TopBlock } from '../markdown/document.ts';
import type { Span } from '../text/span.ts';
import { type KnownTitles, titleDepth } from './block-titles.ts';

/** A stretch of the document that is read as one: what stands before the first section, or a section whole. */
export interface RawSection extends Span {
  /** Its blocks, the heading first; made when somebody reads them, for most sections are known already. */
  readonly blocks: () => RawBlock[];
}

/** A block of the outermost level; a bold line that is a heading has that heading's level. */
export interface RawBlock {
  readonly block: TopBlock;
  /** 0 for what is no heading. */
  readonly level: number;
}

export interface Outline {
  /** The document's title and what stands between it and the first section. */
  readonly preamble: RawSection;
  readonly sections: readonly RawSection[];
  readonly sectionLevel: number;
}

/** Cuts a document into its sections. Costs a look at each block, and at the text of new headings. */
export function outlineOf(markdown: MarkdownDocument, titles: KnownTitles): Outline {
  const { blocks, text } = markdown;
  const depths = blocks.map((block) => titleDepth(block, text, titles));
  const sectionLevel = findSectionLevel(blocks, depths);
  const levels = blocks.map(({ level }, i) => level || boldLevel(depths[i], sectionLevel));
  const title = findTitle(levels, depths, sectionLevel);
  const starts: number[] = [];
  for (let i = 0; i < levels.length; i++) {
    const level = levels[i] ?? 0;
    if (level > 0 && level <= sectionLevel && i !== title) starts.push(i);
  }
  const cut = (from: number, to = blocks.length, start = blocks[from]?.start ?? 0): RawSection => ({
    start,
    end: blocks[to]?.start ?? text.length,
    blocks: () =>
      blocks.slice(from, to).map((block, i) => ({ block, level: levels[from + i] ?? 0 })),
  });
  return {
    preamble: cut(0, starts[0], 0),
    sections: starts.map((from, i) => cut(from, starts[i + 1])),
    sectionLevel,
  };
}

function boldLevel(depth: number | undefined, sectionLevel: number): number {
  return depth === undefined ? 0 : Math.min(6, Math.max(1, sectionLevel + depth - 1));
}

/**
 * The level at which the template's own section titles stand, or those of its sub-sections one below;
 * where there are none, the outermost level that more than one heading has, the first heading left aside
 * as the title, or that of the only heading right below the title.
 */
function findSectionLevel(
  blocks: readonly TopBlock[],
  depths: readonly (number | undefined)[],
): number {
  const votes = new Array<number>(7).fill(0);
  const others = new Array<number>(7).fill(0);
  let first = 0;
  for (let i = 0; i < blocks.length; i++) {
    const level = blocks[i]?.level ?? 0;
    if (level === 0) continue;
    const depth = depths[i];
    if (depth) count(votes, Math.max(1, level - depth + 1));
    if (first === 0) first = level;
    else count(others, level);
  }
  const most = Math.max(...votes);
  if (most > 0) return votes.indexOf(most);
  if (first === 0) return 2;
  const repeated = others.findIndex((headings) => headings > 1);
  const outermost = others.findIndex((headings) => headings > 0);
  // One service in a document of its own: all that stands below its heading is about it.
  if (outermost === first + 1 && others[outermost] === 1) return outermost;
  if (repeated > 0) return repeated;
  return outermost > 0 ? outermost : Math.min(6, first + 1);
}

function count(counts: number[], level: number): void {
  counts[level] = (counts[level] ?? 0) + 1;
}

/** The index of the title: the first heading, where it stands above the sections or is no section's; -1 for none. */
function findTitle(
  levels: readonly number[],
  depths: readonly (number | undefined)[],
  sectionLevel: number,
): number {
  const first = levels.findIndex((level) => level > 0);
  const level = levels[first] ?? 0;
  if (depths[first] === 0) return first;
  const isTitle = depths[first] === undefined && (level < sectionLevel || level === 1);
  return level > 0 && isTitle ? first : -1;
}
