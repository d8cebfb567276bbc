import type { Block, CommentBlock, HeadingBlock } from '../markdown/block.ts';
import { type Entry, readEntries } from '../markdown/entry.ts';
import { readBlocks } from '../markdown/read-blocks.ts';
import { trimEnd } from '../markdown/source.ts';
import type { SectionDefinition } from '../templates/template.ts';
import { overviewMarksOf } from './applicability/overview-marks.ts';
import { readSectionMark } from './applicability/section-mark.ts';
import { type Heading, readHeading } from './heading.ts';
import { matchSection } from './match-section.ts';
import type { RawBlock, RawSection } from './outline.ts';
import { readFields, readHeadingField } from './read-field.ts';
import { readGroups } from './read-groups.ts';
import { freeSections, type Section } from './section.ts';
import type { Place, SectionNode, SpecReader } from './section-reader.ts';

/** Reads an outermost section, or the preamble, from its source. Never throws. */
export function readSection(
  raw: RawSection,
  text: string,
  place: Place,
  reader: SpecReader,
): Section {
  const source = text.slice(raw.start, raw.end);
  return match(nest(raw, source), place, reader);
}

/** Builds the tree of headings; all offsets count from the outermost section's start. */
function nest(raw: RawSection, source: string): SectionNode {
  const all = raw.blocks();
  const starts = all.flatMap(({ level }, i) => (level > 0 ? [i] : []));
  const cuts = starts[0] === 0 ? starts : [-1, ...starts];
  const flat = cuts.map((from, i) => {
    const to = cuts[i + 1] ?? all.length;
    const head = from < 0 ? undefined : all[from];
    const end = to < all.length ? (all[to]?.block.start ?? raw.end) - raw.start : source.length;
    return {
      level: head?.level ?? 0,
      node: readRun(head, all.slice(from + 1, to), raw.start, source, end),
    };
  });
  return adopt(flat, 0)[0];
}

interface FlatNode {
  readonly level: number;
  readonly node: SectionNode;
}

/** The node at `at` with those of deeper levels that follow it as its children, and the index behind them. */
function adopt(flat: readonly FlatNode[], at: number): [SectionNode, number] {
  const { level, node } = flat[at] as FlatNode;
  const children: SectionNode[] = [];
  let next = at + 1;
  while (next < flat.length && (flat[next] as FlatNode).level > (at === 0 ? 0 : level)) {
    const [child, behind] = adopt(flat, next);
    children.push(child);
    next = behind;
  }
  const end = children.at(-1)?.end ?? node.end;
  return [{ ...node, end, children }, next];
}

function readRun(
  head: RawBlock | undefined,
  blocks: readonly RawBlock[],
  origin: number,
  source: string,
  end: number,
): SectionNode {
  const raws = blocks.map(({ block: { tree, start } }) => ({
    node: tree.topNode,
    source: { text: source, base: start - origin },
  }));
  const heading = head && headingOf(head, origin, source);
  const bodyStart = heading?.span.end ?? 0;
  const start = heading?.span.start ?? 0;
  const body = readBlocks(raws, end);
  const entries = readEntries(body);
  return { start, end, heading, bodyStart, bodyEnd: end, body, entries, children: [] };
}

function headingOf({ block, level }: RawBlock, origin: number, source: string): Heading {
  const raw = { node: block.tree.topNode, source: { text: source, base: block.start - origin } };
  const [read] = readBlocks([raw], source.length);
  const start = block.start - origin;
  const span = { start, end: trimEnd(source, start, block.end - origin) };
  const { text } = read as HeadingBlock;
  return readHeading(span, level, text, block.name === 'Paragraph');
}

function match(node: SectionNode, place: Place, reader: SpecReader): Section {
  const isSection = node.heading && !place.metadata;
  const definition = isSection ? matchSection(node, place, reader) : undefined;
  const inner = definition ? insideOf(definition, place) : belowFreeText(node, place);
  const children = node.children.map((child) => match(child, inner, reader));
  const definitions = definition?.fields ?? place.metadata ?? [];
  const entries = [...node.entries, ...children.flatMap(freeEntries)];
  const labels = freeSections({ children }).flatMap(
    (child) => readHeadingField(child, definitions, reader) ?? [],
  );
  const fields = [...readFields(entries, definitions, reader), ...labels];
  // Filled in below, and not a copy with more fields: each such copy costs the engine a new hidden class.
  const section: { -readonly [Key in keyof Section]: Section[Key] } = {
    start: node.start,
    end: node.end,
    heading: node.heading,
    definition,
    bodySpan: { start: node.bodyStart, end: node.bodyEnd },
    body: node.body,
    entries,
    fields: fields.sort((a, b) => a.start - b.start),
    groups: readGroups(entries, definitions, reader),
    children,
    comments: commentsIn(node.body),
    notApplicable: undefined,
    marksOthers: [],
  };
  section.marksOthers = overviewMarksOf(section, reader);
  // In the overview "no payments in the MVP" speaks of another section.
  if (section.marksOthers.length === 0)
    section.notApplicable = readSectionMark(section, reader.notApplicable);
  return section;
}

/** Below a section of the template: its sub-sections, and, by their full title, those that stand a level too deep. */
function insideOf({ sections }: SectionDefinition, { definitions, outer }: Place): Place {
  return {
    definitions: sections,
    outer: [...definitions, ...outer],
    metadata: undefined,
    isAboveTitle: false,
  };
}

/** Below free text: any integration, and any other section by its full title only; `### Email` in an appendix is none. */
function belowFreeText({ heading }: SectionNode, place: Place): Place {
  const { definitions, outer, metadata, isAboveTitle } = place;
  const isTitle = metadata !== undefined || isAboveTitle;
  return {
    definitions: isTitle ? definitions : definitions.filter(({ repeats }) => repeats),
    outer: [...definitions, ...outer],
    metadata: undefined,
    isAboveTitle: metadata !== undefined && heading === undefined,
  };
}

/** What stands in free text below a section (`### Stripe` under payments) is the section's, too. */
function freeEntries(section: Section): readonly Entry[] {
  return section.definition ? [] : section.entries;
}

function commentsIn(blocks: readonly Block[], found: CommentBlock[] = []): CommentBlock[] {
  for (const block of blocks) {
    if (block.kind === 'comment') found.push(block);
    else if (block.kind === 'quote') commentsIn(block.blocks, found);
    else if (block.kind === 'list') for (const item of block.items) commentsIn(item.blocks, found);
  }
  return found;
}
