import type { ProviderNames } from '../../catalogs/provider-names.ts';
import type { Block, ListItem } from '../../markdown/block.ts';
import { splitLabel } from '../../markdown/label.ts';
import type { SectionDefinition } from '../../templates/template.ts';
import type { DecodedText } from '../../text/decoded-text.ts';
import type { OverviewMark, Section } from '../section.ts';
import type { SpecReader } from '../section-reader.ts';
import { findSection } from '../titles.ts';
import type { NotApplicableReader } from './not-applicable.ts';
import { subjectOf } from './statement-subject.ts';

/** What a row is about stands in one of its first cells: behind a number, or an icon. */
const SUBJECT_CELLS = 3;
const ASPECT =
  /fall-?back|back-?up|secondary|alternative|webhook|events?\b|limits?\b|costs?\b|price|contact|sdk|library|endpoints?\b|auth|docs?\b|documentation/i;
/** A subject that means every section: "external SDKs or services are integrated". */
const EVERYTHING =
  /^(?:external|third party|3rd party)(?: (?:[a-z]+ (?:or|and) )?(?:services?|sdks?|integrations?|providers?|apis?))(?: (?:or|and) [a-z]+)?(?: (?:is|are))?(?: (?:integrated|used|needed|called|planned))?$/;
const GENERIC = /\s+(?:integrations?|features?|services?|sections?|support|functionality)$/;

/** Why something does not apply, behind its name: `Push notifications (web only)`, `Push – there is no app`. */
const WHY = /\s*(?:[(（:：]|\s[–—-]\s)[\s\S]*$/;

/** The id of the section in which a document says which of the others do not apply. */
export const OVERVIEW = 'overview';

/**
 * The sections that the overview says are not applicable: a sentence, a list element or a row whose
 * subject is exactly a section's title or alias. A narrower statement ("Android push is out of scope")
 * marks nothing. Empty for any other section than the overview; spans as the section's.
 */
export function overviewMarksOf(
  section: Pick<Section, 'definition' | 'body'>,
  { template, notApplicable, providers }: SpecReader,
): OverviewMark[] {
  if (section.definition?.id !== OVERVIEW) return [];
  const others = template.sections.filter(({ id }) => id !== OVERVIEW);
  return [...statements(section.body, notApplicable, providers)].flatMap((statement) =>
    marksIn(statement, others, notApplicable),
  );
}

/** A statement: what it is about and what it says of it may stand in cells of their own. */
interface Statement {
  readonly text: DecodedText;
  readonly subject: DecodedText | undefined;
}

function* statements(
  blocks: readonly Block[],
  reader: NotApplicableReader,
  providers: ProviderNames,
): Generator<Statement> {
  for (const [i, block] of blocks.entries()) {
    if (block.kind === 'paragraph') yield* sentences(block.text);
    if (block.kind === 'quote') yield* statements(block.blocks, reader, providers);
    if (block.kind === 'list') {
      const heading = blocks[i - 1];
      const governing =
        heading?.kind === 'paragraph' ? governingMark(heading.text, reader) : undefined;
      for (const item of block.items) yield* itemStatements(item, governing, reader, providers);
    }
    if (block.kind === 'table') {
      for (const { cells } of block.rows) {
        const marks = cells.filter((cell, column) => {
          if (!reader.atStart(cell)) return false;
          return !isAspect(block.header.cells[column], cells, providers);
        });
        for (const text of marks) {
          for (const subject of cells.slice(0, SUBJECT_CELLS)) {
            if (subject !== text) yield { text, subject };
          }
        }
      }
    }
  }
}

/** Where a row names its provider, "none" below "Fallback" or "Webhooks" speaks of these alone. */
function isAspect(
  header: DecodedText | undefined,
  cells: readonly DecodedText[],
  providers: ProviderNames,
): boolean {
  return (
    header !== undefined &&
    ASPECT.test(header.text) &&
    cells.some(({ text }) => providers.find(text) !== undefined)
  );
}

function* itemStatements(
  item: ListItem,
  governing: DecodedText | undefined,
  reader: NotApplicableReader,
  providers: ProviderNames,
): Generator<Statement> {
  const labelled = splitLabel(item.text);
  if (governing) yield { text: governing, subject: item.text };
  else if (labelled) yield { text: labelled.value, subject: labelled.label };
  else yield* sentences(item.text);
  yield* statements(item.blocks, reader, providers);
}

/** "Not applicable for MVP:" above a list speaks of its elements; the words that say so, undefined for any other line. */
function governingMark(text: DecodedText, reader: NotApplicableReader): DecodedText | undefined {
  const isHeading = /:\s*$/.test(text.text) || text.isWithin(0, text.text.length, 'strong');
  const found = isHeading ? reader.anywhere(text.text) : undefined;
  return found && text.slice(found.start);
}

function* sentences(text: DecodedText): Generator<Statement> {
  for (const match of text.text.matchAll(/[^.!?;\n]+(?:[.!?;](?!\s|$)[^.!?;\n]*)*/g)) {
    yield {
      text: text.slice(match.index, match.index + match[0].length).trim(),
      subject: undefined,
    };
  }
}

function marksIn(
  statement: Statement,
  sections: readonly SectionDefinition[],
  reader: NotApplicableReader,
): OverviewMark[] {
  const { text, subject } = statement;
  const marks: OverviewMark[] = [];
  for (let at = 0; at < text.text.length; ) {
    const rest = text.slice(at);
    const found = subject ? reader.atStart(rest) : reader.anywhere(rest.text);
    if (!found) break;
    const before = rest.text.slice(0, found.start);
    const after = /[:—–]\s*(.+)$/.exec(rest.text.slice(found.end))?.[1] ?? '';
    const gap = found.gap ? rest.text.slice(found.gap.start, found.gap.end) : '';
    const own = subject?.text ?? '';
    const named = [own, own.replace(WHY, ''), before, gap, before.trim() === '' ? after : ''];
    for (const sectionId of new Set(named.flatMap((part) => sectionsNamed(part ?? '', sections)))) {
      const { hasReason, isPartial } = found;
      const phrase = rest.sourceSpan(found.start, found.end);
      const span = text.sourceSpan(0, text.text.length);
      marks.push({ sectionId, phrase, statement: span, hasReason, isPartial });
    }
    if (subject) break;
    at += found.end;
  }
  return marks;
}

/** The ids of the sections that a list of names ("payments, e-mail and push are") names. */
function sectionsNamed(text: string, sections: readonly SectionDefinition[]): string[] {
  const whole = subjectOf(text);
  if (EVERYTHING.test(whole)) return sections.map(({ id }) => id);
  const numbers: readonly string[] =
    /\bsections? ([\d ]+(?:and \d+)?)/.exec(whole)?.[1]?.match(/\d+/g) ?? [];
  const numbered = sections.filter(({ number }) => numbers.includes(String(number)));
  const parts = [whole, ...text.split(/,|\s+and\s+|\s*[/&]\s*|\s+or\s+/).map(subjectOf)];
  const named = parts.flatMap(
    (name) => findSection(sections, [name, name.replace(GENERIC, '')].filter(Boolean))?.id ?? [],
  );
  return [...numbered.map(({ id }) => id), ...named];
}
