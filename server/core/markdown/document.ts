import type { TreeFragment } from '@lezer/common';
import { lineStart, nextLine } from '../text/line-bounds.ts';
import { shiftSpan } from '../text/span.ts';
import { endsOpen } from './ends-open.ts';
import type { FrontMatter } from './front-matter.ts';
import { findFrontMatter } from './front-matter.ts';
import { type MaskedText, maskLines, maskText } from './mask.ts';
import {
  applyChange,
  type Change,
  fragmentsOf,
  parseBlocks,
  reparseBlocks,
  type TopBlock,
} from './top-blocks.ts';

export type { Change, TopBlock };

/** One version of a Markdown document: its text and its tree. Immutable. */
export interface MarkdownDocument {
  readonly text: string;
  readonly masked: MaskedText;
  readonly frontMatter: FrontMatter | undefined;
  readonly blocks: readonly TopBlock[];
  /**
   * What there was before a comment or a fence that nothing closes swallowed the rest of the document.
   * Somebody is about to close it, and everything comes back then. Undefined where nothing is swallowed.
   */
  readonly swallowed?: readonly TreeFragment[];
}

/** So many are read anew before anybody notices. */
const MANY_BLOCKS = 50;

/** Reads a text. Never throws; time grows with the text's length. */
export function parseMarkdown(text: string): MarkdownDocument {
  const masked = maskText(text);
  return { text, masked, frontMatter: masked.frontMatter, blocks: parseBlocks(masked.text) };
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
  const swallowed = old.swallowed && applyChange(old.swallowed, touched);
  const blocks = swallowed
    ? parseBlocks(masked.text, swallowed)
    : reparseBlocks(old.blocks, masked.text, touched);
  const { frontMatter } = masked;
  const edited = { text, masked, frontMatter, blocks };
  const isSwallowed = swallowed || old.blocks.length - blocks.length > MANY_BLOCKS;
  if (!isSwallowed || !endsOpen(edited)) return edited;
  const before = { start: 0, end: old.masked.text.length };
  return { ...edited, swallowed: swallowed ?? fragmentsOf(old.blocks, touched, before) };
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
  // What a CR before the change is masked as depends on what follows it.
  const from = text[change.start - 1] === '\r' ? change.start - 1 : change.start;
  const start = Math.max(head, runStart(text, from));
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
