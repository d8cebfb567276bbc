import type { Tree } from '@lezer/common';
import type { MarkdownDocument, TopBlock } from '../markdown/document.ts';
import { decodeInline } from '../markdown/inline.ts';
import { comparableForms } from '../text/comparable.ts';
import type { Span } from '../text/span.ts';
import { readHeading } from './heading.ts';

/** A stretch of the document that is read as one: what stands before the first section, or a section whole. */
export interface RawSection extends Span {
  readonly blocks: readonly RawBlock[];
}

/** A block of the outermost level; headings know their level. */
export interface RawBlock extends TopBlock {
  /** 0 for what is no heading. */
  readonly level: number;
}

export interface Outline {
  /** The document's title and what stands between it and the first section. */
  readonly preamble: RawSection;
  readonly sections: readonly RawSection[];
  readonly sectionLevel: number;
}

/** The titles that a template knows, in comparable form. */
export interface KnownTitles {
  /** 0 for the document's title, 1 for a section's, 2 for a sub-section's; undefined for any other text. */
  depthOf(form: string): number | undefined;
}

export interface Outline {
  /** The document's title and what stands between it and the first section. */
  readonly preamble: RawSection;
  readonly sections: readonly RawSection[];
  readonly sectionLevel: number;
}

/** Says which lines in bold are headings: those that are a title of the template, in comparable form. */
export interface BoldHeadings {
  /** The depth of the section that has this title: 1 for a section, 2 for a sub-section; undefined for no title. */
  depthOf(form: string): number | undefined;
}

const HEADING = /^(?:ATX|Setext)Heading(\d)$/;
const levels = new Map<string, number>();

/** Cuts a document into its sections. Costs a look at each block, and at the text of new headings. */
export function outlineOf(markdown: MarkdownDocument, titles: KnownTitles): Outline {
  const seen = markdown.blocks.map((block) => {
    const level = levelOf(block.name);
    const depth =
      level > 0 || mayBeBoldHeading(block, markdown.text)
        ? depthOf(block, markdown.text, titles)
        : undefined;
    return { block, level, depth };
  });
  const sectionLevel = findSectionLevel(seen);
  const blocks = seen.map(({ block, level, depth }) => {
    const boldLevel = depth === undefined ? 0 : Math.min(6, Math.max(1, sectionLevel + depth - 1));
    return { ...block, level: level || boldLevel };
  });
  const title = findTitle(seen, blocks, sectionLevel);
  const starts = blocks.flatMap((block, i) =>
    block.level > 0 && block.level <= sectionLevel && i !== title ? [i] : [],
  );
  const cut = (from: number, to: number | undefined, start: number): RawSection => {
    const end =
      to === undefined ? markdown.text.length : (blocks[to]?.start ?? markdown.text.length);
    return { start, end, blocks: blocks.slice(from, to) };
  };
  return {
    preamble: cut(0, starts[0], 0),
    sections: starts.map((from, i) => cut(from, starts[i + 1], blocks[from]?.start ?? 0)),
    sectionLevel,
  };
}

/** The comparable forms of the first heading, or of a bold line before it; empty where there is neither. */
export function firstTitleForms(markdown: MarkdownDocument): readonly string[] {
  for (const block of markdown.blocks) {
    if (levelOf(block.name) > 0 || mayBeBoldHeading(block, markdown.text))
      return formsOf(block, markdown.text);
  }
  return [];
}

interface SeenBlock {
  readonly block: TopBlock;
  readonly level: number;
  readonly depth: number | undefined;
}

function levelOf(name: string): number {
  let level = levels.get(name);
  if (level === undefined) {
    level = Number(HEADING.exec(name)?.[1] ?? 0);
    levels.set(name, level);
  }
  return level;
}

/**
 * The level at which the template's own section titles stand, or those of its sub-sections one below;
 * where there are none, the outermost level that more than one heading has, the first heading left aside
 * as the title.
 */
function findSectionLevel(seen: readonly SeenBlock[]): number {
  const known = mostFrequent(
    seen.flatMap(({ level, depth }) =>
      level > 0 && depth ? [Math.max(1, level - depth + 1)] : [],
    ),
  );
  if (known !== undefined) return known;
  const [first, ...others] = seen.flatMap(({ level }) => (level > 0 ? [level] : []));
  if (first === undefined) return 2;
  if (others.length === 0) return Math.min(6, first + 1);
  const repeated = others.filter((level, i) => others.indexOf(level) !== i);
  return Math.min(...(repeated.length > 0 ? repeated : others));
}

function mostFrequent(numbers: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || a - b)[0]?.[0];
}

/** The index of the title: the first heading, where it stands above the sections or is no section's; -1 for none. */
function findTitle(
  seen: readonly SeenBlock[],
  blocks: readonly RawBlock[],
  sectionLevel: number,
): number {
  const first = blocks.findIndex((block) => block.level > 0);
  const level = blocks[first]?.level ?? 0;
  const depth = seen[first]?.depth;
  if (depth === 0) return first;
  return level > 0 && depth === undefined && (level < sectionLevel || level === 1) ? first : -1;
}

/** Whether a block is a paragraph that is one line in bold. */
function mayBeBoldHeading(block: TopBlock, text: string): boolean {
  if (block.name !== 'Paragraph' || block.end - block.start > 200) return false;
  const start = text[block.start];
  if (start !== '*' && start !== '_') return false;
  const strong = block.tree.topNode.firstChild;
  return strong?.name === 'StrongEmphasis' && strong.from === 0 && strong.to === block.tree.length;
}

const forms = new WeakMap<Tree, readonly string[]>();

function formsOf(block: TopBlock, text: string): readonly string[] {
  let known = forms.get(block.tree);
  if (!known) {
    const decoded = decodeInline(block.tree.topNode, { text, base: block.start }).text.trim();
    known = comparableForms(readHeading(block, 0, decoded, false).title.text);
    forms.set(block.tree, known);
  }
  return known;
}

function depthOf(block: TopBlock, text: string, titles: KnownTitles): number | undefined {
  for (const form of formsOf(block, text)) {
    const depth = titles.depthOf(form);
    if (depth !== undefined) return depth;
  }
  return undefined;
}
