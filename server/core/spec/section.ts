import type { Block, CommentBlock } from '../markdown/block.ts';
import type { Entry } from '../markdown/entry.ts';
import type { FieldDefinition, SectionDefinition } from '../templates/template.ts';
import type { DecodedText } from '../text/decoded-text.ts';
import { Memo } from '../text/memo.ts';
import type { Span } from '../text/span.ts';
import type { Heading } from './heading.ts';

/**
 * A part of the document, read with the template. All spans of a section and of what is below it are
 * relative to the start of the outermost section around it, so that the reading stays true when text
 * before it changes.
 */
export interface Section extends Span {
  /** Undefined for what stands before the first heading. */
  readonly heading: Heading | undefined;
  /** What the template says of it; undefined for free text. */
  readonly definition: SectionDefinition | undefined;
  /** From behind the heading to the first sub-section. */
  readonly bodySpan: Span;
  readonly body: readonly Block[];
  /** The keys, values and list elements of the body, and of free text below it. */
  readonly entries: readonly Entry[];
  /** Those that the template knows, in the document's order. */
  readonly fields: readonly Field[];
  /** The elements of its list of groups (each e-mail trigger), wherever in the body they stand. */
  readonly groups: readonly FieldGroup[];
  readonly children: readonly Section[];
  /** The comments in the body, however deep. */
  readonly comments: readonly CommentBlock[];
  readonly notApplicable: SectionMark | undefined;
  /** What the section, where it is the overview, says of others. */
  readonly marksOthers: readonly OverviewMark[];
}

/** A section before anybody has looked for what it says does not apply. */
export type SectionBody = Omit<Section, 'notApplicable' | 'marksOthers'>;

export interface Field extends Span {
  readonly definition: FieldDefinition;
  /** How it is written: a list element, a line of its own, a table's row, a heading. */
  readonly kind: 'item' | 'line' | 'row' | 'heading';
  readonly label: DecodedText;
  /** The text of the label's line, without bullet. */
  readonly line: Span;
  /** What stands on the label's line behind it; blank where nothing does. */
  readonly value: DecodedText;
  /** What stands below the label. */
  readonly blocks: readonly Block[];
  readonly entries: readonly Entry[];
  readonly notApplicable: NotApplicableMark | undefined;
  readonly isEmpty: boolean;
  /** Where it is a table's row: the cells of the header and its own. */
  readonly row: Entry['row'];
}

/** One element of a field that holds groups. */
export interface FieldGroup extends Span {
  /** The field that lists such groups. */
  readonly list: FieldDefinition;
  readonly fields: readonly Field[];
}

/** A statement that something does not apply. */
export interface NotApplicableMark {
  /** The words that say it ("Not applicable"). */
  readonly phrase: Span;
  /** The whole statement. */
  readonly statement: Span;
  readonly hasReason: boolean;
  /** Whether it may hold for a part only ("not required for guests"): content beside it is no contradiction. */
  readonly isPartial: boolean;
}

/** A statement in the overview that marks a section; spans as those of what holds it. */
export interface OverviewMark extends NotApplicableMark {
  readonly sectionId: string;
}

export interface SectionMark extends NotApplicableMark {
  /** What says that the section does not apply. */
  readonly by: 'body' | 'heading' | 'provider';
  /** What stands in the section beside the mark and its reason; undefined for nothing. */
  readonly leftover: Span | undefined;
}

const within = new Memo<Section, readonly Section[]>();

/** The section and everything below it, outermost first. */
export function sectionsWithin(section: Section): readonly Section[] {
  let all = within.get(section);
  if (!all) {
    all = [section, ...section.children.flatMap(sectionsWithin)];
    within.set(section, all);
  }
  return all;
}

/** The free text below a section, however deep: all down to the next sections that the template knows. */
export function freeSections({ children }: Pick<Section, 'children'>): Section[] {
  return children
    .filter(({ definition }) => !definition)
    .flatMap((child) => [child, ...freeSections(child)]);
}

/** The nearest sections below this one that the template knows; those below free text count as its own. */
export function* knownChildren(section: Section): Generator<Section> {
  for (const child of section.children) {
    if (child.definition) yield child;
    else yield* knownChildren(child);
  }
}
